package dev.parley.report.wording;

import dev.parley.engine.Share;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;

/** Numbers for readers: one decimal, and more only where one would mislead. */
public final class Figures {
  private static final int MOST_DECIMALS = 9;

  private Figures() {}

  /** One decimal; more where a number other than zero would read 0.0. */
  public static String points(BigFraction points) {
    int decimals = 1;
    while (points.signum() != 0 && rounded(points, decimals).signum() == 0) {
      if (decimals == MOST_DECIMALS) {
        break;
      }
      decimals++;
    }
    return plain(rounded(points, decimals));
  }

  /** All decimals of a number of the case, at least one and at most four. */
  public static String stated(BigFraction number) {
    BigDecimal exact = rounded(number, 4).stripTrailingZeros();
    return plain(exact.scale() < 1 ? exact.setScale(1) : exact);
  }

  /** With {@code +} or {@code −} in front, except for zero. */
  public static String signed(BigFraction points) {
    return points.signum() > 0 ? "+" + points(points) : points(points);
  }

  /** Two numbers with as many decimals as it takes to tell them apart. */
  public static List<String> apart(BigFraction one, BigFraction other) {
    if (one.compareTo(other) == 0 || !points(one).equals(points(other))) {
      return List.of(points(one), points(other));
    }
    int decimals = 2;
    while (decimals < MOST_DECIMALS
        && rounded(one, decimals).compareTo(rounded(other, decimals)) == 0) {
      decimals++;
    }
    return List.of(plain(rounded(one, decimals)), plain(rounded(other, decimals)));
  }

  /** Whether the numbers, each rounded, sum to the rounded total. */
  public static boolean sumAsShown(List<BigFraction> parts, BigFraction total) {
    BigDecimal sum =
        parts.stream().map(p -> rounded(p, 1)).reduce(BigDecimal.ZERO, BigDecimal::add);
    return sum.compareTo(rounded(total, 1)) == 0;
  }

  /** Digits in groups of three. */
  public static String count(long number) {
    return count(BigInteger.valueOf(number));
  }

  /** The same for a count of any size. */
  public static String count(BigInteger number) {
    return grouped(number.toString());
  }

  /** An estimate comes with its interval. */
  public static String percent(Share share) {
    return share
        .estimate()
        .map(e -> "%s (%s to %s)".formatted(value(share), percent(e.low()), percent(e.high())))
        .orElse(value(share));
  }

  private static String value(Share share) {
    return percent(share.value());
  }

  /** One decimal; the ends 0 and 100 only where nothing was rounded away. */
  public static String percent(double share) {
    String number = decimal(share * 100);
    if (number.equals("0.0") && share > 0) {
      return "under\u00a00.1\u00a0%";
    }
    if (number.equals("100.0") && share < 1) {
      return "over\u00a099.9\u00a0%";
    }
    return number + "\u00a0%";
  }

  public static String decimal(double number) {
    return plain(BigDecimal.valueOf(number).setScale(1, RoundingMode.HALF_UP));
  }

  /** A bound is not rounded down. */
  static String bound(double number) {
    return plain(BigDecimal.valueOf(number).setScale(3, RoundingMode.CEILING));
  }

  /** Three decimals, for quantities of about 1. */
  public static String thousandths(double number) {
    return plain(BigDecimal.valueOf(number).setScale(3, RoundingMode.HALF_UP));
  }

  private static BigDecimal rounded(BigFraction number, int decimals) {
    return number.bigDecimalValue(decimals, RoundingMode.HALF_UP);
  }

  private static String plain(BigDecimal number) {
    String digits = number.abs().toPlainString();
    int dot = digits.indexOf('.');
    String text = grouped(digits.substring(0, dot)) + digits.substring(dot);
    return number.signum() < 0 ? "−" + text : text;
  }

  private static String grouped(String digits) {
    StringBuilder text = new StringBuilder(digits);
    for (int at = digits.length() - 3; at > 0; at -= 3) {
      text.insert(at, ',');
    }
    return text.toString();
  }
}
