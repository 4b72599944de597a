package dev.parley.engine.stability;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.IntConsumer;

/**
 * What is asked beyond the table.
 *
 * @param coalitions whether parties may leave together
 * @param strength whether sanctions that leave a party below its walk-away are told apart
 * @param horizon how many moves two parties look ahead; empty where not asked
 * @param unknown the draws that say what is known of the preferences; empty where not asked
 * @param probability the draws over which states are counted; empty where not asked
 * @param inverse which deal is to become an equilibrium
 * @param inverseConcepts under which concepts; SIM, for which that is not defined, is passed over
 */
public record FurtherQuestions(
    boolean coalitions,
    boolean strength,
    OptionalInt horizon,
    Optional<Sampling> unknown,
    Optional<Sampling> probability,
    DealQuestion inverse,
    List<Concept> inverseConcepts) {
  /** Nothing. */
  public static final FurtherQuestions NONE =
      new FurtherQuestions(
          false,
          false,
          OptionalInt.empty(),
          Optional.empty(),
          Optional.empty(),
          new DealQuestion.None(),
          List.of());

  public FurtherQuestions {
    inverseConcepts = List.copyOf(inverseConcepts);
  }

  /**
   * How the case is drawn.
   *
   * @param progress told how many draws are done
   */
  public record Sampling(int draws, long seed, IntConsumer progress) {}
}
