package dev.parley.engine.guarantee;

import dev.parley.engine.Workers;
import dev.parley.engine.promise.BreakEven;
import dev.parley.engine.promise.Promise;
import dev.parley.engine.promise.PromiseGame;
import dev.parley.engine.promise.Prospect;
import dev.parley.engine.scenario.Draws;
import dev.parley.engine.scenario.Parameters;
import dev.parley.engine.scenario.Scenario;
import dev.parley.model.Case;
import dev.parley.model.Guarantee;
import dev.parley.model.number.Parameter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.apache.commons.statistics.interval.BinomialConfidenceInterval;
import org.apache.commons.statistics.interval.Interval;

/** Solves all promises in every draw. */
final class EnsembleRun {
  private static final int DRAWS_PER_TASK = 64;
  private static final double ERROR = 0.05;

  private final Parameters parameters;
  private final List<Guarantee> guarantees;
  private final GuaranteeAnalysis.Options options;

  EnsembleRun(
      Parameters parameters, List<Guarantee> guarantees, GuaranteeAnalysis.Options options) {
    this.parameters = parameters;
    this.guarantees = guarantees;
    this.options = options;
  }

  private record Drawn(Prospect prospect, OptionalDouble weighted, OptionalDouble breakEven) {}

  /** One ensemble per promise, in their order; empty where there are no draws. */
  List<Optional<Ensemble>> over(Case negotiation) {
    int n = options.draws();
    if (n == 0) {
      return guarantees.stream().map(_ -> Optional.<Ensemble>empty()).toList();
    }
    Draws draws = new Draws(negotiation, options.seed());
    AtomicInteger done = new AtomicInteger();
    List<Callable<List<List<Drawn>>>> tasks = new ArrayList<>();
    for (int first = 0; first < n; first += DRAWS_PER_TASK) {
      int from = first;
      int to = Math.min(n, first + DRAWS_PER_TASK);
      tasks.add(() -> {
        List<List<Drawn>> drawn =
            IntStream.range(from, to).mapToObj(i -> all(draws.draw(i))).toList();
        options.progress().accept(done.addAndGet(to - from));
        return drawn;
      });
    }
    List<List<Drawn>> all =
        Workers.run(options.threads(), tasks).stream().flatMap(List::stream).toList();
    return IntStream.range(0, guarantees.size())
        .mapToObj(
            g -> Optional.of(ensemble(guarantees.get(g), all.stream().map(d -> d.get(g)).toList())))
        .toList();
  }

  /** Promises often share numbers; each is drawn once. */
  private List<Drawn> all(Scenario scenario) {
    Map<String, Double> drawn = new HashMap<>();
    ToDoubleFunction<Parameter> value =
        p ->
            drawn.computeIfAbsent(
                parameters.resolve(p).path(), _ -> scenario.value(p).doubleValue());
    return guarantees.stream().map(g -> drawn(g, value)).toList();
  }

  private static Drawn drawn(Guarantee guarantee, ToDoubleFunction<Parameter> value) {
    Promise promise = Promise.of(guarantee, value);
    Prospect least = PromiseGame.least(promise);
    return new Drawn(least, Assessment.weighted(promise, least), BreakEven.of(promise));
  }

  private Ensemble ensemble(Guarantee guarantee, List<Drawn> draws) {
    Map<String, Distribution> credibility = new LinkedHashMap<>();
    for (int g = 0; g < guarantee.guarantors().size(); g++) {
      int j = g;
      credibility.put(
          guarantee.guarantors().get(j).party(),
          Distribution.of(
              draws.stream().mapToDouble(d -> d.prospect().credibility().get(j)).toArray()));
    }
    double[] deterred = draws.stream().mapToDouble(d -> d.prospect().deterred()).toArray();
    int reached =
        (int)
            IntStream.range(0, deterred.length)
                .filter(i -> deterred[i] >= options.target())
                .count();
    Interval interval =
        BinomialConfidenceInterval.WILSON_SCORE.fromErrorRate(deterred.length, reached, ERROR);
    return new Ensemble(
        deterred.length,
        options.seed(),
        credibility,
        present(draws.stream().map(Drawn::weighted).toList()),
        Distribution.of(deterred),
        present(draws.stream().map(Drawn::breakEven).toList()),
        (int) draws.stream().filter(d -> d.breakEven().isEmpty()).count(),
        options.target(),
        reached,
        interval.getLowerBound(),
        interval.getUpperBound());
  }

  private static Optional<Distribution> present(List<OptionalDouble> values) {
    double[] known =
        values.stream()
            .filter(OptionalDouble::isPresent)
            .mapToDouble(OptionalDouble::getAsDouble)
            .toArray();
    return known.length == 0 ? Optional.empty() : Optional.of(Distribution.of(known));
  }
}
