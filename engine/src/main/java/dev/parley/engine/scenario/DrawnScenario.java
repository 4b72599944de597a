package dev.parley.engine.scenario;

import dev.parley.model.Body;
import dev.parley.model.number.Domain;
import dev.parley.model.number.Parameter;
import dev.parley.model.number.Uncertain;
import dev.parley.model.preference.Valuation;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;

/** One draw. Every drawn primitive is rounded to six decimals, so that sums stay exact. */
record DrawnScenario(Parameters parameters, CentralScenario central, Streams streams)
    implements Scenario {
  private static final int DECIMALS = 6;

  @Override
  public BigFraction value(Parameter parameter) {
    Parameter meant = parameters.resolve(parameter);
    if (meant.value() instanceof Uncertain.Exact exact) {
      return CentralScenario.exact(exact.value());
    }
    double drawn = Quantile.of(meant.value(), meant.domain(), streams.uniform(meant.drawKey(), 0));
    return CentralScenario.exact(within(rounded(drawn), meant.domain()));
  }

  @Override
  public List<BigFraction> values(Valuation.Order order) {
    int groups = order.bestFirst().size();
    if (groups <= 2) {
      return central.values(order);
    }
    double[] inner = new double[groups - 2];
    for (int n = 0; n < inner.length; n++) {
      inner[n] = streams.uniform(order.drawKey(), n);
    }
    Arrays.sort(inner);
    List<BigFraction> values = new ArrayList<>();
    values.add(BigFraction.of(100));
    for (int n = inner.length - 1; n >= 0; n--) {
      values.add(CentralScenario.exact(rounded(100 * inner[n])));
    }
    values.add(BigFraction.ZERO);
    return values;
  }

  @Override
  public boolean saysYes(Body.Vote.Chance chance, BigFraction probability) {
    double u = streams.uniform(chance.drawKey(), 0);
    return CentralScenario.exact(new BigDecimal(u)).compareTo(probability) < 0;
  }

  @Override
  public long[] seats(Body.Members members) {
    long[] fixed = central.seats(members);
    boolean uncertain =
        members.members().stream()
            .anyMatch(m -> !(parameters.resolve(m.seats()).value() instanceof Uncertain.Exact));
    if (!uncertain) {
      return fixed;
    }
    long[] drawn =
        members.members().stream()
            .mapToLong(m -> CentralScenario.roundHalfUp(value(m.seats())).longValueExact())
            .toArray();
    return LargestRemainder.apportion(drawn, Arrays.stream(fixed).sum());
  }

  private static BigDecimal rounded(double number) {
    return new BigDecimal(number).setScale(DECIMALS, RoundingMode.HALF_EVEN);
  }

  private static BigDecimal within(BigDecimal number, Domain domain) {
    BigDecimal smallest =
        domain == Domain.POSITIVE ? BigDecimal.ONE.movePointLeft(DECIMALS) : number;
    BigDecimal raised = number.max(domain.least().map(l -> l.max(smallest)).orElse(number));
    return domain.greatest().map(raised::min).orElse(raised);
  }
}
