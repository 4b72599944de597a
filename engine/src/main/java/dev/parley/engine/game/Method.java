package dev.parley.engine.game;

import java.util.List;

/** A way to solve a game. */
public enum Method {
  BACKWARD_INDUCTION("backward-induction", true, "Kuhn 1953; Selten 1975; Kreps and Wilson 1982"),
  PURE("pure", true, "Nash 1951"),
  LEMKE_HOWSON("lemke-howson", true, "Lemke and Howson 1964; von Stengel 2007"),
  EXTREME("extreme", true, "Mangasarian 1964; Avis, Rosenberg, Savani and von Stengel 2010"),
  AGENT_RESPONSE("agent-quantal-response", false, "McKelvey and Palfrey 1998; Turocy 2010"),
  RESPONSE("quantal-response", false, "McKelvey and Palfrey 1995; Turocy 2005"),
  LIMIT("logit-limit", false, "McKelvey and Palfrey 1998");

  private final String id;
  private final boolean exact;
  private final String citations;

  Method(String id, boolean exact, String citations) {
    this.id = id;
    this.exact = exact;
    this.citations = citations;
  }

  /** As the command line and JSON call it. */
  public String id() {
    return id;
  }

  /** Whether nothing is rounded. */
  public boolean exact() {
    return exact;
  }

  public List<String> citations() {
    return List.of(citations.split("; ", -1));
  }
}
