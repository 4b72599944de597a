package dev.parley.engine.sensitivity;

import dev.parley.engine.explain.Verdicts;
import dev.parley.engine.scenario.Overlay;
import dev.parley.engine.scenario.Scenario;
import dev.parley.engine.scenario.Scenarios;
import dev.parley.model.Case;
import java.util.Arrays;
import java.util.Optional;

/** The question as a function of the unit cube, for one overlay. */
final class Model {
  private final Verdicts verdicts;
  private final Inputs inputs;
  private final Scenarios scenarios;

  Model(Case negotiation, Verdicts verdicts, Inputs inputs, Overlay overlay) {
    this.verdicts = verdicts;
    this.inputs = inputs;
    scenarios = new Scenarios(negotiation, overlay);
  }

  Scenarios scenarios() {
    return scenarios;
  }

  Outcome at(double[] point, boolean withNash) {
    return in(scenarios.at((key, n) -> inputs.uniform(point, key, n)), withNash);
  }

  Outcome central() {
    return in(scenarios.central(), true);
  }

  private Outcome in(Scenario scenario, boolean withNash) {
    Verdicts.Answer answer = verdicts.in(scenario, withNash);
    return new Outcome(
        answer.verdict(),
        answer.signable(),
        answer.margin(),
        answer.nash().map(c -> Arrays.stream(c.digits()).boxed().toList()));
  }

  /** A model of the same question with other numbers, central only. */
  static Outcome central(Case negotiation, Verdicts verdicts, Overlay overlay) {
    Verdicts.Answer answer = verdicts.in(new Scenarios(negotiation, overlay).central(), false);
    return new Outcome(answer.verdict(), answer.signable(), answer.margin(), Optional.empty());
  }
}
