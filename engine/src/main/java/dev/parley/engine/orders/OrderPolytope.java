package dev.parley.engine.orders;

import dev.parley.engine.orders.OrdersAlone.Member;
import dev.parley.engine.scenario.Scenario;
import dev.parley.engine.space.OptionValues;
import dev.parley.model.Case;
import dev.parley.model.Issue;
import dev.parley.model.number.Parameter;
import dev.parley.model.preference.Preferences.Additive;
import dev.parley.model.preference.Preferences.IssueValue;
import dev.parley.model.preference.Preferences.Term;
import dev.parley.model.preference.Valuation;
import dev.parley.model.preference.WalkAway;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * All utilities of a party that keep the order of every issue's options: weights w ≥ 0 with Σ w =
 * 1, values 100 ≥ v ≥ 0 in the order of the central ones, ties tied. With z = w·v in place of v all
 * of it is linear: 100·w ≥ z(best) ≥ … ≥ z(worst) ≥ 0. An {@code order:} has 100 and 0 at its ends,
 * as in every draw. Numbers without an order are free: the walk-away in 0 to 100, added points in
 * −100 to 100 (stated as such a number less 100, so that no variable is negative).
 */
final class OrderPolytope {
  /** By how much the variables of added points are too high. */
  static final double SHIFT = 100;

  private static final double FULL = 100;

  private final Additive party;
  private final LinearProgram program = new LinearProgram();

  /** Per issue and option the variable z that its value is part of. */
  private final Map<String, Map<String, String>> worths = new LinkedHashMap<>();

  OrderPolytope(Case negotiation, Additive party, Scenario central) {
    this.party = party;
    Map<String, Double> weights = new LinkedHashMap<>();
    for (IssueValue value : party.issues()) {
      String weight = weight(value.issue());
      program.variable(weight);
      weights.put(weight, 1.0);
      issue(negotiation.issue(value.issue()).orElseThrow(), value, central);
    }
    if (!weights.isEmpty()) {
      program.equal("weights sum to 1", weights, 1);
    }
    for (Parameter added : added()) {
      program.variable(added.path());
      program.atLeast(added.path() + " at most 100", Map.of(added.path(), -1.0), -2 * SHIFT);
    }
    worth()
        .ifPresent(w -> {
          program.variable(w.path());
          program.atLeast(w.path() + " at most 100", Map.of(w.path(), -1.0), -FULL);
        });
  }

  private void issue(Issue issue, IssueValue value, Scenario central) {
    BigFraction[] values = OptionValues.of(value.valuation(), issue, central);
    List<BigFraction> levels =
        Arrays.stream(values).distinct().sorted((a, b) -> b.compareTo(a)).toList();
    boolean pinned = value.valuation() instanceof Valuation.Order;
    String above = "";
    for (int level = 0; level < levels.size(); level++) {
      String name = "z " + issue.id() + " " + level;
      program.variable(name);
      Map<String, Double> gap = new HashMap<>();
      gap.put(name, -1.0);
      gap.merge(level == 0 ? weight(issue.id()) : above, level == 0 ? FULL : 1.0, Double::sum);
      String claim = issue.id() + ": " + (level == 0 ? "best at most 100" : "place " + level);
      if (pinned && level == 0 && levels.size() > 1) {
        program.equal(claim, gap, 0);
      } else {
        program.atLeast(claim, gap, 0);
      }
      above = name;
      BigFraction here = levels.get(level);
      IntStream.range(0, values.length)
          .filter(o -> values[o].equals(here))
          .forEach(o ->
              worths
                  .computeIfAbsent(issue.id(), _ -> new LinkedHashMap<>())
                  .put(issue.options().get(o).id(), name));
    }
    if (pinned) {
      program.equal(issue.id() + ": worst at 0", Map.of(above, 1.0), 0);
    }
  }

  private static String weight(String issue) {
    return "w " + issue;
  }

  /** Points that are added somewhere: by interactions, and to a walk-away. */
  private List<Parameter> added() {
    List<Parameter> added = new ArrayList<>(party.terms().stream().map(Term::add).toList());
    if (party.walkAway() instanceof WalkAway.Like like) {
      like.add().ifPresent(added::add);
    }
    return added;
  }

  private Optional<Parameter> worth() {
    return party.walkAway() instanceof WalkAway.Worth(Parameter points)
        ? Optional.of(points)
        : Optional.empty();
  }

  /** What a package is worth. */
  void add(Map<String, String> options, double sign, Map<String, Double> terms) {
    worths.forEach((issue, names) ->
        Optional.ofNullable(options.get(issue))
            .flatMap(o -> Optional.ofNullable(names.get(o)))
            .ifPresent(name -> terms.merge(name, sign, Double::sum)));
  }

  LinearProgram program() {
    return program;
  }

  /** Reads a member back from the variables. */
  Member member(Map<String, Double> numbers) {
    Map<String, Double> weights = new LinkedHashMap<>();
    Map<String, Map<String, Double>> values = new LinkedHashMap<>();
    worths.forEach((issue, names) -> {
      double weight = numbers.getOrDefault(weight(issue), 0.0);
      weights.put(issue, weight);
      if (weight > 0) {
        Map<String, Double> options = new LinkedHashMap<>();
        names.forEach((o, name) -> options.put(o, numbers.getOrDefault(name, 0.0) / weight));
        values.put(issue, options);
      }
    });
    Map<String, Double> terms = new LinkedHashMap<>();
    added().forEach(p -> terms.put(p.path(), numbers.getOrDefault(p.path(), SHIFT) - SHIFT));
    return new Member(
        weights, values, worth().map(w -> numbers.getOrDefault(w.path(), 0.0)), terms);
  }
}
