package dev.parley.verify;

import dev.parley.model.Case;
import dev.parley.model.Question;
import dev.parley.model.number.Parameter;
import dev.parley.model.preference.Preferences;
import dev.parley.model.preference.Valuation;
import dev.parley.model.preference.WalkAway;
import dev.parley.verify.document.Value;
import dev.parley.verify.world.Additive;
import dev.parley.verify.world.Deal;
import dev.parley.verify.world.StatedNumbers;
import dev.parley.verify.world.World;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * What follows from orders alone (E10), without a linear program: a lead is linear in the weights,
 * which sum to 1, so the least and the greatest are reached where one issue has all the weight;
 * what is added to it is free between its bounds. The members that are shown are checked to be
 * members.
 */
final class Orders {
  private static final double ROUNDING = 1e-6;
  private static final double FULL = 100;

  private final World world;
  private final Question question;
  private final Deal chosen;
  private final Optional<Deal> without;
  private final Comparison comparison;

  Orders(
      World world, Question question, Deal chosen, Optional<Deal> without, Comparison comparison) {
    this.world = world;
    this.question = question;
    this.chosen = chosen;
    this.without = without;
    this.comparison = comparison;
  }

  /**
   * A claim about a party: the lead of the chosen package over another, or over its walk-away.
   *
   * @param other the package whose worth is taken off; empty for a walk-away that is a number
   * @param free paths of numbers that are added or taken off, with their sign
   * @param number the path of a walk-away that is a number
   */
  private record Claim(
      String party,
      String id,
      Optional<Deal> other,
      Map<String, Integer> free,
      Optional<String> number) {}

  void check(Value found) {
    List<Claim> claims = claims();
    if (found.items().size() != claims.size()) {
      comparison.differ("result.orders", found, claims.size() + " conclusions");
      return;
    }
    for (int k = 0; k < claims.size(); k++) {
      conclusion("result.orders." + (k + 1), claims.get(k), found.items().get(k));
    }
  }

  private List<Claim> claims() {
    List<String> parties = new ArrayList<>();
    world.additive(question.party()).ifPresent(_ -> parties.add(question.party()));
    for (Preferences preferences : world.negotiation().preferences()) {
      if (preferences.cardinal() && !parties.contains(preferences.party())) {
        parties.add(preferences.party());
      }
    }
    List<Claim> claims = new ArrayList<>();
    for (String party : parties) {
      Optional<Deal> noDeal = Rows.reference(world, party);
      accepts(party, noDeal).ifPresent(claims::add);
      noDeal.ifPresent(n -> claims.add(over(party, "over-no-deal", n)));
      without.ifPresent(w -> claims.add(over(party, "with-over-without", w)));
    }
    return claims;
  }

  private Claim over(String party, String id, Deal other) {
    return new Claim(
        party, id, Optional.of(other), terms(party, Optional.of(other)), Optional.empty());
  }

  private Optional<Claim> accepts(String party, Optional<Deal> noDeal) {
    Case negotiation = world.negotiation();
    WalkAway walkAway = negotiation.preferences(party).orElseThrow().walkAway();
    if (walkAway instanceof WalkAway.Worth worth) {
      Map<String, Integer> free = terms(party, Optional.empty());
      return Optional.of(
          new Claim(party, "accepts", Optional.empty(), free, Optional.of(worth.points().path())));
    }
    return noDeal.map(n -> {
      Map<String, Integer> free = terms(party, Optional.of(n));
      if (walkAway instanceof WalkAway.Like like) {
        like.add().map(Parameter::path).ifPresent(p -> free.merge(p, -1, Integer::sum));
      }
      return new Claim(party, "accepts", Optional.of(n), free, Optional.empty());
    });
  }

  /** Added points that one of the packages has and the other has not. */
  private Map<String, Integer> terms(String party, Optional<Deal> other) {
    Additive parts = world.additive(party).orElseThrow();
    Map<String, Integer> free = new LinkedHashMap<>();
    for (int t = 0; t < parts.added().size(); t++) {
      int here = parts.conditions().get(t).test(chosen) ? 1 : 0;
      int term = t;
      int there = other.map(o -> parts.conditions().get(term).test(o) ? 1 : 0).orElse(0);
      if (here != there) {
        free.merge(parts.stated().terms().get(t).add().path(), here - there, Integer::sum);
      }
    }
    return free;
  }

  private void conclusion(String path, Claim claim, Value found) {
    double least = extreme(claim, -1);
    double most = extreme(claim, 1);
    comparison.field(found, path, "party", Expected.text(claim.party()));
    comparison.field(found, path, "claim", Expected.text(claim.id()));
    comparison.field(
        found,
        path,
        "status",
        Expected.text(least >= 0 ? "necessary" : most < 0 ? "impossible" : "possible"));
    comparison.field(found, path, "least", new Expected.Near(least, ROUNDING));
    comparison.field(found, path, "most", new Expected.Near(most, ROUNDING));
    member(path + ".worst", claim, found.field("worst").orElse(found), least);
    member(path + ".best", claim, found.field("best").orElse(found), most);
    found
        .field("bound")
        .filter(b -> !b.nothing())
        .ifPresent(
            b -> comparison.field(b, path + ".bound", "value", new Expected.Near(least, ROUNDING)));
  }

  /** The least lead for side −1, the greatest for side 1. */
  private double extreme(Claim claim, int side) {
    Additive parts = world.additive(claim.party()).orElseThrow();
    Optional<Double> best = Optional.empty();
    for (Preferences.IssueValue value : parts.stated().issues()) {
      double own = FULL * ofIssue(value, claim, side);
      best = Optional.of(best.map(b -> side * Math.max(side * b, side * own)).orElse(own));
    }
    double sum = best.orElse(0.0);
    for (int sign : claim.free().values()) {
      sum += side * FULL * Math.abs(sign);
    }
    return sum - (claim.number().isPresent() && side < 0 ? FULL : 0);
  }

  /** The extreme lead on one issue, as a part of its weight. */
  private int ofIssue(Preferences.IssueValue value, Claim claim, int side) {
    int issue = position(value.issue());
    List<BigFraction> levels = levels(value, claim.party());
    boolean pinned = value.valuation() instanceof Valuation.Order;
    int here = levels.indexOf(worth(claim.party(), issue, chosen.option(issue)));
    int bottom = levels.size() - 1;
    if (claim.other().isEmpty()) {
      if (pinned && here == bottom) {
        return 0;
      }
      return side > 0 || (pinned && here == 0) ? 1 : 0;
    }
    int there = levels.indexOf(worth(claim.party(), issue, claim.other().get().option(issue)));
    if (here == there) {
      return 0;
    }
    int lead = here < there ? 1 : -1;
    boolean whole = pinned && Math.min(here, there) == 0 && Math.max(here, there) == bottom;
    return whole || side == lead ? lead : 0;
  }

  private int position(String issue) {
    List<String> ids = world.negotiation().issues().stream().map(i -> i.id()).toList();
    return ids.indexOf(issue);
  }

  /** What the weight makes of an option, in points: enough to order the options of one issue. */
  private BigFraction worth(String party, int issue, int option) {
    return world.additive(party).orElseThrow().values().get(issue).get(option);
  }

  /** The distinct central values of an issue's options, the best first. */
  private List<BigFraction> levels(Preferences.IssueValue value, String party) {
    return world.additive(party).orElseThrow().values().get(position(value.issue())).stream()
        .distinct()
        .sorted((a, b) -> b.compareTo(a))
        .toList();
  }

  /** Whether the numbers that are shown keep the orders, and give the lead. */
  private void member(String path, Claim claim, Value found, double lead) {
    Additive parts = world.additive(claim.party()).orElseThrow();
    double weights = 0;
    double sum = 0;
    for (Preferences.IssueValue value : parts.stated().issues()) {
      int issue = position(value.issue());
      double weight = number(found.field("weights").flatMap(w -> w.field(value.issue())));
      weights += weight;
      Optional<Value> values = found.field("values").flatMap(v -> v.field(value.issue()));
      boolean ordered = values.map(v -> ordered(value, claim.party(), v)).orElse(weight == 0);
      if (!(weight >= -ROUNDING) || !ordered) {
        comparison.differ(path, found, "weights, and values in the order of " + value.issue());
        return;
      }
      if (weight > 0) {
        double here =
            number(values.flatMap(v -> v.field(world.option(issue, chosen.option(issue)))));
        double there =
            claim
                .other()
                .map(
                    o -> number(values.flatMap(v -> v.field(world.option(issue, o.option(issue))))))
                .orElse(0.0);
        sum += weight * (here - there);
      }
    }
    for (Map.Entry<String, Integer> free : claim.free().entrySet()) {
      double points = number(found.field("terms").flatMap(t -> t.field(free.getKey())));
      sum += free.getValue() * points;
    }
    added(path, claim.party(), found.field("terms").orElse(found));
    if (claim.number().isPresent()) {
      double walkAway = number(found.field("walkAway"));
      sum -= walkAway;
      if (!(walkAway >= -ROUNDING && walkAway <= FULL + ROUNDING)) {
        comparison.differ(path + ".walkAway", found, "points from 0 to 100");
      }
    }
    boolean empty = parts.stated().issues().isEmpty();
    if (!(empty || Math.abs(weights - 1) <= ROUNDING) || !(Math.abs(sum - lead) <= ROUNDING)) {
      comparison.differ(path, found, "weights that sum to 1, and a lead of " + lead);
    }
  }

  /** Added points are the party's own and within bounds, also where the lead does not need them. */
  private void added(String path, String party, Value terms) {
    Set<String> own = StatedNumbers.of(world.negotiation()).keySet();
    terms
        .fields()
        .forEach((number, points) -> {
          boolean known = own.contains(number) && number.startsWith("preferences." + party + ".");
          if (!known || !(Math.abs(number(Optional.of(points))) <= FULL + ROUNDING)) {
            comparison.differ(path + ".terms", points, "points of the party from -100 to 100");
          }
        });
  }

  /** An order alone has 100 and 0 at its ends; equal central values stay equal. */
  private boolean ordered(Preferences.IssueValue value, String party, Value found) {
    int issue = position(value.issue());
    List<BigFraction> levels = levels(value, party);
    Map<Integer, Double> byLevel = new HashMap<>();
    boolean sound = true;
    for (int o = 0; o < world.negotiation().issues().get(issue).options().size(); o++) {
      double shown = number(found.field(world.option(issue, o)));
      int level = levels.indexOf(worth(party, issue, o));
      Double known = byLevel.putIfAbsent(level, shown);
      sound &= known == null || Math.abs(known - shown) <= ROUNDING;
    }
    double above = FULL;
    for (int level = 0; level < levels.size(); level++) {
      double shown = byLevel.getOrDefault(level, Double.NaN);
      sound &= shown <= above + ROUNDING && shown >= -ROUNDING;
      above = shown;
    }
    if (value.valuation() instanceof Valuation.Order) {
      sound &= Math.abs(above) <= ROUNDING;
      sound &=
          levels.size() == 1 || Math.abs(byLevel.getOrDefault(0, Double.NaN) - FULL) <= ROUNDING;
    }
    return sound;
  }

  private static double number(Optional<Value> found) {
    return found.flatMap(Value::number).map(BigDecimal::doubleValue).orElse(Double.NaN);
  }
}
