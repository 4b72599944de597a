package dev.parley.engine.stability;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Whether a signed deal would hold.
 *
 * @param states how many states the deal stands for: 1, or the feasible completions of a partial
 *     one
 * @param verdicts how many of them have each overall verdict
 * @param shown the state that the rest is about: the one with the best overall verdict and concept,
 *     the lowest among equals
 * @param verdict the overall verdict there
 * @param concept for HOLDS Nash; for HOLDS IF PUNISHED the most demanding concept that keeps it, in
 *     the order SSEQ, SEQ, SMR, GMR; for BREAKS the least demanding one, GMR
 * @param underConcepts one per concept of the table
 * @param commitment empty where the case does not say what is in force today
 */
public record Holding(
    long states,
    Map<Verdict, Long> verdicts,
    int shown,
    Verdict verdict,
    Concept concept,
    List<UnderConcept> underConcepts,
    Optional<Commitment> commitment) {
  public Holding {
    verdicts = Collections.unmodifiableMap(new EnumMap<>(verdicts));
    underConcepts = List.copyOf(underConcepts);
  }

  /** Whether a signed deal stays in force. */
  public enum Verdict {
    /** No party has an improvement. */
    HOLDS("HOLDS"),
    /** Some have, and every one of them is deterred by a sanction. */
    HOLDS_IF_PUNISHED("HOLDS IF PUNISHED"),
    /** Some party has an improvement that nobody punishes. */
    BREAKS("BREAKS");

    private final String words;

    Verdict(String words) {
      this.words = words;
    }

    public String words() {
      return words;
    }
  }

  /**
   * The verdict under one concept.
   *
   * @param parties one per party with preferences, with a witness each
   */
  public record UnderConcept(Concept concept, Verdict verdict, List<PartyReason> parties) {
    public UnderConcept {
      parties = List.copyOf(parties);
    }
  }

  /** Why the state is or is not stable for one party. */
  public record PartyReason(String party, Reason reason) {}
}
