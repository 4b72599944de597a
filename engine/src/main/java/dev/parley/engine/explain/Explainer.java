package dev.parley.engine.explain;

import dev.parley.engine.Finding;
import dev.parley.engine.deals.Basis;
import dev.parley.engine.deals.DealAnalysis;
import dev.parley.engine.explain.Explanation.Robustness;
import dev.parley.engine.scenario.Scenario;
import dev.parley.engine.space.Shape;
import dev.parley.engine.space.Space;
import dev.parley.engine.space.SpaceCompiler;
import dev.parley.model.Case;
import dev.parley.model.Question;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntConsumer;

/** Answers why a party would accept a concession. */
public final class Explainer {
  private static final double FRAGILE_BELOW = 0.8;
  private static final Finding.Method METHOD =
      new Finding.Method(
          "verdict over all packages, trade ledger and removal of the concession",
          List.of("Raiffa 1982", "Fisher and Ury 1981", "Nash 1950, doi:10.2307/1907266"));

  private static final int DRAWS = 1000;
  private static final int DRAWS_IF_LARGE = 200;

  private Explainer() {}

  /** How many draws are usual: fewer where a scenario is searched and not visited. */
  public static int usualDraws(Case negotiation) {
    return Outlooks.large(new Shape(negotiation)) ? DRAWS_IF_LARGE : DRAWS;
  }

  /**
   * How to compute.
   *
   * @param draws number of draws for the robustness; 0 for none
   * @param threads at least 1; the result does not depend on it
   * @param limit how many packages a list holds
   * @param progress told what is being done
   * @param scope whether more than the answer itself is wanted
   * @param earlier what the answer is compared with, for "why now"
   */
  public record Options(
      int draws,
      long seed,
      int threads,
      int limit,
      Progress progress,
      DealAnalysis.Way way,
      Scope scope,
      Optional<Earlier> earlier) {
    public Options(int draws, long seed, int threads, int limit, Progress progress) {
      this(draws, seed, threads, limit, progress, DealAnalysis.Way.PLANNED);
    }

    public Options(
        int draws, long seed, int threads, int limit, Progress progress, DealAnalysis.Way way) {
      this(draws, seed, threads, limit, progress, way, Scope.SCRUTINY, Optional.empty());
    }

    /** The same, without what the answer rests on: for questions that are asked many times. */
    public Options answerOnly() {
      return new Options(draws, seed, threads, limit, progress, way, Scope.ANSWER, earlier);
    }

    /** The same, compared with an earlier version or between two drafts. */
    public Options comparedWith(Earlier other) {
      return new Options(draws, seed, threads, limit, progress, way, scope, Optional.of(other));
    }
  }

  /** Is told the number of finished draws, from any thread. */
  public interface Progress extends IntConsumer {
    /** Is told what is computed next. */
    default void stage(String stage) {}
  }

  /** How much is asked. */
  public enum Scope {
    /** The answer, its ledger and its draws. */
    ANSWER,
    /** Also what the answer rests on. */
    SCRUTINY
  }

  /** What came before. */
  public sealed interface Earlier {
    /** An earlier version of the case. */
    record Version(Case before) implements Earlier {}

    /** Two drafts of the case: each leaves only its completions feasible. */
    record Drafts(String before, String after) implements Earlier {}
  }

  /**
   * Explains in the central scenario, and tests the verdict over the draws. Small spaces are
   * visited, in time that grows with packages × parties × draws; large ones are searched.
   *
   * @throws dev.parley.engine.CannotCompute if the case is too large, or a party has no weights in
   *     some scenario
   * @throws IllegalStateException if the party has no preferences
   */
  public static Finding<Explanation> explain(Case negotiation, Question question, Options options) {
    options.progress().stage("the best packages with the concession and without it");
    Scenario central = Scenario.central(negotiation);
    SpaceCompiler compiler = new SpaceCompiler(negotiation);
    Space space = compiler.central();
    Asked asked =
        new Asked(
            negotiation,
            question,
            central,
            compiler,
            space.voter(question.party()),
            compiler.condition(question.concedes()));
    Outlooks outlooks = new Outlooks(asked, options.way());
    return outlooks.run(
        space, options.threads(), outlook -> explain(asked, space, outlooks, outlook, options));
  }

  private static Finding<Explanation> explain(
      Asked asked, Space space, Outlooks outlooks, Outlook outlook, Options options) {
    Judgement judgement = outlook.judgement();
    Optional<Robustness> robustness = Robust.over(outlooks, judgement.verdict(), options);
    Composition composition = new Composition(outlooks, space, outlook, judgement, options);
    Scrutiny scrutiny = composition.scrutiny();
    Explanation explanation =
        composition.explanation(
            flags(judgement, robustness, scrutiny.tipping()), robustness, scrutiny);
    List<String> warnings = new ArrayList<>(Basis.warnings(asked.negotiation(), space));
    warnings.addAll(composition.warnings());
    if (robustness.isEmpty()) {
      Tipping tipping = scrutiny.tipping();
      warnings.add(
          tipping.varied() == 0 && !tipping.left().isEmpty()
              ? "neither tested over draws nor for tipping points: OVERTURNED and FRAGILE were not"
                  + " judged"
              : "not tested over draws: OVERTURNED was not judged, FRAGILE only by tipping points");
    }
    return new Finding<>(
        "explain",
        METHOD,
        robustness.map(Robustness::seed),
        explanation.plan().weakest(),
        Basis.paths(asked.negotiation(), space),
        warnings,
        composition.certificate(),
        explanation);
  }

  private static List<Flag> flags(
      Judgement judgement, Optional<Robustness> robustness, Tipping tipping) {
    int n = robustness.map(Robustness::n).orElse(0);
    Map<Verdict, Integer> verdicts = robustness.map(Robustness::verdicts).orElse(Map.of());
    int same = verdicts.getOrDefault(judgement.verdict(), 0);
    List<Flag> flags = new ArrayList<>();
    if (same < FRAGILE_BELOW * n || tipping.inside()) {
      flags.add(Flag.FRAGILE);
    }
    if (verdicts.values().stream().anyMatch(other -> other > same)) {
      flags.add(Flag.OVERTURNED);
    }
    return flags;
  }
}
