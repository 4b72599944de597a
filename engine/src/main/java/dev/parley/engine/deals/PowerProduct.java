package dev.parley.engine.deals;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * A product of positive fractions to whole powers of any size, held against 1 without being
 * multiplied out.
 *
 * <p>Whether it is 1 is decided on a coprime base (factor refinement: Bach, Driscoll and Shallit
 * 1993): all exponents must be 0. On which side it lies is decided by its logarithm in fixed point,
 * with twice the digits as long as the bound of the error leaves it open; it ends because the
 * logarithm is not 0.
 */
final class PowerProduct {
  private static final int FEWEST_BITS = 128;

  private final Map<BigInteger, BigInteger> exponents = new HashMap<>();

  /** Multiplies by a fraction above 0 to a power. */
  void multiply(BigFraction fraction, BigInteger power) {
    add(exponents, fraction.getNumerator(), power);
    add(exponents, fraction.getDenominator(), power.negate());
  }

  /** -1 below 1, 0 at 1, 1 above. */
  int compareToOne() {
    Map<BigInteger, BigInteger> coprime = refined();
    if (coprime.isEmpty()) {
      return 0;
    }
    BigInteger size =
        coprime.entrySet().stream()
            .map(e -> e.getValue().abs().multiply(BigInteger.valueOf(e.getKey().bitLength())))
            .reduce(BigInteger.ONE, BigInteger::add);
    for (int bits = FEWEST_BITS; ; bits *= 2) {
      FixedLogarithm logarithm = new FixedLogarithm(bits);
      BigInteger sum = BigInteger.ZERO;
      for (Map.Entry<BigInteger, BigInteger> factor : coprime.entrySet()) {
        sum = sum.add(logarithm.of(factor.getKey()).multiply(factor.getValue()));
      }
      BigInteger error = size.multiply(BigInteger.valueOf(logarithm.errorPerBit()));
      if (sum.abs().compareTo(error) > 0) {
        return sum.signum();
      }
    }
  }

  /** The same product over numbers above 1 of which no two share a factor. */
  private Map<BigInteger, BigInteger> refined() {
    Map<BigInteger, BigInteger> coprime = new HashMap<>();
    List<Map.Entry<BigInteger, BigInteger>> open = new ArrayList<>(exponents.entrySet());
    while (!open.isEmpty()) {
      Map.Entry<BigInteger, BigInteger> next = open.removeLast();
      BigInteger number = next.getKey();
      BigInteger shared =
          coprime.keySet().stream()
              .filter(k -> k.gcd(number).bitLength() > 1)
              .findAny()
              .orElse(BigInteger.ONE);
      if (shared.equals(BigInteger.ONE)) {
        add(coprime, number, next.getValue());
      } else {
        BigInteger gcd = shared.gcd(number);
        BigInteger power = coprime.remove(shared);
        open.add(Map.entry(number.divide(gcd), next.getValue()));
        open.add(Map.entry(shared.divide(gcd), power));
        open.add(Map.entry(gcd, next.getValue().add(power)));
      }
    }
    return coprime;
  }

  private static void add(
      Map<BigInteger, BigInteger> powers, BigInteger number, BigInteger exponent) {
    if (!number.equals(BigInteger.ONE) && exponent.signum() != 0) {
      powers.merge(number, exponent, BigInteger::add);
      powers.remove(number, BigInteger.ZERO);
    }
  }
}
