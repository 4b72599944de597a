package dev.parley.engine.space;

import dev.parley.engine.scenario.Scenario;
import dev.parley.model.Issue;
import dev.parley.model.preference.Valuation;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.numbers.fraction.BigFraction;

/** The values of an issue's options, in the order of the options. */
public final class OptionValues {
  private final Valuation valuation;
  private final Issue issue;

  /** Per option what it lies between; empty where each option has a value of its own. */
  private final List<Place> places;

  /**
   * Prepares what all scenarios share.
   *
   * @param valuation of the options of this issue
   */
  OptionValues(Valuation valuation, Issue issue) {
    this.valuation = valuation;
    this.issue = issue;
    places =
        valuation instanceof Valuation.Stated stated && issue.levels()
            ? places(stated, issue)
            : List.of();
  }

  /**
   * What each option is worth.
   *
   * @return one value from 0 to 100 per option, in the order of the case file
   */
  public static BigFraction[] of(Valuation valuation, Issue issue, Scenario scenario) {
    return new OptionValues(valuation, issue).in(scenario);
  }

  /** The same, in one scenario of several. */
  BigFraction[] in(Scenario scenario) {
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
        List<BigFraction> worth =
            stated.knots().stream().map(k -> scenario.value(k.value())).toList();
        for (int k = 0; k < worth.size() && places.isEmpty(); k++) {
          values[issue.indexOf(stated.knots().get(k).option())] = worth.get(k);
        }
        for (int d = 0; d < places.size(); d++) {
          values[d] = places.get(d).worth(worth);
        }
      }
    }
    return values;
  }

  /**
   * Where a level lies between two that have a value.
   *
   * @param left position of the knot below or at the level
   * @param right of the knot above or at it
   * @param part how far it is from left to right
   */
  private record Place(int left, int right, BigFraction part) {
    BigFraction worth(List<BigFraction> knots) {
      BigFraction from = knots.get(left);
      return part.signum() == 0 ? from : from.add(part.multiply(knots.get(right).subtract(from)));
    }
  }

  private static List<Place> places(Valuation.Stated stated, Issue issue) {
    List<BigFraction> levels =
        stated.knots().stream().map(k -> rational(new BigDecimal(k.option()))).toList();
    List<Integer> ascending =
        IntStream.range(0, levels.size())
            .boxed()
            .sorted(Comparator.comparing(levels::get))
            .toList();
    List<Place> places = new ArrayList<>();
    for (Issue.Option option : issue.options()) {
      BigFraction level = rational(new BigDecimal(option.id()));
      int next = 0;
      while (levels.get(ascending.get(next)).compareTo(level) < 0) {
        next++;
      }
      int right = ascending.get(next);
      int left = levels.get(right).equals(level) ? right : ascending.get(next - 1);
      places.add(
          new Place(
              left,
              right,
              left == right
                  ? BigFraction.ZERO
                  : level
                      .subtract(levels.get(left))
                      .divide(levels.get(right).subtract(levels.get(left)))));
    }
    return places;
  }

  private static BigFraction rational(BigDecimal number) {
    return number.scale() <= 0
        ? BigFraction.of(number.toBigIntegerExact())
        : BigFraction.of(number.unscaledValue(), BigInteger.TEN.pow(number.scale()));
  }
}
