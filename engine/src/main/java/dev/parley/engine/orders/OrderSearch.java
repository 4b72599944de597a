package dev.parley.engine.orders;

import dev.parley.engine.orders.LinearProgram.Optimum;
import dev.parley.engine.orders.OrdersAlone.Claim;
import dev.parley.engine.orders.OrdersAlone.Conclusion;
import dev.parley.engine.orders.OrdersAlone.Proof;
import dev.parley.engine.orders.OrdersAlone.Status;
import dev.parley.engine.scenario.Scenario;
import dev.parley.engine.space.Choice;
import dev.parley.engine.space.Condition;
import dev.parley.engine.space.Shape;
import dev.parley.model.Case;
import dev.parley.model.Package;
import dev.parley.model.expression.Expression;
import dev.parley.model.number.Parameter;
import dev.parley.model.preference.Preferences;
import dev.parley.model.preference.Preferences.Additive;
import dev.parley.model.preference.Preferences.Term;
import dev.parley.model.preference.WalkAway;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Asks what follows from the orders alone about a chosen package: by the least and the greatest
 * lead that it can have over what it is compared with.
 */
public final class OrderSearch {
  /** Leads are sums of a few whole hundreds; the simplex method adds rounding errors far below. */
  private static final double ROUNDING = 1e-7;

  private final Case negotiation;
  private final Scenario central;
  private final Shape shape;
  private final Function<Expression, Condition> conditions;

  public OrderSearch(
      Case negotiation, Scenario central, Shape shape, Function<Expression, Condition> conditions) {
    this.negotiation = negotiation;
    this.central = central;
    this.shape = shape;
    this.conditions = conditions;
  }

  /**
   * All conclusions about cardinal parties.
   *
   * @param asked the party that is asked; it comes first
   * @param chosen the chosen package
   * @param without its best signable package without the concession
   */
  public OrdersAlone find(String asked, Choice chosen, Optional<Choice> without) {
    List<Additive> parties =
        negotiation.preferences().stream()
            .flatMap(p -> p instanceof Additive a ? Stream.of(a) : Stream.empty())
            .toList();
    return new OrdersAlone(
        Stream.concat(
                parties.stream().filter(p -> p.party().equals(asked)),
                parties.stream().filter(p -> !p.party().equals(asked)))
            .flatMap(p -> conclusions(p, chosen, without).stream())
            .toList());
  }

  private List<Conclusion> conclusions(Additive party, Choice chosen, Optional<Choice> without) {
    OrderPolytope polytope = new OrderPolytope(negotiation, party, central);
    List<Conclusion> found = new ArrayList<>();
    Optional<Choice> noDeal = noDeal(party);
    lead(polytope, party, chosen, party.walkAway())
        .ifPresent(l -> found.add(conclusion(polytope, party, Claim.ACCEPTS, l)));
    noDeal.ifPresent(n ->
        found.add(
            conclusion(polytope, party, Claim.OVER_NO_DEAL, lead(polytope, party, chosen, n))));
    without.ifPresent(w ->
        found.add(
            conclusion(
                polytope, party, Claim.WITH_OVER_WITHOUT, lead(polytope, party, chosen, w))));
    return found;
  }

  private Optional<Choice> noDeal(Preferences party) {
    Package like = party.walkAway() instanceof WalkAway.Like l ? l.like() : new Package(Map.of());
    return shape.placed(like);
  }

  /** Σ coefficient · variable + constant. */
  private record Lead(Map<String, Double> terms, double constant) {}

  private Optional<Lead> lead(
      OrderPolytope polytope, Additive party, Choice chosen, WalkAway walkAway) {
    return switch (walkAway) {
      case WalkAway.Worth(Parameter points) -> {
        Map<String, Double> terms = new LinkedHashMap<>();
        double constant = add(polytope, party, chosen, 1, terms);
        terms.merge(points.path(), -1.0, Double::sum);
        yield Optional.of(new Lead(terms, constant));
      }
      case WalkAway.Like like ->
          noDeal(party)
              .map(n -> {
                Lead lead = lead(polytope, party, chosen, n);
                Map<String, Double> terms = new LinkedHashMap<>(lead.terms);
                like.add().ifPresent(a -> terms.merge(a.path(), -1.0, Double::sum));
                return new Lead(
                    terms, lead.constant + (like.add().isPresent() ? OrderPolytope.SHIFT : 0));
              });
      case WalkAway.StatusQuo _ -> noDeal(party).map(n -> lead(polytope, party, chosen, n));
      case WalkAway.First _ -> Optional.empty();
    };
  }

  private Lead lead(OrderPolytope polytope, Additive party, Choice chosen, Choice other) {
    Map<String, Double> terms = new LinkedHashMap<>();
    double constant = add(polytope, party, chosen, 1, terms);
    return new Lead(terms, constant + add(polytope, party, other, -1, terms));
  }

  private double add(
      OrderPolytope polytope, Additive party, Choice choice, double sign, Map<String, Double> sum) {
    polytope.add(shape.deal(choice).options(), sign, sum);
    double constant = 0;
    for (Term term : party.terms()) {
      if (conditions.apply(term.when()).holds(choice)) {
        sum.merge(term.add().path(), sign, Double::sum);
        constant -= sign * OrderPolytope.SHIFT;
      }
    }
    return constant;
  }

  private static Conclusion conclusion(
      OrderPolytope polytope, Additive party, Claim claim, Lead lead) {
    LinearProgram program = polytope.program();
    Optimum worst = program.least(lead.terms);
    Map<String, Double> turned = new LinkedHashMap<>();
    lead.terms.forEach((name, coefficient) -> turned.put(name, -coefficient));
    Optimum best = program.least(turned);
    double least = worst.value() + lead.constant;
    double most = lead.constant - best.value();
    Optimum bound = program.bound(lead.terms);
    if (Math.abs(bound.value() - worst.value()) > ROUNDING) {
      throw new IllegalStateException("no proof of the least lead of " + party.party());
    }
    return new Conclusion(
        party.party(),
        claim,
        least >= -ROUNDING
            ? Status.NECESSARY
            : most < -ROUNDING ? Status.IMPOSSIBLE : Status.POSSIBLE,
        least,
        most,
        polytope.member(worst.numbers()),
        polytope.member(best.numbers()),
        Optional.of(new Proof(bound.value() + lead.constant, bound.numbers())));
  }
}
