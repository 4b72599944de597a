package dev.parley.engine.scenario;

import dev.parley.model.Case;

/**
 * The ensemble of a case: draw {@code i} under a seed is always the same scenario, whatever was
 * drawn before.
 */
public final class Draws {
  private final Parameters parameters;
  private final CentralScenario central;
  private final long seed;

  public Draws(Case negotiation, long seed) {
    this.parameters = new Parameters(negotiation);
    this.central = new CentralScenario(parameters, new Ties(parameters));
    this.seed = seed;
  }

  /** The draw with index {@code i}, from 0. */
  public Scenario draw(long i) {
    return new DrawnScenario(parameters, central, new Streams(seed, i), new Ties(parameters));
  }
}
