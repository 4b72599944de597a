package dev.parley.verify.world;

import dev.parley.model.Case;
import dev.parley.model.Issue;
import dev.parley.model.preference.Preferences;
import dev.parley.model.preference.WalkAway;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.commons.numbers.fraction.BigFraction;

/** Reads what the parties of a case want. */
final class WantsReader {
  private final Case negotiation;
  private final CentralNumbers numbers;
  private final Conditions conditions;
  private final World world;

  WantsReader(Case negotiation, CentralNumbers numbers, World world) {
    this.negotiation = negotiation;
    this.numbers = numbers;
    this.world = world;
    conditions = new Conditions(negotiation.issues());
  }

  Wants of(Preferences preferences) {
    return switch (preferences) {
      case Preferences.Additive additive -> additive(additive);
      case Preferences.Priorities priorities -> priorities(priorities);
      case Preferences.Ranking ranking -> {
        Wants.Worth worth = ranked(ranking);
        yield new Wants(false, BigInteger.ONE, worth.of(reference(preferences.walkAway())), worth);
      }
    };
  }

  private Wants additive(Preferences.Additive stated) {
    Additive parts = Additive.of(stated, negotiation.issues(), numbers);
    BigFraction walkAway =
        switch (stated.walkAway()) {
          case WalkAway.Worth worth -> numbers.value(worth.points());
          case WalkAway.Like like ->
              sum(parts, reference(like))
                  .add(like.add().map(numbers::value).orElse(BigFraction.ZERO));
          case WalkAway.StatusQuo status -> sum(parts, reference(status));
          case WalkAway.First _ -> throw new IllegalStateException("points have no first");
        };
    BigInteger scale = walkAway.getDenominator();
    for (List<BigFraction> issue : parts.contributions()) {
      for (BigFraction points : issue) {
        scale = common(scale, points.getDenominator());
      }
    }
    for (BigFraction points : parts.added()) {
      scale = common(scale, points.getDenominator());
    }
    return new Wants(true, scale, scaled(walkAway, scale), scaled(parts, scale));
  }

  private static Wants.Worth scaled(Additive parts, BigInteger scale) {
    List<List<BigInteger>> contributions =
        parts.contributions().stream()
            .map(i -> i.stream().map(p -> scaled(p, scale)).toList())
            .toList();
    List<BigInteger> added = parts.added().stream().map(p -> scaled(p, scale)).toList();
    List<Predicate<Deal>> conditions = parts.conditions();
    return deal -> {
      BigInteger sum = BigInteger.ZERO;
      for (int i = 0; i < deal.issues(); i++) {
        sum = sum.add(contributions.get(i).get(deal.option(i)));
      }
      for (int t = 0; t < added.size(); t++) {
        sum = conditions.get(t).test(deal) ? sum.add(added.get(t)) : sum;
      }
      return sum;
    };
  }

  private static BigFraction sum(Additive parts, Deal deal) {
    BigFraction sum = BigFraction.ZERO;
    for (int i = 0; i < deal.issues(); i++) {
      sum = sum.add(parts.contributions().get(i).get(deal.option(i)));
    }
    for (int t = 0; t < parts.added().size(); t++) {
      sum = parts.conditions().get(t).test(deal) ? sum.add(parts.added().get(t)) : sum;
    }
    return sum;
  }

  private static BigInteger common(BigInteger a, BigInteger b) {
    return a.divide(a.gcd(b)).multiply(b);
  }

  private static BigInteger scaled(BigFraction points, BigInteger scale) {
    return points.getNumerator().multiply(scale.divide(points.getDenominator()));
  }

  private Wants priorities(Preferences.Priorities stated) {
    List<Predicate<Deal>> statements =
        stated.mostImportantFirst().stream().map(conditions::of).toList();
    Wants.Worth worth =
        deal -> {
          BigInteger sum = BigInteger.ZERO;
          for (Predicate<Deal> statement : statements) {
            sum = sum.shiftLeft(1).add(statement.test(deal) ? BigInteger.ONE : BigInteger.ZERO);
          }
          return sum;
        };
    BigInteger walkAway =
        stated.walkAway() instanceof WalkAway.First first
            ? BigInteger.ONE
                .shiftLeft(first.count())
                .subtract(BigInteger.ONE)
                .shiftLeft(statements.size() - first.count())
            : worth.of(reference(stated.walkAway()));
    return new Wants(false, BigInteger.ONE, walkAway, worth);
  }

  /** The last rank is 1 and every better one is 1 more; what is not listed has the last rank. */
  private Wants.Worth ranked(Preferences.Ranking stated) {
    Map<List<String>, Integer> groups = new HashMap<>();
    for (int g = 0; g < stated.bestFirst().size(); g++) {
      for (List<String> tuple : stated.bestFirst().get(g)) {
        groups.put(tuple, g);
      }
    }
    List<Integer> positions = new ArrayList<>();
    BigInteger possible = BigInteger.ONE;
    for (String id : stated.issues()) {
      int position = world.position(id);
      positions.add(position);
      possible =
          possible.multiply(
              BigInteger.valueOf(negotiation.issues().get(position).options().size()));
    }
    boolean complete = possible.equals(BigInteger.valueOf(groups.size()));
    int ranks = stated.bestFirst().size() + (complete ? 0 : 1);
    return deal -> {
      List<String> tuple = positions.stream().map(p -> option(p, deal)).toList();
      return BigInteger.valueOf(ranks - groups.getOrDefault(tuple, ranks - 1));
    };
  }

  private String option(int position, Deal deal) {
    Issue issue = negotiation.issues().get(position);
    return issue.options().get(deal.option(position)).id();
  }

  /** The package that a walk-away is like: the options it names, today's on the other issues. */
  private Deal reference(WalkAway walkAway) {
    Map<String, String> named =
        walkAway instanceof WalkAway.Like like ? like.like().options() : Map.of();
    return world
        .placed(named)
        .orElseThrow(() -> new Unverifiable("a walk-away names no complete package"));
  }
}
