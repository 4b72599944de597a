package dev.parley.engine.stability;

/**
 * A solution concept: which moves away from a state a party thinks of, and which answers it fears.
 */
public enum Concept {
  /** R: no improvement. */
  NASH("nash"),
  /** General metarationality: the others have some answer, whatever it costs them. */
  GMR("gmr"),
  /** Symmetric metarationality: as GMR, and the party cannot get out of it by another move. */
  SMR("smr"),
  /** Sequential stability: the others have an answer made of improvements of their own. */
  SEQ("seq"),
  /** Symmetric sequential stability: as SEQ, and the party cannot get out of it. */
  SSEQ("sseq"),
  /** Simultaneous stability: the others improve at the same moment. */
  SIM("sim");

  private final String id;

  Concept(String id) {
    this.id = id;
  }

  public String id() {
    return id;
  }
}
