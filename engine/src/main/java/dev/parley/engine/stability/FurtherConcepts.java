package dev.parley.engine.stability;

import dev.parley.engine.Exactness;
import java.util.List;
import java.util.Optional;

/**
 * The answers to {@link FurtherQuestions}, each empty where it was not asked.
 *
 * @param inverse one per concept, all about the same state
 */
public record FurtherConcepts(
    Optional<CoalitionStability> coalitions,
    Optional<LimitedMoves> limited,
    Optional<StrengthOfPreference> strength,
    Optional<KnownSoFar> unknown,
    Optional<ProbabilisticStability> probable,
    List<InverseStability> inverse) {
  /** Nothing was asked. */
  public static final FurtherConcepts NONE =
      new FurtherConcepts(
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          List.of());

  public FurtherConcepts {
    inverse = List.copyOf(inverse);
  }

  /**
   * The least exact part: the chance that the deal holds by itself, or without a deal that of the
   * most frequent equilibrium, with its interval; empty where nothing was counted over draws.
   */
  public Optional<Exactness.Sampled> sampled() {
    return probable.map(p -> p.interval(p.leading()));
  }
}
