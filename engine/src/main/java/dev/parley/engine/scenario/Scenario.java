package dev.parley.engine.scenario;

import dev.parley.model.Body;
import dev.parley.model.Case;
import dev.parley.model.number.Parameter;
import dev.parley.model.preference.Valuation;
import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;

/** A case in which every uncertain number is fixed. Safe for use by several threads. */
public sealed interface Scenario permits CentralScenario, DrawnScenario, VariedScenario {

  /** The scenario that can be recomputed by hand: means, middles, and a chance of ½ says yes. */
  static Scenario central(Case negotiation) {
    Parameters parameters = new Parameters(negotiation);
    return new CentralScenario(parameters, new Ties(parameters));
  }

  /** The fixed value of a parameter. */
  BigFraction value(Parameter parameter);

  /** The values of an order's groups, best first, from 100 to 0. */
  List<BigFraction> values(Valuation.Order order);

  /** Whether a vote by chance says yes where its probability is {@code probability}. */
  boolean saysYes(Body.Vote.Chance chance, BigFraction probability);

  /** The seats of each member of a body, in the order of the members. */
  long[] seats(Body.Members members);
}
