package dev.parley.engine.scenario;

import dev.parley.model.Body;
import dev.parley.model.number.Domain;
import dev.parley.model.number.Parameter;
import dev.parley.model.number.Uncertain;
import dev.parley.model.preference.Valuation;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.numbers.fraction.BigFraction;

/** Exact means and middles (design, section 4, central scenario). */
record CentralScenario(Parameters parameters, Ties ties) implements Scenario {
  private static final BigFraction HALF = BigFraction.of(1, 2);

  @Override
  public BigFraction value(Parameter parameter) {
    Parameter meant = parameters.resolve(parameter);
    if (meant.value() instanceof Uncertain.Credible(String guarantee)) {
      return ties.worth(guarantee, this);
    }
    return mean(meant.value(), meant.domain());
  }

  @Override
  public List<BigFraction> values(Valuation.Order order) {
    List<BigFraction> moved = parameters.overlay().spacings().get(order.drawKey());
    if (moved != null) {
      return moved;
    }
    int groups = order.bestFirst().size();
    if (groups == 1) {
      return List.of(BigFraction.ZERO);
    }
    return IntStream.range(0, groups)
        .mapToObj(g -> BigFraction.of(100 * (groups - 1 - g), groups - 1))
        .toList();
  }

  @Override
  public boolean saysYes(Body.Vote.Chance chance, BigFraction probability) {
    return probability.compareTo(HALF) >= 0;
  }

  @Override
  public long[] seats(Body.Members members) {
    return members.members().stream()
        .mapToLong(m -> roundHalfUp(value(m.seats())).longValueExact())
        .toArray();
  }

  static BigFraction exact(BigDecimal number) {
    return number.scale() <= 0
        ? BigFraction.of(number.toBigIntegerExact())
        : BigFraction.of(number.unscaledValue(), BigInteger.TEN.pow(number.scale()));
  }

  static BigInteger roundHalfUp(BigFraction number) {
    BigFraction shifted = number.add(HALF);
    BigInteger[] parts = shifted.getNumerator().divideAndRemainder(shifted.getDenominator());
    return parts[1].signum() < 0 ? parts[0].subtract(BigInteger.ONE) : parts[0];
  }

  private static BigFraction mean(Uncertain number, Domain domain) {
    return switch (number) {
      case Uncertain.Exact e -> exact(e.value());
      case Uncertain.Range r -> middle(r.p5(), r.p95());
      case Uncertain.Uniform u -> middle(u.least(), u.greatest());
      case Uncertain.Phrase p -> middle(p.likelihood().from(), p.likelihood().to());
      case Uncertain.Pert p ->
          exact(p.least()).add(exact(p.mode()).multiply(4)).add(exact(p.greatest())).divide(6);
      case Uncertain.Mix m ->
          m.parts().stream()
              .map(part -> exact(part.percent()).multiply(mean(part.number(), domain)).divide(100))
              .reduce(BigFraction.ZERO, BigFraction::add);
      case Uncertain.Unknown _ ->
          middle(domain.least().orElseThrow(), domain.greatest().orElseThrow());
      case Uncertain.SameAs s -> throw new IllegalStateException("unresolved " + s.path());
      case Uncertain.Credible c -> throw new IllegalStateException("unsolved " + c.guarantee());
    };
  }

  private static BigFraction middle(BigDecimal a, BigDecimal b) {
    return exact(a.add(b)).divide(2);
  }
}
