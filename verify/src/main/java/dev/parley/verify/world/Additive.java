package dev.parley.verify.world;

import dev.parley.model.Issue;
import dev.parley.model.preference.Preferences;
import dev.parley.model.preference.Valuation;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * The additive form: U(x) = Σᵢ wᵢ·vᵢ(xᵢ)/W + Σₖ addₖ·[ifₖ(x)], part by part and in points.
 *
 * @param values issue → option → value from 0 to 100; 0 where the issue is left out
 * @param contributions issue → option → points
 */
public record Additive(
    Preferences.Additive stated,
    List<List<BigFraction>> values,
    List<List<BigFraction>> contributions,
    List<BigFraction> added,
    List<Predicate<Deal>> conditions) {

  static Additive of(Preferences.Additive stated, List<Issue> issues, CentralNumbers numbers) {
    BigFraction total =
        stated.issues().stream()
            .map(v -> numbers.value(v.weight()))
            .reduce(BigFraction.ZERO, BigFraction::add);
    if (total.signum() == 0 && !stated.issues().isEmpty()) {
      throw new Unverifiable("all weights of " + stated.party() + " are zero");
    }
    List<List<BigFraction>> values = new ArrayList<>();
    List<List<BigFraction>> contributions = new ArrayList<>();
    for (Issue issue : issues) {
      Optional<Preferences.IssueValue> valued =
          stated.issues().stream().filter(v -> v.issue().equals(issue.id())).findFirst();
      BigFraction weight = valued.map(v -> numbers.value(v.weight())).orElse(BigFraction.ZERO);
      List<BigFraction> own =
          issue.options().stream()
              .map(o ->
                  valued
                      .map(v -> valueOf(v.valuation(), issue, o.id(), numbers))
                      .orElse(BigFraction.ZERO))
              .toList();
      values.add(own);
      contributions.add(
          own.stream().map(v -> valued.isEmpty() ? v : weight.multiply(v).divide(total)).toList());
    }
    Conditions conditions = new Conditions(issues);
    return new Additive(
        stated,
        values,
        contributions,
        stated.terms().stream().map(t -> numbers.value(t.add())).toList(),
        stated.terms().stream().map(t -> conditions.of(t.when())).toList());
  }

  private static BigFraction valueOf(
      Valuation valuation, Issue issue, String option, CentralNumbers numbers) {
    return switch (valuation) {
      case Valuation.Order order -> {
        int group = 0;
        while (!order.bestFirst().get(group).contains(option)) {
          group++;
        }
        yield numbers.spaced(order).get(group);
      }
      case Valuation.Stated stated ->
          issue.levels()
              ? between(stated.knots(), new BigDecimal(option), numbers)
              : stated.knots().stream()
                  .filter(k -> k.option().equals(option))
                  .map(k -> numbers.value(k.value()))
                  .findFirst()
                  .orElseThrow();
    };
  }

  /** Linear between the nearest stated levels. */
  private static BigFraction between(
      List<Valuation.Knot> knots, BigDecimal level, CentralNumbers numbers) {
    Optional<Valuation.Knot> below = Optional.empty();
    Optional<Valuation.Knot> above = Optional.empty();
    for (Valuation.Knot knot : knots) {
      BigDecimal at = new BigDecimal(knot.option());
      if (at.compareTo(level) <= 0
          && below.map(k -> at.compareTo(new BigDecimal(k.option())) > 0).orElse(true)) {
        below = Optional.of(knot);
      }
      if (at.compareTo(level) >= 0
          && above.map(k -> at.compareTo(new BigDecimal(k.option())) < 0).orElse(true)) {
        above = Optional.of(knot);
      }
    }
    BigFraction left = CentralNumbers.exact(new BigDecimal(below.orElseThrow().option()));
    BigFraction right = CentralNumbers.exact(new BigDecimal(above.orElseThrow().option()));
    BigFraction from = numbers.value(below.orElseThrow().value());
    BigFraction to = numbers.value(above.orElseThrow().value());
    if (left.equals(right)) {
      return from;
    }
    BigFraction part = CentralNumbers.exact(level).subtract(left).divide(right.subtract(left));
    return from.add(part.multiply(to.subtract(from)));
  }
}
