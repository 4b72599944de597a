package dev.parley.engine.scenario;

import dev.parley.model.Body;
import dev.parley.model.number.Domain;
import dev.parley.model.number.Parameter;
import dev.parley.model.number.Uncertain;
import dev.parley.model.preference.Valuation;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;

/** One draw. Every drawn primitive is rounded to six decimals, so that sums stay exact. */
record DrawnScenario(Parameters parameters, CentralScenario central, Uniforms streams, Ties ties)
    implements Scenario {
  private static final long GRID = 1_000_000;

  /** Beyond it a cast to long would cut numbers off; 2⁵³ leaves room. */
  private static final double LARGEST_EXACT = 0x1p53;

  @Override
  public BigFraction value(Parameter parameter) {
    Parameter meant = parameters.resolve(parameter);
    if (meant.value() instanceof Uncertain.Exact exact) {
      return CentralScenario.exact(exact.value());
    }
    if (meant.value() instanceof Uncertain.Credible(String guarantee)) {
      return ties.worth(guarantee, this);
    }
    double drawn = Quantile.of(meant.value(), meant.domain(), streams.uniform(meant.drawKey(), 0));
    return rounded(within(drawn, meant.domain()));
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
      values.add(rounded(100 * inner[n]));
    }
    values.add(BigFraction.ZERO);
    return values;
  }

  @Override
  public boolean saysYes(Body.Vote.Chance chance, BigFraction probability) {
    return streams.uniform(chance.drawKey(), 0) < probability.doubleValue();
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

  private static BigFraction rounded(double number) {
    double scaled = Math.rint(number * GRID);
    return Math.abs(scaled) < LARGEST_EXACT
        ? BigFraction.of((long) scaled, GRID)
        : BigFraction.of(new BigDecimal(scaled).toBigIntegerExact(), BigInteger.valueOf(GRID));
  }

  /** Distributions end at the domain; this only keeps rounding from crossing its ends. */
  private static double within(double number, Domain domain) {
    double least = domain == Domain.POSITIVE ? 1.0 / GRID : bound(domain.least(), number);
    return Math.min(Math.max(number, least), bound(domain.greatest(), Math.max(number, least)));
  }

  private static double bound(Optional<BigDecimal> end, double none) {
    return end.map(BigDecimal::doubleValue).orElse(none);
  }
}
