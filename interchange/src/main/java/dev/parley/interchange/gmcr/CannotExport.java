package dev.parley.interchange.gmcr;

/** A case that has no place in the format at all. */
public final class CannotExport extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final String advice;

  CannotExport(String message, String advice) {
    super(message);
    this.advice = advice;
  }

  public String advice() {
    return advice;
  }
}
