package dev.parley.verify.document;

/** A document that cannot be read as a report. */
public final class Malformed extends RuntimeException {
  private final Value.Place place;
  private final String advice;

  public Malformed(Value.Place place, String message, String advice) {
    super(message);
    this.place = place;
    this.advice = advice;
  }

  public Value.Place place() {
    return place;
  }

  /** What the user may try. */
  public String advice() {
    return advice;
  }
}
