package dev.parley.engine.scenario;

import dev.parley.model.Case;
import dev.parley.model.Guarantee;
import dev.parley.model.number.Parameter;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.apache.commons.numbers.fraction.BigFraction;

/** Scenarios in which one number moves and all others stay central; safe for several threads. */
public final class Variations {
  private final Case negotiation;
  private final Parameters parameters;
  private final CentralScenario central;

  public Variations(Case negotiation) {
    this.negotiation = negotiation;
    parameters = new Parameters(negotiation);
    central = new CentralScenario(parameters, new Ties(parameters));
  }

  /** All numbers central. */
  public Scenario central() {
    return central;
  }

  /** Moves one number, and with it all that are the same as it. */
  public Scenario with(Parameter parameter, BigFraction value) {
    String path = parameters.resolve(parameter).path();
    Set<String> loose = new LinkedHashSet<>();
    for (Guarantee guarantee : negotiation.guarantees()) {
      if (Parameters.of(guarantee).stream()
          .anyMatch(p -> parameters.resolve(p).path().equals(path))) {
        loose.add(guarantee.id());
      }
    }
    return new VariedScenario(
        parameters, central, Map.of(path, value), Map.of(), loose, new Ties(parameters));
  }

  /** Moves what a promise is worth wherever a value is tied to it, in points from 0 to 100. */
  public Scenario withPromise(String id, BigFraction points) {
    return new VariedScenario(
        parameters, central, Map.of(), Map.of(id, points), Set.of(), new Ties(parameters));
  }
}
