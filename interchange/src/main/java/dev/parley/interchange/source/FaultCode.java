package dev.parley.interchange.source;

/** Every kind of fault in a file of another tool, with its stable id. */
public enum FaultCode {
  UNKNOWN_FORMAT("P801"),
  MALFORMED("P802"),
  TOO_LARGE("P803"),
  MISSING("P804"),
  BAD_VALUE("P805"),
  DISAGREEMENT("P806"),
  UNSUPPORTED("P807"),
  NO_PLACE("P808"),
  UNREADABLE("P809");

  private final String id;

  FaultCode(String id) {
    this.id = id;
  }

  public String id() {
    return id;
  }
}
