package dev.parley.engine.explain;

/** Qualifications of a verdict. */
public enum Flag {
  CONTESTED("CONTESTED"),
  NO_CONCESSION("NO CONCESSION"),
  FRAGILE("FRAGILE"),
  OVERTURNED("OVERTURNED");

  private final String label;

  Flag(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }
}
