package dev.parley.engine.facts;

import java.util.List;

/**
 * One thing that a case says, by what it is about.
 *
 * @param of ids from the outside in, such as a party and one of its issues
 * @param attribute what of it, such as {@code weight}; empty where it is the thing itself
 */
public record Fact(Kind kind, List<String> of, String attribute) {
  public Fact {
    of = List.copyOf(of);
  }

  /** What facts are about, in the order in which they are shown. */
  public enum Kind {
    CASE("case"),
    QUESTION("question"),
    PARTY("party"),
    ISSUE("issue"),
    RULE("rule"),
    BODY("body"),
    CONSENT("consent"),
    PREFERENCES("preferences"),
    GUARANTEE("guarantee"),
    GRAPH("graph"),
    VIEW("view"),
    DRAFT("draft"),
    SOURCE("source"),
    STATEMENT("statement"),
    EVENT("event"),
    PROCESS("process"),
    TALKS("talks"),
    ANALYST("analyst");

    private final String label;

    Kind(String label) {
      this.label = label;
    }

    public String label() {
      return label;
    }
  }
}
