package dev.parley.engine.explain;

/** The answers to "why would X accept A?", in the order in which they are tested. */
public enum Verdict {
  RULED_OUT("RULED OUT"),
  GIVEN("GIVEN"),
  NO_DEAL("NO DEAL"),
  NECESSARY("NECESSARY"),
  PREFERRED("PREFERRED"),
  NOT_NEEDED("NOT NEEDED"),
  TIED("TIED"),
  WOULD_NOT("WOULD NOT"),
  BLOCKED_BY("BLOCKED BY");

  private final String label;

  Verdict(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }
}
