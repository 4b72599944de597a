package dev.parley.format;

import dev.parley.format.Node.Scalar;
import dev.parley.model.Issue.OneWay;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads one-way steps and refuses those that a detour could undo. */
final class OneWayReader {
  private static final Pattern STEP = Pattern.compile("([^\\s>]+?)\\s*->\\s*([^\\s>]+)");

  private final IssueShape issue;
  private final Problems problems;

  OneWayReader(IssueShape issue, Problems problems) {
    this.issue = issue;
    this.problems = problems;
  }

  List<OneWay> read(Node node) {
    Map<OneWay, Scalar> steps = new LinkedHashMap<>();
    String example = "one-way: [open -> closed]";
    boolean complete = issue.readable();
    for (Node item : Shapes.items(node, "`one-way`", example, problems)) {
      Optional<Scalar> text = Shapes.scalar(item, "a one-way step", problems);
      Optional<OneWay> step = text.flatMap(this::step);
      complete &= step.isPresent();
      if (step.isPresent() && steps.putIfAbsent(step.get(), text.orElseThrow()) != null) {
        problems.error(
            Code.LISTED_TWICE, item.at(), "the step is listed twice", "leave out one of them");
      }
    }
    if (complete) {
      steps.forEach((step, text) -> refuseDetour(step, steps.keySet(), text));
    }
    return List.copyOf(steps.keySet());
  }

  private Optional<OneWay> step(Scalar text) {
    Matcher parts = STEP.matcher(text.text());
    if (!parts.matches()) {
      problems.error(
          Code.ONE_WAY,
          text.at(),
          "`" + Ids.shortened(text.text()) + "` is not a step from one option to another",
          "open -> closed");
      return Optional.empty();
    }
    Optional<String> from =
        IssueTable.option(issue, parts.group(1), text.at(parts.start(1)), problems);
    Optional<String> to =
        IssueTable.option(issue, parts.group(2), text.at(parts.start(2)), problems);
    if (from.isPresent() && from.equals(to)) {
      problems.error(
          Code.ONE_WAY, text.at(), "the step leads from an option to itself", "name two options");
      return Optional.empty();
    }
    return from.flatMap(f -> to.map(t -> new OneWay(f, t)));
  }

  private void refuseDetour(OneWay step, Set<OneWay> steps, Scalar text) {
    List<String> path = detour(step, steps).orElseGet(() -> path(step.to(), step.from(), steps));
    if (!path.isEmpty()) {
      problems.error(
          Code.ONE_WAY_REVERSIBLE,
          text.at(),
          "the step can be undone by other steps: " + String.join(" -> ", path),
          "make one of these steps one-way as well");
    }
  }

  /** A way back by one other option, which nearly always exists if any way does. */
  private Optional<List<String>> detour(OneWay step, Set<OneWay> steps) {
    return issue.options().stream()
        .filter(o -> !o.equals(step.from()) && !o.equals(step.to()))
        .filter(o -> !steps.contains(new OneWay(o, step.to())))
        .filter(o -> !steps.contains(new OneWay(step.from(), o)))
        .findFirst()
        .map(o -> List.of(step.to(), o, step.from()));
  }

  /** The shortest way by steps that are not forbidden; none where there is no way. */
  private List<String> path(String from, String to, Set<OneWay> steps) {
    // Each option leaves the set once, so this is linear although every option meets every other.
    Set<String> unvisited = new LinkedHashSet<>(issue.options());
    Map<String, String> before = new LinkedHashMap<>();
    Deque<String> queue = new ArrayDeque<>(List.of(from));
    unvisited.remove(from);
    while (!queue.isEmpty() && unvisited.contains(to)) {
      String here = queue.remove();
      Set<String> reached = new HashSet<>();
      for (String there : unvisited) {
        if (!steps.contains(new OneWay(there, here))) {
          before.put(there, here);
          queue.add(there);
          reached.add(there);
        }
      }
      unvisited.removeAll(reached);
    }
    return unvisited.contains(to) ? List.of() : backwards(before, from, to);
  }

  private static List<String> backwards(Map<String, String> before, String from, String to) {
    List<String> path = new ArrayList<>();
    String here = to;
    while (!here.equals(from)) {
      path.addFirst(here);
      here = before.getOrDefault(here, from);
    }
    path.addFirst(from);
    return path;
  }
}
