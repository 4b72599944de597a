package dev.parley.engine.stability;

/**
 * A solution concept for coalitions (Kilgour, Hipel, Fang and Peng 2001; Inohara and Hipel 2008).
 */
public enum CoalitionConcept {
  /** No sequence of the members' moves is better for all members. */
  CR("cr"),
  /** The others can answer each such sequence so that it is not better for all members. */
  CGMR("cgmr"),
  /** As CGMR, and the members cannot get out of it. */
  CSMR("csmr"),
  /** As CGMR, and every move of the answer is an improvement for who makes it. */
  CSEQ("cseq");

  private final String id;

  CoalitionConcept(String id) {
    this.id = id;
  }

  public String id() {
    return id;
  }
}
