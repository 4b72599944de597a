package dev.parley.interchange.profile;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * How many points of a case a utility of 1 is worth: 100, or a little less where only then every
 * value is a decimal number. A third of 100 points never ends, a third of 96 does; one scale for
 * all parties keeps every comparison, and ties remain ties.
 *
 * @param points of a utility of 1
 * @param exact whether no value has to be rounded
 */
record PointScale(BigFraction points, boolean exact) {
  /** Digits behind the point where numbers cannot be exact. */
  static final int PLACES = 12;

  private static final int POWERS = 24;
  private static final BigFraction LEAST = BigFraction.of(50);

  /** The scale for all parties of a negotiation. */
  static PointScale of(Profiles profiles) {
    List<BigFraction> values =
        profiles.parties().stream()
            .flatMap(p -> p.values().stream())
            .flatMap(List::stream)
            .distinct()
            .toList();
    List<BigFraction> all = new ArrayList<>(values);
    profiles.parties().forEach(p -> all.add(p.reservation()));
    // A threshold may be rounded without harm, a value may not.
    return exact(all).or(() -> exact(values)).orElse(new PointScale(Fractions.HUNDRED, false));
  }

  private static Optional<PointScale> exact(List<BigFraction> numbers) {
    BigInteger obstacle =
        numbers.stream()
            .map(Fractions::obstacle)
            .reduce(BigInteger.ONE, PointScale::commonMultiple);
    Optional<BigFraction> points =
        obstacle.equals(BigInteger.ONE)
            ? Optional.of(Fractions.HUNDRED)
            : obstacle.bitLength() > 96 ? Optional.empty() : largest(obstacle);
    return points
        .filter(p -> numbers.stream().allMatch(n -> Fractions.decimal(n.multiply(p)).isPresent()))
        .map(p -> new PointScale(p, true));
  }

  /** The value in points; rounded where it has to be. */
  BigDecimal points(BigFraction utility) {
    BigFraction points = utility.multiply(this.points);
    return Fractions.decimal(points)
        .orElseGet(() -> Fractions.rounded(points, PLACES, RoundingMode.HALF_EVEN));
  }

  /**
   * A threshold in points. It is rounded down, far below the distance of any two utilities, so that
   * who was at the threshold still is at or above it.
   */
  BigDecimal threshold(BigFraction utility) {
    BigFraction points = utility.multiply(this.points);
    return Fractions.decimal(points)
        .orElseGet(() -> Fractions.rounded(points, exact ? 34 : PLACES, RoundingMode.FLOOR));
  }

  String text() {
    return points(BigFraction.ONE).toPlainString();
  }

  /** A multiple by powers of 2 and 5, between 50 and 100: with few digits, then a large one. */
  private static Optional<BigFraction> largest(BigInteger obstacle) {
    BigFraction start = BigFraction.of(obstacle);
    return powers(BigFraction.of(2))
        .flatMap(a -> powers(BigFraction.of(5)).map(b -> start.multiply(a).multiply(b)))
        .filter(m -> m.compareTo(LEAST) > 0 && m.compareTo(Fractions.HUNDRED) <= 0)
        .filter(m -> Fractions.decimal(m).isPresent())
        .min(
            Comparator.comparingInt(
                    (BigFraction m) -> Fractions.decimal(m).orElseThrow().precision())
                .thenComparing(Comparator.reverseOrder()));
  }

  private static Stream<BigFraction> powers(BigFraction base) {
    return Stream.iterate(-POWERS, i -> i <= POWERS, i -> i + 1).map(base::pow);
  }

  private static BigInteger commonMultiple(BigInteger a, BigInteger b) {
    // Beyond this length there is no scale anyway, and the numbers must not grow without end.
    return a.bitLength() > 200 ? a : a.multiply(b.divide(a.gcd(b)));
  }
}
