package dev.parley.engine.process;

import dev.parley.engine.scenario.Scenario;
import dev.parley.engine.space.Approvals;
import dev.parley.engine.space.Choice;
import dev.parley.model.Body;
import dev.parley.model.course.Prerequisite;
import dev.parley.model.course.Process;
import dev.parley.model.course.Step;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * A process in one scenario. A step that begins as soon as it can finishes at the latest of its
 * prerequisites joined by and, or at the earliest of those joined by or, plus its own duration
 * (critical path method: Kelley and Walker 1959). Times are days from today; what is not reached
 * takes forever.
 */
final class Passage {
  private static final double NEVER = Double.POSITIVE_INFINITY;
  private static final double ALREADY = Double.NEGATIVE_INFINITY;

  private final Process process;
  private final Targets targets;
  private final Scenario scenario;
  private final Supplier<Approvals> approvals;
  private final LocalDate today;
  private Optional<Approvals> answers = Optional.empty();
  private final Map<String, Boolean> succeeds = new HashMap<>();
  private final Map<String, Double> finishes = new HashMap<>();

  /**
   * @param approvals the answers in the scenario; asked for only where a step needs a consent
   */
  Passage(
      Process process,
      Targets targets,
      Scenario scenario,
      Supplier<Approvals> approvals,
      LocalDate today) {
    this.process = process;
    this.targets = targets;
    this.scenario = scenario;
    this.approvals = approvals;
    this.today = today;
  }

  /** Whether a step succeeds once it may begin. */
  boolean succeeds(Step step) {
    Boolean known = succeeds.get(step.id());
    if (known == null) {
      known = step.done() || (lucky(step) && withheld(step).isEmpty());
      succeeds.put(step.id(), known);
    }
    return known;
  }

  private boolean lucky(Step step) {
    return step.chance()
        .map(c ->
            scenario.saysYes(
                new Body.Vote.Chance(c.drawKey(), List.of()), scenario.value(c.probability())))
        .orElse(true);
  }

  /** The consents that a step lacks. */
  List<Course.Withheld> withheld(Step step) {
    List<Course.Withheld> found = new ArrayList<>();
    for (Step.Approval approval : step.consents()) {
      Approvals answers = answers();
      Choice at = targets.of(step);
      List<String> holdouts = answers.holdouts(approval.by(), at);
      boolean given = approval.each() ? holdouts.isEmpty() : answers.approves(approval.by(), at);
      if (!given) {
        found.add(new Course.Withheld(approval.by(), holdouts));
      }
    }
    return found;
  }

  /** Compiling a scenario takes most of the time of a draw, so it is done once. */
  private Approvals answers() {
    if (answers.isEmpty()) {
      answers = Optional.of(approvals.get());
    }
    return answers.orElseThrow();
  }

  /** Days from today until a step is over; negative infinity where it is, infinity if never. */
  double finish(Step step) {
    Double known = finishes.get(step.id());
    if (known == null) {
      known = step.done() ? ALREADY : succeeds(step) ? timed(step) : NEVER;
      finishes.put(step.id(), known);
    }
    return known;
  }

  private double timed(Step step) {
    double takes =
        step.takes()
            .map(t -> scenario.value(t.amount()).doubleValue() * t.unit().days())
            .orElse(0.0);
    double ready = Math.max(0, ready(step.after()));
    double begun =
        step.history()
            .started()
            .map(d -> (double) ChronoUnit.DAYS.between(today, d.last()))
            .orElse(ready);
    return Math.max(ready, Math.max(0, begun + takes));
  }

  /** When a prerequisite is met. */
  double ready(Prerequisite after) {
    return switch (after) {
      case Prerequisite.After(String id) -> finish(process.step(id).orElseThrow());
      case Prerequisite.All(List<Prerequisite> parts) ->
          parts.stream().mapToDouble(this::ready).max().orElse(ALREADY);
      case Prerequisite.Any(List<Prerequisite> parts) ->
          parts.stream().mapToDouble(this::ready).min().orElse(NEVER);
    };
  }

  boolean arrives() {
    return ready(process.goal()) < NEVER;
  }

  /** The steps that the goal waits for, the last one first; the first in order where several do. */
  Set<String> critical() {
    Set<String> found = new HashSet<>();
    if (arrives()) {
      follow(process.goal(), found);
    }
    return found;
  }

  private void follow(Prerequisite after, Set<String> found) {
    switch (after) {
      case Prerequisite.After(String id) -> {
        Step step = process.step(id).orElseThrow();
        if (finish(step) > ALREADY && found.add(id)) {
          follow(step.after(), found);
        }
      }
      case Prerequisite.All(List<Prerequisite> parts) -> follow(parts, after, found);
      case Prerequisite.Any(List<Prerequisite> parts) -> follow(parts, after, found);
    }
  }

  private void follow(List<Prerequisite> parts, Prerequisite whole, Set<String> found) {
    double met = ready(whole);
    parts.stream()
        .filter(p -> ready(p) == met && met > ALREADY)
        .findFirst()
        .ifPresent(p -> follow(p, found));
  }
}
