package dev.parley.engine.sensitivity;

import dev.parley.engine.explain.Verdict;
import dev.parley.model.expression.Expression;
import java.util.List;
import java.util.Optional;

/**
 * How sure the verdict of a question is.
 *
 * @param central the answer with all numbers at their centre
 * @param inputs everything uncertain that takes part, in the order of keys
 * @param draws that were made; a multiple of {@code scramblings}
 * @param verdicts those that occur, most frequent first
 * @param signable share of draws in which something can be signed
 * @param nash per issue and option, the share of draws whose first Nash package has it
 * @param noNash share of draws without a Nash package
 * @param margin its mean over the draws: what the party's best signable package with the concession
 *     is worth to it beyond its best without it, in points; a side on which nothing can be signed
 *     counts as no deal. Empty where the party's utilities are only an order
 * @param indexDraws points behind the influences; 0 where none were asked for
 * @param influences of all inputs, the most influential first
 * @param tornado one input at a time, those that turn the verdict first
 * @param tree empty where the draws have one verdict only
 * @param convergence after 16, 32, 64 … draws, and after all
 * @param stop what ended the run
 * @param opinions where the case has the numbers of several analysts
 */
public record Sensitivity(
    String party,
    Expression concession,
    Outcome central,
    List<Input> inputs,
    int draws,
    int scramblings,
    long seed,
    List<VerdictShare> verdicts,
    Estimate signable,
    List<NashShare> nash,
    Estimate noNash,
    Optional<Estimate> margin,
    int indexDraws,
    List<Influence> influences,
    List<TornadoBar> tornado,
    Optional<VerdictTree> tree,
    List<Step> convergence,
    Stop stop,
    Optional<Opinions> opinions) {
  public Sensitivity {
    inputs = List.copyOf(inputs);
    verdicts = List.copyOf(verdicts);
    nash = List.copyOf(nash);
    influences = List.copyOf(influences);
    tornado = List.copyOf(tornado);
    convergence = List.copyOf(convergence);
  }

  /** How often a verdict is given. */
  public record VerdictShare(Verdict verdict, Estimate share) {}

  /** How often an option is part of the Nash package. */
  public record NashShare(String issue, String option, Estimate share) {}

  /**
   * What the first draws say.
   *
   * @param verdict share of the verdict that is most frequent over all draws
   */
  public record Step(int draws, Estimate verdict, Estimate signable) {}

  /** What ended a run. */
  public enum Stop {
    /** All draws that were asked for were made. */
    ALL_DRAWS,
    /** The intervals are as narrow as asked for. */
    NARROW_ENOUGH,
    /** All draws were made, and the intervals are still wider than asked for. */
    STILL_WIDE
  }

  /** The most frequent verdict. */
  public Verdict mode() {
    return verdicts.getFirst().verdict();
  }
}
