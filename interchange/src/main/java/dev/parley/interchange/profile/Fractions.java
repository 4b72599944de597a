package dev.parley.interchange.profile;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.commons.numbers.fraction.BigFraction;

/** Exact fractions from and to decimal texts. */
final class Fractions {
  static final BigFraction HUNDRED = BigFraction.of(100);

  private static final Pattern NUMBER =
      Pattern.compile("[-+]?(?:\\d+(?:\\.\\d*)?|\\.\\d+)(?:[eE][-+]?\\d{1,3})?");
  private static final BigFraction GREATEST = BigFraction.of(BigInteger.TEN.pow(20));
  private static final BigInteger FIVE = BigInteger.valueOf(5);

  /** The format of cases takes 40 digits. */
  private static final int MOST_DIGITS = 38;

  /** Behind the point and before the first other digit; it takes exponents down to -30. */
  private static final int MOST_ZEROS = 30;

  private Fractions() {}

  /** A decimal number; empty where the text is none. */
  static Optional<BigFraction> parse(String text) {
    String plain = text.strip();
    if (plain.length() > 200 || !NUMBER.matcher(plain).matches()) {
      return Optional.empty();
    }
    return Optional.of(of(new BigDecimal(plain)));
  }

  /**
   * Whether a number is beyond what any negotiation needs, and a case might not hold what is made
   * of it.
   */
  static boolean extreme(BigFraction number) {
    BigFraction size = number.abs();
    return size.signum() != 0
        && (size.compareTo(GREATEST) > 0 || size.compareTo(GREATEST.reciprocal()) < 0);
  }

  /** What is said of such a number. */
  static String extreme(String text) {
    return "`" + text + "` is too large or too small: numbers from 1e-20 to 1e20 are read";
  }

  static BigFraction of(BigDecimal number) {
    return number.scale() <= 0
        ? BigFraction.of(number.toBigIntegerExact())
        : BigFraction.of(number.unscaledValue(), BigInteger.TEN.pow(number.scale()));
  }

  /** The part of the denominator that no decimal number has: without factors 2 and 5. */
  static BigInteger obstacle(BigFraction number) {
    return without(without(number.getDenominator(), BigInteger.TWO), FIVE);
  }

  private static BigInteger without(BigInteger number, BigInteger factor) {
    BigInteger rest = number;
    while (rest.mod(factor).signum() == 0) {
      rest = rest.divide(factor);
    }
    return rest;
  }

  /** The number as a decimal, where it ends within the digits and places that a case takes. */
  static Optional<BigDecimal> decimal(BigFraction number) {
    if (!obstacle(number).equals(BigInteger.ONE)) {
      return Optional.empty();
    }
    BigDecimal exact =
        new BigDecimal(number.getNumerator()).divide(new BigDecimal(number.getDenominator()));
    BigDecimal plain = plain(exact);
    boolean fits =
        plain.precision() <= MOST_DIGITS && plain.scale() - plain.precision() < MOST_ZEROS;
    return fits ? Optional.of(plain) : Optional.empty();
  }

  static BigDecimal rounded(BigFraction number, int places, RoundingMode mode) {
    return plain(
        new BigDecimal(number.getNumerator())
            .divide(new BigDecimal(number.getDenominator()), places, mode));
  }

  /** Without trailing zeros and without an exponent, as cases hold numbers. */
  static BigDecimal plain(BigDecimal number) {
    if (number.signum() == 0) {
      return BigDecimal.ZERO;
    }
    BigDecimal stripped = number.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }

  static BigFraction max(BigFraction a, BigFraction b) {
    return a.compareTo(b) >= 0 ? a : b;
  }

  static BigFraction min(BigFraction a, BigFraction b) {
    return a.compareTo(b) <= 0 ? a : b;
  }
}
