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
import java.util.Comparator;
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
  private final CentralNumbers original;

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
      Case negotiation, Function<String, BigFraction> worth, Map<String, BigFraction> replaced) {
    byPath = StatedNumbers.of(negotiation);
    this.worth = worth;
    this.replaced = Map.copyOf(replaced);
    original = replaced.isEmpty() ? this : new CentralNumbers(negotiation, worth);
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
      case Uncertain.Phrase phrase -> middle(phrase.likelihood().from(), phrase.likelihood().to());
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

  /**
   * Whole seats, halves rounded up. Where a number was replaced they are brought back to the
   * central total, as in a draw: by largest remainders, ties to the first.
   */
  List<Long> seats(Body.Members body) {
    List<Long> fixed = new ArrayList<>();
    List<Long> claims = new ArrayList<>();
    for (Body.Member member : body.members()) {
      fixed.add(rounded(original.value(member.seats())));
      claims.add(rounded(value(member.seats())));
    }
    long total = fixed.stream().mapToLong(Long::longValue).sum();
    long claimed = claims.stream().mapToLong(Long::longValue).sum();
    return fixed.equals(claims) || claimed == 0 ? claims : apportioned(claims, claimed, total);
  }

  private static List<Long> apportioned(List<Long> claims, long claimed, long total) {
    List<Long> seats = new ArrayList<>();
    List<BigInteger> remainders = new ArrayList<>();
    List<Integer> order = new ArrayList<>();
    long left = total;
    for (long claim : claims) {
      BigInteger[] parts =
          BigInteger.valueOf(claim)
              .multiply(BigInteger.valueOf(total))
              .divideAndRemainder(BigInteger.valueOf(claimed));
      order.add(seats.size());
      seats.add(parts[0].longValueExact());
      remainders.add(parts[1]);
      left -= parts[0].longValueExact();
    }
    order.sort(Comparator.comparing((Integer m) -> remainders.get(m)).reversed());
    for (int member : order.subList(0, (int) left)) {
      seats.set(member, seats.get(member) + 1);
    }
    return seats;
  }

  private static long rounded(BigFraction number) {
    BigFraction shifted = number.add(HALF);
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
