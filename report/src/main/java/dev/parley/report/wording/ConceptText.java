package dev.parley.report.wording;

import dev.parley.engine.stability.Concept;
import java.util.Locale;

/** Solution concepts in words. */
public final class ConceptText {
  private ConceptText() {}

  /** As tables head their columns. */
  public static String name(Concept concept) {
    return switch (concept) {
      case NASH -> "Nash";
      case GMR, SMR, SEQ, SSEQ, SIM -> concept.id().toUpperCase(Locale.ROOT);
    };
  }

  /** What a party that thinks so fears when it has an improvement. */
  public static String meaning(Concept concept) {
    return switch (concept) {
      case NASH -> "no party has a move that it likes better";
      case GMR -> "whoever has one can be punished by some answer of the others";
      case SMR -> "the same, and cannot get out of the punishment by another move";
      case SEQ -> "whoever has one can be punished by answers that the others like themselves";
      case SSEQ -> "the same, and cannot get out of the punishment by another move";
      case SIM -> "whoever has one loses it where the others improve at the same moment";
    };
  }
}
