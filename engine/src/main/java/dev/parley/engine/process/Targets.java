package dev.parley.engine.process;

import dev.parley.engine.CannotCompute;
import dev.parley.engine.space.Choice;
import dev.parley.engine.space.Shape;
import dev.parley.model.Package;
import dev.parley.model.course.Process;
import dev.parley.model.course.Step;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * The package that each step leads to: today's, with what the steps before it settle (those that it
 * comes after, directly or not, in the case's order) and then with what it settles itself.
 */
final class Targets {
  private final Map<String, Choice> packages = new HashMap<>();

  Targets(Process process, Shape shape) {
    for (Step step : process.steps()) {
      if (!step.consents().isEmpty()) {
        packages.put(step.id(), placed(step, target(process, step), shape));
      }
    }
  }

  /** The package at which a step's consents are asked for. */
  Choice of(Step step) {
    return Objects.requireNonNull(packages.get(step.id()), step.id());
  }

  static Package target(Process process, Step step) {
    Set<String> before = new HashSet<>();
    collect(process, step, before);
    Map<String, String> options = new LinkedHashMap<>();
    for (Step other : process.steps()) {
      if (before.contains(other.id())) {
        options.putAll(other.leadsTo().options());
      }
    }
    options.putAll(step.leadsTo().options());
    return new Package(options);
  }

  private static void collect(Process process, Step step, Set<String> before) {
    for (String id : step.after().steps().toList()) {
      if (before.add(id)) {
        collect(process, process.step(id).orElseThrow(), before);
      }
    }
  }

  private static Choice placed(Step step, Package target, Shape shape) {
    return shape
        .placed(target)
        .orElseThrow(() ->
            new CannotCompute(
                "the step "
                    + step.id()
                    + " needs a consent, but not every issue has an option there",
                List.of(),
                "state `now` for every issue, or settle the rest by `leads-to`"));
  }
}
