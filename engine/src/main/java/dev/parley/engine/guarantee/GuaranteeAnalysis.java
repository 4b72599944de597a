package dev.parley.engine.guarantee;

import dev.parley.engine.CannotCompute;
import dev.parley.engine.Exactness;
import dev.parley.engine.Finding;
import dev.parley.engine.promise.Arrivals;
import dev.parley.engine.promise.BreakEven;
import dev.parley.engine.promise.Equilibrium;
import dev.parley.engine.promise.Promise;
import dev.parley.engine.promise.PromiseGame;
import dev.parley.engine.promise.Solution;
import dev.parley.engine.scenario.Parameters;
import dev.parley.engine.scenario.Scenario;
import dev.parley.model.Case;
import dev.parley.model.Guarantee;
import dev.parley.model.number.Parameter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/** Answers whether the promises of a case would be believed. */
public final class GuaranteeAnalysis {
  /** The most guarantors that one promise may have. */
  public static final int MOST_GUARANTORS = 40;

  private static final Finding.Method METHOD =
      new Finding.Method(
          "three stages with logistic noise; guarantors in quantal-response equilibrium, all"
              + " equilibria by interval search, Newton and best reply",
          List.of(
              "McKelvey and Palfrey 1995, doi:10.1006/game.1995.1023",
              "Signorino and Tarar 2006, doi:10.1111/j.1540-5907.2006.00201.x",
              "Schelling 1966",
              "Fearon 1997, doi:10.1177/0022002797041001004",
              "Smith 1995, doi:10.2307/2600800"));

  private GuaranteeAnalysis() {}

  /**
   * How to compute.
   *
   * @param draws number of draws for the ensemble; 0 for none
   * @param threads at least 1; the result does not depend on it
   * @param limit how many entries a list of changes holds
   * @param target the P(deterred) that is asked for, between 0 and 1
   * @param improve whether changes are looked for that reach it
   * @param progress told the number of finished draws, from any thread
   */
  public record Options(
      int draws,
      long seed,
      int threads,
      int limit,
      double target,
      boolean improve,
      Costs costs,
      IntConsumer progress) {}

  /**
   * Assesses promises of a case. Time grows with promises × draws × guarantors².
   *
   * @param chosen promises of the case
   * @throws dev.parley.engine.CannotCompute if a promise has more than {@value #MOST_GUARANTORS}
   *     guarantors
   */
  public static Finding<Guarantees> analyse(
      Case negotiation, List<Guarantee> chosen, Options options) {
    chosen.forEach(GuaranteeAnalysis::check);
    Parameters parameters = new Parameters(negotiation);
    Scenario central = Scenario.central(negotiation);
    List<Optional<Ensemble>> ensembles =
        new EnsembleRun(parameters, chosen, options).over(negotiation);
    List<Assessment> promises =
        IntStream.range(0, chosen.size())
            .mapToObj(g -> assess(chosen.get(g), parameters, central, ensembles.get(g), options))
            .toList();
    return new Finding<>(
        "guarantee",
        METHOD,
        options.draws() == 0 ? Optional.empty() : Optional.of(options.seed()),
        exactness(promises),
        chosen.stream()
            .flatMap(g -> Parameters.of(g).stream())
            .map(Parameter::path)
            .distinct()
            .toList(),
        Warnings.of(promises),
        List.of(),
        new Guarantees(promises, options.target()));
  }

  static void check(Guarantee guarantee) {
    if (guarantee.guarantors().size() > MOST_GUARANTORS) {
      throw new CannotCompute(
          "the promise %s has %d guarantors; at most %d"
              .formatted(guarantee.id(), guarantee.guarantors().size(), MOST_GUARANTORS),
          List.of("guarantees." + guarantee.id() + ".guarantors"),
          "let guarantors that decide alike stand as one");
    }
  }

  private static Assessment assess(
      Guarantee guarantee,
      Parameters parameters,
      Scenario central,
      Optional<Ensemble> ensemble,
      Options options) {
    Promise promise = Promise.of(guarantee, p -> central.value(p).doubleValue());
    Solution solution = PromiseGame.solve(promise);
    return new Assessment(
        guarantee,
        promise,
        solution,
        BreakEven.of(promise),
        BreakEven.of(promise, options.target()),
        Arrivals.of(promise),
        Pivot.of(promise, solution.least()),
        Variant.of(promise, solution),
        ensemble,
        options.draws() == 0 ? List.of() : new Tornado(parameters, central, guarantee).swings(),
        options.improve()
            ? Optional.of(
                new ImprovementSearch(
                        promise,
                        solution.least(),
                        options.target(),
                        options.costs(),
                        options.limit())
                    .find(true))
            : Optional.empty(),
        Parameters.of(guarantee).stream()
            .filter(p -> p.grounds().assumed())
            .map(Parameter::path)
            .toList());
  }

  private static Exactness exactness(List<Assessment> promises) {
    List<Double> residuals = new ArrayList<>();
    promises.forEach(
        a -> a.solution().equilibria().stream().map(Equilibrium::residual).forEach(residuals::add));
    return new Exactness.Bounded(
        residuals.stream().mapToDouble(Double::doubleValue).max().orElse(0));
  }
}
