package dev.parley.report.text;

/**
 * How text is set.
 *
 * @param width columns, at least {@link #NARROWEST}
 * @param colour whether escape sequences may be used
 */
public record Style(int width, boolean colour) implements Layout {
  public static final int NARROWEST = 40;
  public static final int WIDEST = 80;
  public static final Style PLAIN = new Style(WIDEST, false);

  public Style {
    if (width < NARROWEST) {
      throw new IllegalArgumentException("width " + width + ", expected at least " + NARROWEST);
    }
  }
}
