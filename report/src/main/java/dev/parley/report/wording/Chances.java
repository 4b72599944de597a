package dev.parley.report.wording;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.OptionalDouble;

/** Probabilities and their changes for readers: two decimals, more only where two would mislead. */
public final class Chances {
  private Chances() {}

  /** {@code 0.62}; the ends 0 and 1 only where nothing was rounded away. */
  public static String plain(double chance) {
    String number = rounded(chance);
    if (number.equals("0.00") && chance > 0) {
      return "under\u00a00.01";
    }
    if (number.equals("1.00") && chance < 1) {
      return "over\u00a00.99";
    }
    return number;
  }

  /** The same with a sign, for differences; {@code ±0.00} where nothing is left. */
  public static String signed(double change) {
    String number = rounded(Math.abs(change));
    if (number.equals("0.00")) {
      return change == 0 ? "0.00" : change > 0 ? "+0.00" : "−0.00";
    }
    return (change > 0 ? "+" : "−") + number;
  }

  /** The amount of a fall with as many digits as it needs to be seen. */
  public static String amount(double change) {
    BigDecimal size = BigDecimal.valueOf(Math.abs(change));
    int decimals = 2;
    while (decimals < 9 && size.setScale(decimals, RoundingMode.HALF_UP).signum() == 0) {
      decimals++;
    }
    return size.setScale(decimals, RoundingMode.HALF_UP).toPlainString();
  }

  /** The break-even credibility, or what its absence means. */
  public static String breakEven(OptionalDouble breakEven) {
    if (breakEven.isEmpty()) {
      return "none";
    }
    return breakEven.getAsDouble() == 0 ? "0" : plain(breakEven.getAsDouble());
  }

  private static String rounded(double number) {
    return BigDecimal.valueOf(number).setScale(2, RoundingMode.HALF_UP).toPlainString();
  }
}
