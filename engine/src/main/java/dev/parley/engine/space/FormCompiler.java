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
import java.util.IdentityHashMap;
import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * Compiles the three forms of preference to exact integers. Safe for several threads once it has
 * compiled all preferences of the case.
 */
final class FormCompiler {
  private final Shape shape;
  private final ConditionCompiler conditions;
  private final IdentityHashMap<IssueValue, OptionValues> options = new IdentityHashMap<>();

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

  /** With weights aᵢ/D and all other numbers on 1/L: scale (Σ aᵢ)·L, parts aᵢ·(L·value). */
  private UtilityForm additive(Additive additive, Scenario scenario) {
    List<BigFraction> weights =
        additive.issues().stream().map(v -> scenario.value(v.weight())).toList();
    BigInteger weightScale = commonDenominator(weights);
    List<BigInteger> shares = weights.stream().map(w -> onScale(w, weightScale)).toList();
    BigInteger total = shares.stream().reduce(BigInteger.ZERO, BigInteger::add);
    if (total.signum() == 0) {
      if (!weights.isEmpty()) {
        throw new CannotCompute(
            "all weights of " + additive.party() + " are zero",
            additive.issues().stream().map(v -> v.weight().path()).toList(),
            "give at least one of them a range above zero");
      }
      total = BigInteger.ONE;
    }
    List<BigFraction[]> values = new ArrayList<>();
    List<BigFraction> added = additive.terms().stream().map(t -> scenario.value(t.add())).toList();
    List<BigFraction> numbers = new ArrayList<>(added);
    numbers.add(ownWalkAway(additive.walkAway(), scenario));
    for (IssueValue value : additive.issues()) {
      values.add(options(value).in(scenario));
      numbers.addAll(Arrays.asList(values.getLast()));
    }
    BigInteger common = commonDenominator(numbers);
    BigInteger[][] parts = noParts();
    for (int k = 0; k < values.size(); k++) {
      BigInteger share = shares.get(k);
      parts[shape.position(additive.issues().get(k).issue())] =
          Arrays.stream(values.get(k))
              .map(v -> share.multiply(onScale(v, common)))
              .toArray(BigInteger[]::new);
    }
    List<AddedTerm> terms = new ArrayList<>();
    for (int t = 0; t < added.size(); t++) {
      Condition when = conditions.compile(additive.terms().get(t).when());
      terms.add(new AddedTerm(when, total.multiply(onScale(added.get(t), common))));
    }
    return finished(parts, terms, total.multiply(common), true, additive.walkAway(), scenario);
  }

  private OptionValues options(IssueValue value) {
    OptionValues known = options.get(value);
    if (known == null) {
      known = new OptionValues(value.valuation(), shape.at(shape.position(value.issue())));
      options.put(value, known);
    }
    return known;
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
              utility(parts, terms, scale, shape.placed(like.like()).orElseThrow())
                  .add(ownWalkAway(walkAway, scenario));
          case WalkAway.StatusQuo _ -> utility(parts, terms, scale, shape.today().orElseThrow());
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
      BigInteger[][] parts, List<AddedTerm> terms, BigInteger scale, Choice choice) {
    BigInteger sum = BigInteger.ZERO;
    for (int i = 0; i < choice.issues(); i++) {
      sum = sum.add(parts[i][choice.digit(i)]);
    }
    for (AddedTerm term : terms) {
      sum = term.when().holds(choice) ? sum.add(term.amount()) : sum;
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
      // Most divide what the first ones have in common; a remainder is found faster than a divisor.
      if (common.remainder(denominator).signum() != 0) {
        common = common.divide(common.gcd(denominator)).multiply(denominator);
      }
    }
    return common;
  }

  private static BigInteger onScale(BigFraction number, BigInteger scale) {
    return number.getNumerator().multiply(scale.divide(number.getDenominator()));
  }
}
