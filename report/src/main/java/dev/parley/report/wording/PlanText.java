package dev.parley.report.wording;

import dev.parley.engine.Exactness;
import dev.parley.engine.Plan;

/** How the parts of a finding were computed, and why so. */
public final class PlanText {
  private final Phrases phrases;

  public PlanText(Phrases phrases) {
    this.phrases = phrases;
  }

  public String heading() {
    return phrases.say("plan.heading");
  }

  /** What was computed, by which method, and how exactly. */
  public String how(Plan.Part part) {
    return phrases.say(
        "plan.how",
        name(part.name()),
        phrases.translated(part.method()),
        closing(part.exactness()));
  }

  /** What made this method the choice. */
  public String why(Plan.Part part) {
    return phrases.say("plan.why", phrases.translated(part.why()));
  }

  private String name(String part) {
    return switch (part) {
      case "everything" -> phrases.say("plan.name.everything");
      case "answer" -> phrases.say("plan.name.answer");
      case Plan.COUNTS -> phrases.say("plan.name.counts");
      case "pareto" -> phrases.say("plan.name.pareto");
      case "paretoFeasible" -> phrases.say("plan.name.pareto-feasible");
      default -> Words.sentence(part);
    };
  }

  private String closing(Exactness exactness) {
    return exactness instanceof Exactness.Bounded(double gap)
        ? phrases.say("plan.bounded", phrases.bound(gap))
        : ExactnessText.closing(exactness, phrases);
  }
}
