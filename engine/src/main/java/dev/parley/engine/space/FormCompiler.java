package dev.parley.engine.space;

import dev.parley.engine.CannotCompute;
import dev.parley.engine.scenario.Scenario;
import dev.parley.engine.space.UtilityForm.AddedTerm;
import dev.parley.model.expression.Expression;
import dev.parley.model.preference.Preferences;
import dev.parley.model.preference.Preferences.Additive;
import dev.parley.model.preference.Preferences.IssueValue;
import dev.parley.model.preference.Preferences.Priorities;
import dev.parley.model.preference.Preferences.Ranking;
import dev.parley.model.preference.WalkAway;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;

/** Compiles the three forms of preference to exact integers. */
final class FormCompiler {
  private final Shape shape;
  private final ConditionCompiler conditions;

  FormCompiler(Shape shape, ConditionCompiler conditions) {
    this.shape = shape;
    this.conditions = conditions;
  }

  UtilityForm compile(Preferences preferences, Scenario scenario) {
    return switch (preferences) {
      case Additive additive -> additive(additive, scenario);
      case Priorities priorities -> priorities(priorities, scenario);
      case Ranking ranking -> ranking(ranking, scenario);
    };
  }

  private UtilityForm additive(Additive additive, Scenario scenario) {
    BigFraction[] weights =
        additive.issues().stream().map(v -> scenario.value(v.weight())).toArray(BigFraction[]::new);
    BigFraction total = Arrays.stream(weights).reduce(BigFraction.ZERO, BigFraction::add);
    if (weights.length > 0 && total.signum() == 0) {
      throw new CannotCompute(
          "all weights of " + additive.party() + " are zero",
          additive.issues().stream().map(v -> v.weight().path()).toList(),
          "give at least one of them a range above zero");
    }
    List<BigFraction> denominators = new ArrayList<>();
    BigFraction[][] parts = new BigFraction[shape.issues()][];
    for (int i = 0; i < parts.length; i++) {
      parts[i] = new BigFraction[shape.radix(i)];
      Arrays.fill(parts[i], BigFraction.ZERO);
    }
    for (int k = 0; k < weights.length; k++) {
      IssueValue value = additive.issues().get(k);
      int position = shape.position(value.issue());
      BigFraction share = weights[k].divide(total);
      BigFraction[] values = OptionValues.of(value.valuation(), shape.issue(position), scenario);
      for (int d = 0; d < values.length; d++) {
        parts[position][d] = share.multiply(values[d]);
        denominators.add(parts[position][d]);
      }
    }
    List<BigFraction> added = additive.terms().stream().map(t -> scenario.value(t.add())).toList();
    denominators.addAll(added);
    denominators.add(ownWalkAway(additive.walkAway(), scenario));
    BigInteger scale = commonDenominator(denominators);
    List<AddedTerm> terms = new ArrayList<>();
    for (int t = 0; t < added.size(); t++) {
      terms.add(
          new AddedTerm(
              conditions.compile(additive.terms().get(t).when()), onScale(added.get(t), scale)));
    }
    BigInteger[][] integers =
        Arrays.stream(parts)
            .map(p -> Arrays.stream(p).map(f -> onScale(f, scale)).toArray(BigInteger[]::new))
            .toArray(BigInteger[][]::new);
    return finished(integers, terms, scale, true, additive.walkAway(), scenario);
  }

  private UtilityForm priorities(Priorities priorities, Scenario scenario) {
    List<Expression> statements = priorities.mostImportantFirst();
    List<AddedTerm> terms = new ArrayList<>();
    for (int j = 0; j < statements.size(); j++) {
      terms.add(
          new AddedTerm(
              conditions.compile(statements.get(j)),
              BigInteger.ONE.shiftLeft(statements.size() - 1 - j)));
    }
    return finished(
        noParts(),
        terms,
        BigInteger.ONE,
        false,
        priorities.walkAway(),
        scenario,
        statements.size());
  }

  /** The last rank is 1; each better one is 1 more. */
  private UtilityForm ranking(Ranking ranking, Scenario scenario) {
    List<AddedTerm> terms = new ArrayList<>();
    long listed = ranking.bestFirst().stream().mapToLong(List::size).sum();
    boolean unlisted =
        ranking.issues().stream()
                .mapToLong(i -> shape.radix(shape.position(i)))
                .reduce(1, Math::multiplyExact)
            > listed;
    int groups = ranking.bestFirst().size();
    for (int g = 0; g < groups; g++) {
      int rank = groups - g + (unlisted ? 1 : 0);
      for (Condition tuple : conditions.tuples(ranking, g)) {
        terms.add(new AddedTerm(tuple, BigInteger.valueOf(rank - 1)));
      }
    }
    BigInteger[][] parts = noParts();
    if (parts.length > 0) {
      Arrays.fill(parts[0], BigInteger.ONE);
    }
    return finished(parts, terms, BigInteger.ONE, false, ranking.walkAway(), scenario);
  }

  private UtilityForm finished(
      BigInteger[][] parts,
      List<AddedTerm> terms,
      BigInteger scale,
      boolean cardinal,
      WalkAway walkAway,
      Scenario scenario) {
    return finished(parts, terms, scale, cardinal, walkAway, scenario, 0);
  }

  private UtilityForm finished(
      BigInteger[][] parts,
      List<AddedTerm> terms,
      BigInteger scale,
      boolean cardinal,
      WalkAway walkAway,
      Scenario scenario,
      int statements) {
    BigFraction worth =
        switch (walkAway) {
          case WalkAway.Worth worthOf -> scenario.value(worthOf.points());
          case WalkAway.Like like ->
              utility(parts, terms, scale, shape.overlay(like.like()).orElseThrow())
                  .add(ownWalkAway(walkAway, scenario));
          case WalkAway.StatusQuo _ -> utility(parts, terms, scale, shape.now().orElseThrow());
          case WalkAway.First first ->
              BigFraction.of(
                  BigInteger.ONE
                      .shiftLeft(statements)
                      .subtract(BigInteger.ONE.shiftLeft(statements - first.count())));
        };
    UtilityForm exact = new UtilityForm(parts, terms, worth, scale, cardinal, false).reduced();
    return exact.bits() > Limbs.WIDE_BITS ? exact.roundedTo(Limbs.WIDE_BITS) : exact;
  }

  private BigFraction utility(
      BigInteger[][] parts, List<AddedTerm> terms, BigInteger scale, long index) {
    int[] digits = shape.digits(index);
    BigInteger sum = BigInteger.ZERO;
    for (int i = 0; i < digits.length; i++) {
      sum = sum.add(parts[i][digits[i]]);
    }
    int high = (int) (index / shape.lowCodes());
    int low = (int) (index % shape.lowCodes());
    for (AddedTerm term : terms) {
      sum = term.when().holds(high, low) ? sum.add(term.amount()) : sum;
    }
    return BigFraction.of(sum, scale);
  }

  /** The number that a walk-away states itself. */
  private static BigFraction ownWalkAway(WalkAway walkAway, Scenario scenario) {
    return switch (walkAway) {
      case WalkAway.Worth worth -> scenario.value(worth.points());
      case WalkAway.Like like -> like.add().map(scenario::value).orElse(BigFraction.ZERO);
      case WalkAway.First _, WalkAway.StatusQuo _ -> BigFraction.ZERO;
    };
  }

  private BigInteger[][] noParts() {
    BigInteger[][] parts = new BigInteger[shape.issues()][];
    for (int i = 0; i < parts.length; i++) {
      parts[i] = new BigInteger[shape.radix(i)];
      Arrays.fill(parts[i], BigInteger.ZERO);
    }
    return parts;
  }

  private static BigInteger commonDenominator(List<BigFraction> numbers) {
    BigInteger common = BigInteger.ONE;
    for (BigFraction number : numbers) {
      BigInteger denominator = number.getDenominator();
      common = common.divide(common.gcd(denominator)).multiply(denominator);
    }
    return common;
  }

  private static BigInteger onScale(BigFraction number, BigInteger scale) {
    return number.getNumerator().multiply(scale.divide(number.getDenominator()));
  }
}
