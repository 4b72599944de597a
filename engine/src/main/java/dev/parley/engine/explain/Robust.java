package dev.parley.engine.explain;

import dev.parley.engine.CannotCompute;
import dev.parley.engine.Workers;
import dev.parley.engine.explain.Explanation.Robustness;
import dev.parley.engine.scenario.Draws;
import dev.parley.engine.space.Space;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.commons.statistics.interval.BinomialConfidenceInterval;
import org.apache.commons.statistics.interval.Interval;

/** The verdicts over the draws of a case. */
final class Robust {
  private static final int DRAWS_PER_TASK = 32;
  private static final double ERROR = 0.05;

  private Robust() {}

  static Optional<Robustness> over(Outlooks outlooks, Verdict central, Explainer.Options options) {
    if (options.draws() == 0) {
      return Optional.empty();
    }
    options.progress().stage("the draws");
    Draws draws = new Draws(outlooks.asked().negotiation(), options.seed());
    AtomicInteger done = new AtomicInteger();
    List<Callable<List<Verdict>>> tasks = new ArrayList<>();
    for (int first = 0; first < options.draws(); first += DRAWS_PER_TASK) {
      int from = first;
      int to = Math.min(options.draws(), first + DRAWS_PER_TASK);
      tasks.add(() -> {
        List<Verdict> found = new ArrayList<>();
        for (int i = from; i < to; i++) {
          found.add(verdict(draws, i, outlooks));
          options.progress().accept(done.incrementAndGet());
        }
        return found;
      });
    }
    Map<Verdict, Integer> verdicts = new EnumMap<>(Verdict.class);
    Workers.run(options.threads(), tasks).stream()
        .flatMap(List::stream)
        .forEach(v -> verdicts.merge(v, 1, Integer::sum));
    Interval interval =
        BinomialConfidenceInterval.WILSON_SCORE.fromErrorRate(
            options.draws(), verdicts.getOrDefault(central, 0), ERROR);
    return Optional.of(
        new Robustness(
            options.draws(),
            options.seed(),
            verdicts,
            interval.getLowerBound(),
            interval.getUpperBound()));
  }

  private static Verdict verdict(Draws draws, int i, Outlooks outlooks) {
    try {
      Space space = outlooks.asked().compiler().compile(draws.draw(i));
      return outlooks.run(space, 1, Outlook::verdict);
    } catch (CannotCompute e) {
      throw new CannotCompute("in draw " + i + ", " + e.getMessage(), e.paths(), e.advice());
    }
  }
}
