package dev.parley.report.wording;

import dev.parley.engine.deals.Gap;

/** The packages that come nearest to a deal, where nothing can be signed. */
public final class GapText {
  private final Words words;

  /** Names things as the case does. */
  public GapText(Words words) {
    this.words = words;
  }

  /** Whose points count. */
  public static final String MEASURED =
      "Measured are the points missing to whoever has points and does not say yes, members of bodies"
          + " included.";

  /** Whether one package is the nearest by both measures. */
  public boolean same(Gap gap) {
    return gap.sum().deal().deal().equals(gap.largest().deal().deal());
  }

  /** The package with the least largest shortfall. */
  public String largest(Gap gap) {
    return nearest("With the least largest shortfall", gap.largest());
  }

  /** The package with the least sum of shortfalls. */
  public String sum(Gap gap) {
    return same(gap)
        ? "It has the least sum of shortfalls as well."
        : nearest("With the least sum of shortfalls", gap.sum());
  }

  private String nearest(String how, Gap.Nearest nearest) {
    String measure =
        nearest.shortfall().signum() == 0
            ? "none in points, though not everybody has points"
            : Figures.points(nearest.shortfall()) + " points";
    return "%s, %s: %s.".formatted(how, measure, words.deal(nearest.deal().deal()));
  }
}
