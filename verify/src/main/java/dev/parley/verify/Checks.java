package dev.parley.verify;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;

/** Collects what was checked, what did not hold, and what was left unchecked. */
final class Checks {
  /** Reports carry nine decimals: half a unit of the last one, and nothing more, may be missing. */
  private static final BigFraction ROUNDING = BigFraction.of(51, 1).divide(100_000_000_000L);

  private final Map<String, Integer> held = new LinkedHashMap<>();
  private final List<Verification.Failure> failures = new ArrayList<>();
  private final Map<String, String> unchecked = new LinkedHashMap<>();

  Verification verification() {
    return new Verification(held, failures, unchecked);
  }

  /** A claim of the report at {@code place}, part of {@code part}. */
  void claim(String part, String place, boolean holds, String otherwise) {
    if (holds) {
      held.merge(part, 1, Integer::sum);
    } else {
      failures.add(new Verification.Failure(part, place, otherwise));
    }
  }

  void same(String part, String place, Object reported, Object found) {
    claim(
        part,
        place,
        Objects.equals(reported, found),
        "the report says " + shown(reported) + ", it is " + shown(found));
  }

  /** A rounded number. */
  void near(String part, String place, Tree reported, BigFraction found) {
    Optional<BigDecimal> number = reported.number();
    boolean holds = number.isPresent() && close(number.get(), found);
    claim(
        part,
        place,
        holds,
        "the report says " + shown(number.<Object>map(n -> n).orElse("nothing")) + ", it is " + plain(found));
  }

  /** A rounded number that may be missing. */
  void near(String part, String place, Tree reported, Optional<BigFraction> found) {
    if (found.isPresent()) {
      near(part, place, reported, found.get());
    } else {
      claim(part, place, reported.absent(), "the report has a number, there is none");
    }
  }

  void unchecked(String part, String reason) {
    unchecked.putIfAbsent(part, reason);
  }

  static boolean close(BigDecimal reported, BigFraction found) {
    return World.exact(reported).subtract(found).abs().compareTo(ROUNDING) <= 0;
  }

  private static String shown(Object value) {
    return value instanceof Optional<?> optional
        ? optional.map(Object::toString).orElse("nothing")
        : value.toString();
  }

  private static String plain(BigFraction number) {
    return number
        .bigDecimalValue(9, java.math.RoundingMode.HALF_UP)
        .stripTrailingZeros()
        .toPlainString();
  }
}
