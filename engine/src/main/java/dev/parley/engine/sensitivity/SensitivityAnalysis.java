package dev.parley.engine.sensitivity;

import dev.parley.engine.Exactness;
import dev.parley.engine.Finding;
import dev.parley.engine.deals.Basis;
import dev.parley.engine.explain.Verdict;
import dev.parley.engine.explain.Verdicts;
import dev.parley.engine.scenario.Overlay;
import dev.parley.engine.sensitivity.Runs.Series;
import dev.parley.engine.sensitivity.Sensitivity.Stop;
import dev.parley.engine.space.Space;
import dev.parley.engine.space.SpaceCompiler;
import dev.parley.model.Case;
import dev.parley.model.Question;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/** Answers how sure the verdict of a question is, and what drives it. */
public final class SensitivityAnalysis {
  /** Independent randomizations behind every interval. */
  public static final int SCRAMBLINGS = Replicates.SCRAMBLINGS;

  /** More draws have no more points that are well spread. */
  public static final int MOST_DRAWS = SCRAMBLINGS << SobolPoints.DIGITS;

  /** Draws after which the stop rule is asked first; then after twice as many, and so on. */
  private static final int FIRST_STOP = 64 * SCRAMBLINGS;

  /** Verdicts that go into the indices unless somebody asks for more. */
  public static final int INDEX_EVALUATIONS = 1 << 14;

  /** Fewer points say too little. */
  private static final int LEAST_FOR_INDICES = 8 * SCRAMBLINGS;

  /** A tree is grown on no more draws. */
  private static final int MOST_FOR_TREE = 1 << 14;

  private static final Finding.Method METHOD =
      new Finding.Method(
          "scrambled Sobol points, variance-based indices, one-at-a-time tornado, classification"
              + " tree",
          List.of(
              "Sobol 1967, doi:10.1016/0041-5553(67)90144-9",
              "Joe and Kuo 2008, doi:10.1137/070709359",
              "Owen 1995, doi:10.1007/978-1-4612-2552-2_19",
              "Saltelli et al. 2010, doi:10.1016/j.cpc.2009.09.018",
              "Jansen 1999, doi:10.1016/S0010-4655(98)00154-4",
              "Breiman et al. 1984"));

  private SensitivityAnalysis() {}

  /** Told how far a run is, from any thread. */
  @FunctionalInterface
  public interface Meter {
    void at(long done, long atMost);
  }

  /**
   * How to compute.
   *
   * @param draws at most; rounded up to a multiple of {@link #SCRAMBLINGS}
   * @param indexDraws points behind the Sobol indices, at most as many as draws are made; 0 for no
   *     indices; empty for as many as {@link SensitivityAnalysis#INDEX_EVALUATIONS} verdicts allow
   * @param until stop as soon as no half interval of a verdict's share or of signability is wider
   * @param threads at least 1; the result does not depend on it
   */
  public record Options(
      int draws,
      OptionalInt indexDraws,
      OptionalDouble until,
      long seed,
      int threads,
      Meter meter,
      Memory memory) {}

  /**
   * Analyses one question. Time grows with draws + points of the indices × (inputs + 1), each as
   * long as a verdict takes.
   *
   * @throws dev.parley.engine.CannotCompute if the case is too large, or a party has no weights in
   *     some draw
   */
  public static Finding<Sensitivity> analyse(Case negotiation, Question question, Options options) {
    Verdicts verdicts = new Verdicts(negotiation, question);
    Inputs inputs = new Inputs(negotiation, question.party(), List.of());
    Cube cube = new Cube(inputs.dimensions(), options.seed());
    Model model = new Model(negotiation, verdicts, inputs, Overlay.NONE);
    int most = rounded(options.draws());
    int index =
        Math.min(
            most, rounded(options.indexDraws().orElseGet(() -> affordable(inputs.list().size()))));
    long atMost = most * (1L + negotiation.analysts().size()) + index * (inputs.list().size() + 1L);
    Runs runs =
        new Runs(options.threads(), options.memory(), done -> options.meter().at(done, atMost));
    List<Outcome> draws = draws(cube, model, runs, most, options.until());
    Tally tally = new Tally(draws);
    Verdict mode = tally.verdicts().getFirst().verdict();
    int indexed = Math.min(index, draws.size());
    Outcome central = model.central();
    Sensitivity result =
        new Sensitivity(
            question.party(),
            question.concedes(),
            central,
            inputs.list(),
            draws.size(),
            SCRAMBLINGS,
            options.seed(),
            tally.verdicts(),
            tally.signable(),
            tally.nash(verdicts.shape()),
            tally.noNash(),
            tally.margin(),
            indexed,
            indexed == 0
                ? List.of()
                : new InfluenceSearch(inputs, cube, model, runs)
                    .influences(draws.subList(0, indexed), mode),
            new Tornado(negotiation, verdicts).bars(inputs.list(), central.verdict()),
            tree(inputs, cube, draws),
            tally.convergence(mode),
            stop(tally, options.until()),
            new OpinionPoll(negotiation, verdicts, question.party())
                .opinions(draws.size(), options.seed(), runs));
    return finding(negotiation, result, options);
  }

  private static Finding<Sensitivity> finding(
      Case negotiation, Sensitivity result, Options options) {
    Space space = new SpaceCompiler(negotiation).central();
    List<String> warnings = new ArrayList<>(Basis.warnings(negotiation, space));
    if (result.margin().isEmpty()) {
      warnings.add("the party's utilities are only an order, so there is no margin");
    }
    Estimate share = result.verdicts().getFirst().share();
    return new Finding<>(
        "sensitivity",
        METHOD,
        Optional.of(options.seed()),
        new Exactness.Sampled(result.draws(), options.seed(), share.low(), share.high()),
        result.inputs().stream().map(Input::path).toList(),
        warnings,
        List.of(),
        result);
  }

  /** Draws until they are all made, or the intervals are narrow enough. */
  private static List<Outcome> draws(
      Cube cube, Model model, Runs runs, int most, OptionalDouble until) {
    List<Outcome> draws = new ArrayList<>();
    int next = until.isPresent() ? Math.min(FIRST_STOP, most) : most;
    while (true) {
      draws.addAll(
          runs.all(
                  List.of(
                      new Series("draws", draws.size(), next, i -> model.at(cube.point(i), true))))
              .getFirst());
      if (next == most || new Tally(draws).halfWidth() <= until.orElse(0)) {
        return draws;
      }
      next = (int) Math.min(2L * next, most);
    }
  }

  private static Stop stop(Tally tally, OptionalDouble until) {
    if (until.isEmpty()) {
      return Stop.ALL_DRAWS;
    }
    return tally.halfWidth() <= until.getAsDouble() ? Stop.NARROW_ENOUGH : Stop.STILL_WIDE;
  }

  private static Optional<VerdictTree> tree(Inputs inputs, Cube cube, List<Outcome> draws) {
    int n = Math.min(MOST_FOR_TREE, draws.size());
    double[][] points = IntStream.range(0, n).mapToObj(cube::point).toArray(double[][]::new);
    return TreeGrower.grow(
        Features.of(inputs, points), draws.subList(0, n).stream().map(Outcome::verdict).toList());
  }

  /** A power of two, and whole scramblings. */
  private static int affordable(int inputs) {
    return Math.max(LEAST_FOR_INDICES, Integer.highestOneBit(INDEX_EVALUATIONS / (inputs + 1)));
  }

  private static int rounded(int draws) {
    return (draws + SCRAMBLINGS - 1) / SCRAMBLINGS * SCRAMBLINGS;
  }
}
