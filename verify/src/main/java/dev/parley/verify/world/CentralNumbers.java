package dev.parley.verify.world;

import dev.parley.model.Body;
import dev.parley.model.Case;
import dev.parley.model.number.Domain;
import dev.parley.model.number.Parameter;
import dev.parley.model.number.Uncertain;
import dev.parley.model.preference.Valuation;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.commons.numbers.fraction.BigFraction;

/** The central scenario of a case (design, section 4): means and middles, as exact fractions. */
public final class CentralNumbers {
  private static final BigFraction HALF = BigFraction.of(1, 2);

  private final Map<String, Parameter> byPath;
  private final Function<String, BigFraction> worth;
  private final Map<String, BigFraction> replaced;

  /**
   * @param worth what a promise is worth to a value that is tied to it, in points
   */
  public CentralNumbers(Case negotiation, Function<String, BigFraction> worth) {
    this(negotiation, worth, Map.of());
  }

  /**
   * @param replaced numbers that are not at their centre, by path
   */
  public CentralNumbers(
      Case negotiation,
      Function<String, BigFraction> worth,
      Map<String, BigFraction> replaced) {
    byPath = StatedNumbers.of(negotiation);
    this.worth = worth;
    this.replaced = Map.copyOf(replaced);
  }

  public BigFraction value(Parameter parameter) {
    BigFraction instead = replaced.get(parameter.path());
    return instead != null ? instead : centre(parameter.value(), parameter.domain());
  }

  private BigFraction centre(Uncertain number, Domain domain) {
    return switch (number) {
      case Uncertain.Exact exact -> exact(exact.value());
      case Uncertain.Range range -> middle(range.p5(), range.p95());
      case Uncertain.Uniform uniform -> middle(uniform.least(), uniform.greatest());
      case Uncertain.Phrase phrase ->
          middle(phrase.likelihood().from(), phrase.likelihood().to());
      case Uncertain.Unknown _ ->
          middle(domain.least().orElseThrow(), domain.greatest().orElseThrow());
      case Uncertain.Pert pert ->
          exact(pert.least())
              .add(exact(pert.mode()).multiply(4))
              .add(exact(pert.greatest()))
              .divide(6);
      case Uncertain.Mix mix -> {
        BigFraction mean = BigFraction.ZERO;
        for (Uncertain.Mix.Part part : mix.parts()) {
          BigFraction share = exact(part.percent()).divide(100);
          mean = mean.add(share.multiply(centre(part.number(), domain)));
        }
        yield mean;
      }
      case Uncertain.SameAs same -> {
        Parameter meant = byPath.get(same.path());
        if (meant == null) {
          throw new IllegalStateException("no number at " + same.path());
        }
        yield value(meant);
      }
      case Uncertain.Credible credible -> worth.apply(credible.guarantee());
    };
  }

  /** What the groups of an order are worth, best first: equally spaced from 100 to 0. */
  List<BigFraction> spaced(Valuation.Order order) {
    int groups = order.bestFirst().size();
    List<BigFraction> values = new ArrayList<>();
    for (int g = 0; g < groups; g++) {
      values.add(
          groups == 1 ? BigFraction.ZERO : BigFraction.of(100L * (groups - 1 - g), groups - 1));
    }
    return values;
  }

  /** A chance of one half or more says yes. */
  boolean saysYes(Parameter chance) {
    return value(chance).compareTo(HALF) >= 0;
  }

  /** Whole seats, halves rounded up. */
  long seats(Body.Member member) {
    BigFraction shifted = value(member.seats()).add(HALF);
    BigInteger[] parts = shifted.getNumerator().divideAndRemainder(shifted.getDenominator());
    return parts[0].longValueExact();
  }

  public static BigFraction exact(BigDecimal number) {
    BigDecimal whole = number.setScale(Math.max(0, number.scale()));
    return BigFraction.of(whole.unscaledValue(), BigInteger.TEN.pow(whole.scale()));
  }

  private static BigFraction middle(BigDecimal a, BigDecimal b) {
    return exact(a.add(b)).divide(2);
  }
}
