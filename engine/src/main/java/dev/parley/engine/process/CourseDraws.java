package dev.parley.engine.process;

import dev.parley.engine.CannotCompute;
import dev.parley.engine.Share;
import dev.parley.engine.Workers;
import dev.parley.engine.scenario.Draws;
import dev.parley.engine.scenario.Scenario;
import dev.parley.engine.space.Approvals;
import dev.parley.engine.space.Space;
import dev.parley.engine.space.SpaceCompiler;
import dev.parley.model.Case;
import dev.parley.model.course.Process;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.apache.commons.statistics.interval.BinomialConfidenceInterval;
import org.apache.commons.statistics.interval.Interval;

/**
 * A process over the draws of a case. Within a draw every party, body and chance answers once and
 * for all, so that a parliament that says no stays no at every step.
 */
final class CourseDraws {
  private static final int DRAWS_PER_TASK = 32;
  private static final double ERROR = 0.05;

  private final Case negotiation;
  private final Process process;
  private final Asked asked;
  private final Targets targets;
  private final LocalDate today;

  CourseDraws(Case negotiation, Process process, Asked asked, Targets targets, LocalDate today) {
    this.negotiation = negotiation;
    this.process = process;
    this.asked = asked;
    this.targets = targets;
    this.today = today;
  }

  /**
   * Whose answers a process needs.
   *
   * @param central the space of the central scenario
   * @param consulted ids; the points of everybody else make no difference and stay central
   */
  record Asked(SpaceCompiler compiler, Space central, Set<String> consulted) {
    Approvals in(Scenario scenario) {
      return compiler.approvals(scenario, compiler.compile(scenario, central, consulted));
    }
  }

  /** What one draw says of every step, in the order of the process. */
  private record Drawn(double goal, List<Taken> steps) {}

  /** What one draw says of one step. */
  private record Taken(boolean succeeds, double finish, boolean critical) {}

  Course.Ensemble over(ProcessAnalysis.Options options) {
    Draws draws = new Draws(negotiation, options.seed());
    AtomicInteger done = new AtomicInteger();
    List<Callable<List<Drawn>>> tasks = new ArrayList<>();
    for (int first = 0; first < options.draws(); first += DRAWS_PER_TASK) {
      int from = first;
      int to = Math.min(options.draws(), first + DRAWS_PER_TASK);
      tasks.add(() -> {
        List<Drawn> found = IntStream.range(from, to).mapToObj(i -> drawn(draws, i)).toList();
        options.progress().accept(done.addAndGet(to - from));
        return found;
      });
    }
    List<Drawn> all = Workers.run(options.threads(), tasks).stream().flatMap(List::stream).toList();
    return ensemble(all, options);
  }

  private Drawn drawn(Draws draws, int i) {
    try {
      Scenario scenario = draws.draw(i);
      Passage passage = new Passage(process, targets, scenario, () -> asked.in(scenario), today);
      Set<String> critical = passage.critical();
      List<Taken> steps =
          process.steps().stream()
              .map(
                  p -> new Taken(passage.succeeds(p), passage.finish(p), critical.contains(p.id())))
              .toList();
      return new Drawn(passage.ready(process.goal()), steps);
    } catch (CannotCompute e) {
      throw new CannotCompute("in draw " + i + ", " + e.getMessage(), e.paths(), e.advice());
    }
  }

  private Course.Ensemble ensemble(List<Drawn> all, ProcessAnalysis.Options options) {
    int n = all.size();
    Share arrives = new Share(all.stream().filter(d -> reached(d.goal())).count(), n);
    Interval interval = wilson(arrives);
    Map<String, Course.StepShares> steps = new LinkedHashMap<>();
    for (int s = 0; s < process.steps().size(); s++) {
      int at = s;
      steps.put(
          process.steps().get(s).id(),
          new Course.StepShares(
              new Share(all.stream().filter(d -> d.steps().get(at).succeeds()).count(), n),
              new Share(all.stream().filter(d -> reached(d.steps().get(at).finish())).count(), n),
              new Share(
                  all.stream().filter(d -> d.steps().get(at).critical()).count(),
                  arrives.count().longValueExact()),
              quantiles(all.stream().mapToDouble(d -> d.steps().get(at).finish()).toArray())));
    }
    return new Course.Ensemble(
        n,
        options.seed(),
        arrives,
        interval.getLowerBound(),
        interval.getUpperBound(),
        quantiles(all.stream().mapToDouble(Drawn::goal).toArray()),
        options.by().map(b -> doneBy(all, b)),
        steps);
  }

  private static boolean reached(double days) {
    return days < Double.POSITIVE_INFINITY;
  }

  private Course.DoneBy doneBy(List<Drawn> all, LocalDate date) {
    long days = ChronoUnit.DAYS.between(today, date);
    Share share =
        new Share(all.stream().filter(d -> StrictMath.ceil(d.goal()) <= days).count(), all.size());
    Interval interval = wilson(share);
    return new Course.DoneBy(date, share, interval.getLowerBound(), interval.getUpperBound());
  }

  private static Interval wilson(Share share) {
    return BinomialConfidenceInterval.WILSON_SCORE.fromErrorRate(
        share.of().intValueExact(), share.count().intValueExact(), ERROR);
  }

  /** Of the draws that get there; empty where none does or it was over before. */
  private Optional<Course.Quantiles> quantiles(double[] days) {
    double[] sorted = Arrays.stream(days).filter(Double::isFinite).sorted().toArray();
    return sorted.length == 0
        ? Optional.empty()
        : Optional.of(
            new Course.Quantiles(
                quantile(sorted, 0.05), quantile(sorted, 0.5), quantile(sorted, 0.95)));
  }

  /** The least value that at least the share reaches (inverse of the empirical distribution). */
  private LocalDate quantile(double[] sorted, double share) {
    int rank = (int) StrictMath.ceil(share * sorted.length);
    return ProcessAnalysis.date(today, sorted[Math.max(0, rank - 1)]).orElseThrow();
  }
}
