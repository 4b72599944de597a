package dev.parley.engine.process;

import dev.parley.engine.CannotCompute;
import dev.parley.engine.Exactness;
import dev.parley.engine.Finding;
import dev.parley.engine.scenario.Parameters;
import dev.parley.engine.scenario.Scenario;
import dev.parley.engine.space.Space;
import dev.parley.engine.space.SpaceCompiler;
import dev.parley.model.Case;
import dev.parley.model.course.Process;
import dev.parley.model.course.Step;
import dev.parley.model.number.Parameter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntConsumer;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Follows one process of a case from today to its goal. */
public final class ProcessAnalysis {
  private static final Finding.Method METHOD =
      new Finding.Method(
          "critical path over and/or prerequisites, consents at the package that each step leads to",
          List.of("Kelley and Walker 1959", "Van Slyke 1963 (criticality index)"));

  private ProcessAnalysis() {}

  /**
   * How to compute.
   *
   * @param draws number of draws; 0 for none
   * @param threads at least 1; the result does not depend on it
   * @param by a date for which the share of draws that have arrived is wanted
   * @param progress told the number of finished draws, from any thread
   */
  public record Options(
      int draws, long seed, int threads, Optional<LocalDate> by, IntConsumer progress) {}

  /**
   * Analyses one process. Time grows with steps × draws.
   *
   * @throws CannotCompute if the case has no {@code as-of}, or a party has no weights in some
   *     scenario
   * @throws IllegalStateException if the process is not one of the case's
   */
  public static Finding<Course> analyse(Case negotiation, Process process, Options options) {
    if (!negotiation.processes().contains(process)) {
      throw new IllegalStateException("no process " + process.id());
    }
    LocalDate today =
        negotiation
            .asOf()
            .orElseThrow(() ->
                new CannotCompute(
                    "the case has no `as-of`, so that no date can be worked out",
                    List.of(),
                    "state the day that the case describes: `as-of: 2025-12-15`"))
            .last();
    Scenario scenario = Scenario.central(negotiation);
    SpaceCompiler compiler = new SpaceCompiler(negotiation);
    Space space = compiler.compile(scenario);
    Targets targets = new Targets(process, compiler.shape());
    Passage central =
        new Passage(process, targets, scenario, () -> compiler.approvals(scenario, space), today);
    Optional<Course.Ensemble> ensemble =
        options.draws() == 0
            ? Optional.empty()
            : Optional.of(
                new CourseDraws(
                        negotiation,
                        process,
                        new CourseDraws.Asked(compiler, space, consulted(negotiation, process)),
                        targets,
                        today)
                    .over(options));
    Course course = course(negotiation, process, scenario, central, today, ensemble);
    List<String> warnings = new ArrayList<>();
    if (ensemble.isEmpty()) {
      warnings.add("no draws: no probabilities, and dates of the central scenario only");
    }
    return new Finding<>(
        "process",
        METHOD,
        ensemble.map(Course.Ensemble::seed),
        space.rounded() ? new Exactness.Grid() : new Exactness.Exact(),
        trace(negotiation, process),
        warnings,
        List.of(),
        course);
  }

  private static Course course(
      Case negotiation,
      Process process,
      Scenario scenario,
      Passage central,
      LocalDate today,
      Optional<Course.Ensemble> ensemble) {
    List<Course.StepReading> readings = new ArrayList<>();
    Map<String, Double> holds = new LinkedHashMap<>();
    for (Step step : process.steps()) {
      Stoppers.Found stoppers =
          step.done()
              ? new Stoppers.Found(List.of(), true)
              : Stoppers.of(negotiation, scenario, step);
      stoppers.sets().stream()
          .filter(s -> s.size() == 1)
          .forEach(s -> holds.merge(s.getFirst(), central.finish(step), Math::max));
      readings.add(
          new Course.StepReading(
              step.id(),
              state(step, central),
              step.history().refused(),
              central.succeeds(step),
              step.done() ? List.of() : central.withheld(step),
              stoppers.sets(),
              stoppers.complete(),
              step.done()
                  ? step.history().done().map(d -> d.last())
                  : date(today, central.finish(step)),
              undo(negotiation, step)));
    }
    Map<String, LocalDate> lastHold = new LinkedHashMap<>();
    holds.forEach((who, days) -> date(today, days).ifPresent(d -> lastHold.put(who, d)));
    double goal = central.ready(process.goal());
    Set<String> critical = central.critical();
    return new Course(
        process,
        today,
        readings,
        goal == Double.NEGATIVE_INFINITY,
        central.arrives(),
        ids(process, s -> state(s, central) == Course.State.OPEN),
        ids(
            process,
            s -> !central.succeeds(s) && central.ready(s.after()) < Double.POSITIVE_INFINITY),
        goal == Double.NEGATIVE_INFINITY ? Optional.empty() : date(today, goal),
        process.steps().stream()
            .filter(s -> critical.contains(s.id()))
            .sorted(Comparator.comparingDouble(central::finish))
            .map(Step::id)
            .toList(),
        lastHold,
        ensemble);
  }

  private static List<String> ids(Process process, Predicate<Step> condition) {
    return process.steps().stream().filter(condition).map(Step::id).toList();
  }

  private static Course.State state(Step step, Passage passage) {
    if (step.done()) {
      return Course.State.DONE;
    }
    return passage.ready(step.after()) == Double.NEGATIVE_INFINITY
        ? Course.State.OPEN
        : Course.State.WAITING;
  }

  /** The day on which so many days have passed; empty where that never happens. */
  static Optional<LocalDate> date(LocalDate today, double days) {
    return Double.isInfinite(days)
        ? Optional.empty()
        : Optional.of(today.plusDays((long) StrictMath.ceil(days)));
  }

  private static Course.Undo undo(Case negotiation, Step step) {
    if (!step.reversible()) {
      return Course.Undo.IMPOSSIBLE;
    }
    boolean oneWay =
        step.leadsTo().options().entrySet().stream()
            .anyMatch(e ->
                negotiation.issue(e.getKey()).orElseThrow().oneWay().stream()
                    .anyMatch(w -> w.to().equals(e.getValue())));
    return oneWay ? Course.Undo.ONE_WAY : Course.Undo.POSSIBLE;
  }

  /** The numbers of the process itself, and of whoever has a say in it. */
  private static List<String> trace(Case negotiation, Process process) {
    Set<String> consulted = consulted(negotiation, process);
    Stream<Parameter> parties =
        negotiation.preferences().stream()
            .filter(p -> consulted.contains(p.party()))
            .flatMap(p -> Parameters.of(p).stream());
    Stream<Parameter> bodies =
        negotiation.bodies().stream()
            .filter(b -> consulted.contains(b.id()))
            .flatMap(b -> Parameters.of(b).stream());
    return Stream.of(Parameters.of(process).stream(), parties, bodies)
        .flatMap(s -> s)
        .map(Parameter::path)
        .distinct()
        .toList();
  }

  /** Ids of the parties, bodies and members on whose answers the consents rest. */
  private static Set<String> consulted(Case negotiation, Process process) {
    Set<String> consulted = new LinkedHashSet<>();
    process.steps().stream()
        .flatMap(s -> s.consents().stream())
        .forEach(c -> consult(negotiation, c.by(), consulted));
    return consulted;
  }

  private static void consult(Case negotiation, String id, Set<String> consulted) {
    if (consulted.add(id)) {
      negotiation
          .body(id)
          .ifPresent(b -> Answers.behind(b).forEach(m -> consult(negotiation, m, consulted)));
    }
  }
}
