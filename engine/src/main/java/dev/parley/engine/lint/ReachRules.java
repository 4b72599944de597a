package dev.parley.engine.lint;

import dev.parley.model.Case;
import dev.parley.model.course.Prerequisite;
import dev.parley.model.course.Process;
import dev.parley.model.course.Step;
import dev.parley.model.number.Uncertain;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Steps that can never be taken, whatever anybody wants and however chance decides. Time grows with
 * the number of prerequisites.
 */
final class ReachRules {
  private final Process process;
  private final ConsentRules consents;
  private final Map<String, Boolean> known = new HashMap<>();

  private ReachRules(Process process, ConsentRules consents) {
    this.process = process;
    this.consents = consents;
  }

  static List<Notice> check(Case negotiation) {
    ConsentRules consents = new ConsentRules(negotiation);
    List<Notice> notices = new ArrayList<>();
    for (Process process : negotiation.processes()) {
      new ReachRules(process, consents).check(notices);
    }
    return notices;
  }

  private void check(List<Notice> notices) {
    for (Step step : process.steps()) {
      if (step.done()) {
        continue;
      }
      if (hopeless(step)) {
        notices.add(
            notice(
                step,
                "the step `%s` can never be taken: its chance is 0".formatted(step.id()),
                "give it a chance above 0, or leave it out"));
      } else if (!met(step.after())) {
        notices.add(
            notice(
                step,
                "the step `%s` is unreachable: %s can never be taken"
                    .formatted(step.id(), before(step)),
                "let it come `after` something else as well, joined by `or`"));
      }
    }
  }

  private Notice notice(Step step, String message, String advice) {
    return new Notice(
        Rule.UNREACHABLE_STEP, "process." + process.id() + ".steps." + step.id(), message, advice);
  }

  private String before(Step step) {
    return step.after()
        .steps()
        .distinct()
        .filter(id -> !taken(id))
        .map(id -> "`" + id + "`")
        .collect(Collectors.joining(", "));
  }

  private static boolean hopeless(Step step) {
    return step.chance()
        .map(c ->
            c.probability().value() instanceof Uncertain.Exact exact && exact.value().signum() == 0)
        .orElse(false);
  }

  private boolean taken(String id) {
    Boolean found = known.get(id);
    if (found == null) {
      Step step = process.step(id).orElseThrow();
      found =
          step.done()
              || (!hopeless(step)
                  && step.consents().stream().allMatch(consents::givable)
                  && met(step.after()));
      known.put(id, found);
    }
    return found;
  }

  private boolean met(Prerequisite after) {
    return switch (after) {
      case Prerequisite.After(String id) -> taken(id);
      case Prerequisite.All(List<Prerequisite> parts) -> parts.stream().allMatch(this::met);
      case Prerequisite.Any(List<Prerequisite> parts) -> parts.stream().anyMatch(this::met);
    };
  }
}
