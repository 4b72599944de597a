package dev.parley.format;

import dev.parley.format.Node.Entry;
import dev.parley.format.Node.Mapping;
import dev.parley.model.course.Prerequisite;
import dev.parley.model.course.Process;
import dev.parley.model.course.Step;
import dev.parley.model.evidence.PartialDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;

/** Checks what only all steps of a process together show: circles, dead ends, dates. */
final class ProcessChecks {
  private final Process process;
  private final Map<String, Entry> places;
  private final Problems problems;
  private final Optional<PartialDate> asOf;
  private final Set<String> settled = new HashSet<>();

  ProcessChecks(
      Process process, Map<String, Entry> places, Optional<PartialDate> asOf, Problems problems) {
    this.process = process;
    this.places = places;
    this.asOf = asOf;
    this.problems = problems;
  }

  void run() {
    process.steps().forEach(s -> follow(s.id()));
    process.steps().forEach(this::dates);
    unneeded();
  }

  /** Depth-first with a stack of its own, since steps may form a long chain. */
  private void follow(String start) {
    SequencedMap<String, Iterator<String>> path = new LinkedHashMap<>();
    enter(start, path);
    while (!path.isEmpty()) {
      Map.Entry<String, Iterator<String>> last = path.lastEntry();
      if (!last.getValue().hasNext()) {
        settled.add(last.getKey());
        path.remove(last.getKey());
        continue;
      }
      String next = last.getValue().next();
      if (path.containsKey(next)) {
        report(next, List.copyOf(path.keySet()));
      } else {
        enter(next, path);
      }
    }
  }

  private void enter(String id, Map<String, Iterator<String>> path) {
    Optional<Step> step = process.step(id);
    if (step.isPresent() && !settled.contains(id)) {
      path.put(id, step.get().after().steps().iterator());
    }
  }

  private void report(String id, List<String> path) {
    List<String> circle = new ArrayList<>(path.subList(path.indexOf(id), path.size()));
    circle.add(id);
    problems.error(
        Code.CIRCULAR_STEPS,
        entry(id).key().at(),
        "the step " + id + " comes after itself: " + String.join(" after ", circle),
        "leave one of them out of an `after`");
  }

  private void unneeded() {
    Set<String> needed = new HashSet<>();
    List<String> open = new ArrayList<>(process.goal().steps().toList());
    while (!open.isEmpty()) {
      String id = open.removeLast();
      if (needed.add(id)) {
        process.step(id).ifPresent(s -> open.addAll(s.after().steps().toList()));
      }
    }
    for (Step step : process.steps()) {
      if (!needed.contains(step.id())) {
        problems.warning(
            Code.STEP_UNNEEDED,
            entry(step.id()).key().at(),
            "the goal of " + process.id() + " does not depend on the step " + step.id(),
            "name it in the `after` of a later step, or in `goal`");
      }
    }
  }

  private void dates(Step step) {
    Optional<PartialDate> done = step.history().done();
    if (done.isPresent() && !over(step.after(), done.get())) {
      problems.error(
          Code.STEP_DATES,
          place(step, "done"),
          "the step "
              + step.id()
              + " is done "
              + done.get()
              + ", before what it comes after ("
              + step.after().text()
              + ") was done",
          "check the dates, or leave the step out of `after`");
    }
    if (done.isPresent() && asOf.isPresent() && done.get().first().isAfter(asOf.get().last())) {
      problems.error(
          Code.STEP_DATES,
          place(step, "done"),
          "the step " + step.id() + " is done " + done.get() + ", after the case's as-of",
          "leave `done` out, or give the case a later `as-of`");
    }
    Optional<PartialDate> started = step.history().started();
    if (done.isPresent()
        && started.isPresent()
        && started.get().first().isAfter(done.get().last())) {
      problems.error(
          Code.STEP_DATES,
          place(step, "started"),
          "the step " + step.id() + " is done before it was started",
          "check the dates");
    }
  }

  private Entry entry(String step) {
    return Objects.requireNonNull(places.get(step), step);
  }

  private Place place(Step step, String key) {
    Entry entry = entry(step.id());
    return entry.value() instanceof Mapping map
        ? map.entry(key).map(e -> e.value().at()).orElse(entry.key().at())
        : entry.key().at();
  }

  /** Whether the prerequisite may have held by a date. */
  private boolean over(Prerequisite after, PartialDate by) {
    return switch (after) {
      case Prerequisite.After(String id) ->
          process
              .step(id)
              .flatMap(s -> s.history().done())
              .filter(d -> !d.first().isAfter(by.last()))
              .isPresent();
      case Prerequisite.All(List<Prerequisite> parts) -> parts.stream().allMatch(p -> over(p, by));
      case Prerequisite.Any(List<Prerequisite> parts) -> parts.stream().anyMatch(p -> over(p, by));
    };
  }
}
