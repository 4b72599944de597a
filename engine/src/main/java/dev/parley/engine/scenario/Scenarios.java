package dev.parley.engine.scenario;

import dev.parley.model.Case;
import dev.parley.model.number.Parameter;

/** The scenarios of a case whose numbers an overlay may replace. Safe for several threads. */
public final class Scenarios {
  private final Parameters parameters;
  private final CentralScenario central;

  public Scenarios(Case negotiation, Overlay overlay) {
    parameters = new Parameters(negotiation, overlay);
    central = new CentralScenario(parameters, new Ties(parameters));
  }

  /** See {@link Scenario#central}. */
  public Scenario central() {
    return central;
  }

  /** The scenario at a point: every number is the quantile of its uniform. */
  public Scenario at(Uniforms uniforms) {
    return new DrawnScenario(parameters, central, uniforms, new Ties(parameters));
  }

  /** The parameter whose number counts: replaced where it is overlaid, never a reference. */
  public Parameter resolve(Parameter parameter) {
    return parameters.resolve(parameter);
  }
}
