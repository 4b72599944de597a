package dev.parley.format;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/** Exact decimal numbers as a case writes them. */
final class Decimals {
  static final String SYNTAX = "[-+]?(?:\\d+(?:\\.\\d*)?|\\.\\d+)(?:[eE][-+]?\\d+)?";
  private static final Pattern NUMBER = Pattern.compile(SYNTAX);
  private static final int MOST_DIGITS = 40;
  private static final int MOST_EXPONENT = 30;
  private static final int LONGEST = 200;

  private Decimals() {}

  static boolean looksLikeNumber(String text) {
    return NUMBER.matcher(text).matches();
  }

  /** The number without trailing zeros; empty where the text is none or exceeds the limits. */
  static Optional<BigDecimal> parse(String text) {
    if (text.length() > LONGEST || !looksLikeNumber(text)) {
      return Optional.empty();
    }
    try {
      BigDecimal number = new BigDecimal(text).stripTrailingZeros();
      if (number.signum() == 0) {
        return Optional.of(BigDecimal.ZERO);
      }
      long exponent = (long) number.precision() - number.scale() - 1;
      boolean fits = number.precision() <= MOST_DIGITS && Math.abs(exponent) <= MOST_EXPONENT;
      return fits ? Optional.of(whole(number)) : Optional.empty();
    } catch (NumberFormatException _) {
      // The exponent exceeds even an int.
      return Optional.empty();
    }
  }

  static String plain(BigDecimal number) {
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }

  /** Without a negative scale, so that equal numbers are equal records. */
  private static BigDecimal whole(BigDecimal number) {
    return number.scale() < 0 ? number.setScale(0) : number;
  }
}
