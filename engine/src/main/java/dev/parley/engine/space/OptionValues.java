package dev.parley.engine.space;

import dev.parley.engine.scenario.Scenario;
import dev.parley.model.Issue;
import dev.parley.model.preference.Valuation;
import dev.parley.model.preference.Valuation.Knot;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.numbers.fraction.BigFraction;

/** The values of an issue's options, in the order of the options. */
public final class OptionValues {
  private OptionValues() {}

  /**
   * What each option is worth.
   *
   * @return one value from 0 to 100 per option, in the order of the case file
   */
  public static BigFraction[] of(Valuation valuation, Issue issue, Scenario scenario) {
    BigFraction[] values = new BigFraction[issue.options().size()];
    switch (valuation) {
      case Valuation.Order order -> {
        List<BigFraction> groups = scenario.values(order);
        for (int g = 0; g < groups.size(); g++) {
          for (String option : order.bestFirst().get(g)) {
            values[issue.indexOf(option)] = groups.get(g);
          }
        }
      }
      case Valuation.Stated stated -> {
        if (issue.levels()) {
          interpolate(stated, issue, scenario, values);
        } else {
          for (Knot knot : stated.knots()) {
            values[issue.indexOf(knot.option())] = scenario.value(knot.value());
          }
        }
      }
    }
    return values;
  }

  private static void interpolate(
      Valuation.Stated stated, Issue issue, Scenario scenario, BigFraction[] values) {
    List<Knot> knots =
        stated.knots().stream()
            .sorted(Comparator.comparing(k -> new BigDecimal(k.option())))
            .toList();
    BigFraction[] at =
        knots.stream().map(k -> rational(new BigDecimal(k.option()))).toArray(BigFraction[]::new);
    BigFraction[] worth =
        knots.stream().map(k -> scenario.value(k.value())).toArray(BigFraction[]::new);
    for (int d = 0; d < values.length; d++) {
      BigFraction level = rational(new BigDecimal(issue.options().get(d).id()));
      int right =
          IntStream.range(0, at.length)
              .filter(k -> at[k].compareTo(level) >= 0)
              .findFirst()
              .orElseThrow();
      values[d] =
          at[right].equals(level)
              ? worth[right]
              : between(at[right - 1], worth[right - 1], at[right], worth[right], level);
    }
  }

  private static BigFraction between(
      BigFraction x0, BigFraction y0, BigFraction x1, BigFraction y1, BigFraction x) {
    BigFraction part = x.subtract(x0).divide(x1.subtract(x0));
    return y0.add(part.multiply(y1.subtract(y0)));
  }

  private static BigFraction rational(BigDecimal number) {
    return number.scale() <= 0
        ? BigFraction.of(number.toBigIntegerExact())
        : BigFraction.of(number.unscaledValue(), BigInteger.TEN.pow(number.scale()));
  }
}
