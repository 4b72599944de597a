package dev.parley.engine.scenario;

import dev.parley.model.Body;
import dev.parley.model.number.Parameter;
import dev.parley.model.number.Uncertain;
import dev.parley.model.preference.Valuation;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * The central scenario but for one number.
 *
 * @param numbers the moved number by path
 * @param worths points of the moved promise by id
 * @param loose promises that the moved number is part of, to be solved anew
 */
record VariedScenario(
    Parameters parameters,
    CentralScenario central,
    Map<String, BigFraction> numbers,
    Map<String, BigFraction> worths,
    Set<String> loose,
    Ties ties)
    implements Scenario {

  @Override
  public BigFraction value(Parameter parameter) {
    Parameter meant = parameters.resolve(parameter);
    BigFraction moved = numbers.get(meant.path());
    if (moved != null) {
      return moved;
    }
    if (meant.value() instanceof Uncertain.Credible(String guarantee)) {
      BigFraction worth = worths.get(guarantee);
      return worth != null
          ? worth
          : loose.contains(guarantee) ? ties.worth(guarantee, this) : central.value(meant);
    }
    return central.value(meant);
  }

  @Override
  public List<BigFraction> values(Valuation.Order order) {
    return central.values(order);
  }

  @Override
  public boolean saysYes(Body.Vote.Chance chance, BigFraction probability) {
    return central.saysYes(chance, probability);
  }

  /** Moved seats are rescaled to the central total, as in a draw. */
  @Override
  public long[] seats(Body.Members members) {
    long[] fixed = central.seats(members);
    boolean moved =
        members.members().stream()
            .anyMatch(m -> numbers.containsKey(parameters.resolve(m.seats()).path()));
    if (!moved) {
      return fixed;
    }
    long[] claims =
        members.members().stream()
            .mapToLong(m -> CentralScenario.roundHalfUp(value(m.seats())).longValueExact())
            .toArray();
    return LargestRemainder.apportion(claims, Arrays.stream(fixed).sum());
  }
}
