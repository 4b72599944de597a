package dev.parley.interchange.gambit;

import dev.parley.format.Code;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.regex.Pattern;
import org.apache.commons.numbers.fraction.BigFraction;

/** Numbers of game files, exact: whole, decimal, with exponent, or a fraction. */
final class Numbers {
  private static final int LONGEST = 200;
  private static final int MOST_EXPONENT = 100;
  private static final Pattern FRACTION = Pattern.compile("[-+]?\\d+/\\d+");
  private static final Pattern DECIMAL =
      Pattern.compile("[-+]?(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][-+]?\\d{1,4})?");

  private Numbers() {}

  static BigFraction fraction(Token token) {
    String text = token.text();
    if (text.length() > LONGEST) {
      throw new Refusal(
          Code.GAME_NUMBER, token, "the number has more than 200 characters", "a shorter number");
    }
    boolean fraction = FRACTION.matcher(text).matches();
    if (!fraction && !DECIMAL.matcher(text).matches()) {
      throw new Refusal(
          Code.GAME_NUMBER,
          token,
          token.shown() + " is not a number",
          "a number such as 3, -1/2, 0.25 or 1e-3");
    }
    return fraction ? quotient(token) : decimal(token);
  }

  private static BigFraction quotient(Token token) {
    int slash = token.text().indexOf('/');
    BigInteger denominator = new BigInteger(token.text().substring(slash + 1));
    if (denominator.signum() == 0) {
      throw new Refusal(
          Code.GAME_NUMBER, token, token.shown() + " divides by 0", "another denominator");
    }
    return BigFraction.of(new BigInteger(plain(token.text().substring(0, slash))), denominator);
  }

  private static BigFraction decimal(Token token) {
    BigDecimal number = new BigDecimal(token.text());
    if (Math.abs(number.scale()) > LONGEST + MOST_EXPONENT) {
      throw new Refusal(
          Code.GAME_NUMBER,
          token,
          "the exponent of " + token.shown() + " is beyond reach",
          "1e100");
    }
    return number.scale() <= 0
        ? BigFraction.of(number.toBigIntegerExact())
        : BigFraction.of(number.unscaledValue(), BigInteger.TEN.pow(number.scale()));
  }

  private static String plain(String digits) {
    return digits.startsWith("+") ? digits.substring(1) : digits;
  }

  /** A whole number that fits an int. */
  static int whole(Token token, String what, int least) {
    try {
      int number = Integer.parseInt(token.text());
      if (number >= least) {
        return number;
      }
    } catch (NumberFormatException _) {
      // Reported below, like a number that is too small.
    }
    throw new Refusal(
        Code.GAME_NUMBER,
        token,
        token.shown() + " cannot be " + what,
        "a whole number from " + least + " up");
  }

  /** A number as the files write it. */
  static String text(BigFraction number) {
    return number.getDenominator().equals(BigInteger.ONE)
        ? number.getNumerator().toString()
        : number.getNumerator() + "/" + number.getDenominator();
  }
}
