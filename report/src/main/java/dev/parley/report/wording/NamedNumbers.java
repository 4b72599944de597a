package dev.parley.report.wording;

import dev.parley.model.Body;
import dev.parley.model.Body.Vote;
import dev.parley.model.Case;
import dev.parley.model.Guarantee;
import dev.parley.model.expression.Expression;
import dev.parley.model.number.Parameter;
import dev.parley.model.preference.Preferences;
import dev.parley.model.preference.Preferences.Additive;
import dev.parley.model.preference.Preferences.IssueValue;
import dev.parley.model.preference.Valuation;
import dev.parley.model.preference.WalkAway;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Every number of a case with a name that readers understand. */
public final class NamedNumbers {
  /** How the names of all numbers in a walk-away begin. */
  public static final String WALK_AWAY = "walk-away";

  private final Words words;
  private final List<Named> found = new ArrayList<>();

  private NamedNumbers(Case negotiation) {
    words = new Words(negotiation);
  }

  /**
   * A number of the case.
   *
   * @param owner id of the party, body or guarantee that it belongs to
   * @param issue the issue that it is about, if it is about one
   * @param name without the owner, such as {@code weight}
   */
  public record Named(String owner, Optional<String> issue, String name, Parameter parameter) {}

  /** The name of the points that are added where a condition holds. */
  public static String added(Expression condition) {
    return "added where " + condition.text();
  }

  /** In the order preferences, bodies, guarantees. */
  public static List<Named> of(Case negotiation) {
    NamedNumbers numbers = new NamedNumbers(negotiation);
    negotiation.preferences().forEach(numbers::add);
    negotiation.bodies().forEach(numbers::add);
    negotiation.guarantees().forEach(numbers::add);
    return List.copyOf(numbers.found);
  }

  private void add(Preferences preferences) {
    String party = preferences.party();
    if (preferences instanceof Additive additive) {
      additive.issues().forEach(v -> add(party, v));
      additive.terms().forEach(t -> add(party, Optional.empty(), added(t.when()), t.add()));
    }
    switch (preferences.walkAway()) {
      case WalkAway.Worth(Parameter points) -> add(party, Optional.empty(), WALK_AWAY, points);
      case WalkAway.Like like ->
          like.add()
              .ifPresent(a ->
                  add(party, Optional.empty(), WALK_AWAY + ", beyond the package it is like", a));
      case WalkAway.First _, WalkAway.StatusQuo _ -> {}
    }
    if (preferences instanceof Additive additive) {
      additive
          .bargainingPower()
          .ifPresent(b -> add(party, Optional.empty(), "bargaining power", b));
    }
  }

  private void add(String party, IssueValue value) {
    Optional<String> issue = Optional.of(value.issue());
    add(party, issue, "weight", value.weight());
    if (value.valuation() instanceof Valuation.Stated stated) {
      stated
          .knots()
          .forEach(k ->
              add(
                  party,
                  issue,
                  "value of “" + words.option(value.issue(), k.option()) + "”",
                  k.value()));
    }
  }

  private void add(Body body) {
    switch (body.decision()) {
      case Body.Collective(Vote vote) -> chances(body.id(), "", vote);
      case Body.Members members ->
          members
              .members()
              .forEach(m -> {
                if (members.rule().bySeats()) {
                  add(body.id(), Optional.empty(), "seats of " + words.who(m.id()), m.seats());
                }
                chances(body.id(), words.who(m.id()) + ": ", m.vote());
              });
    }
  }

  private void chances(String body, String member, Vote vote) {
    if (vote instanceof Vote.Chance chance) {
      chance
          .cases()
          .forEach(c ->
              add(
                  body,
                  Optional.empty(),
                  member + "chance of a yes" + c.when().map(w -> " where " + w.text()).orElse(""),
                  c.probability()));
    }
  }

  private void add(Guarantee guarantee) {
    String id = guarantee.id();
    Optional<String> none = Optional.empty();
    guarantee.protects().value().ifPresent(p -> add(id, none, "value of holding out", p));
    guarantee.protects().warCost().ifPresent(p -> add(id, none, "the protégé's cost of war", p));
    add(id, none, "the challenger's gain", guarantee.against().gain());
    add(id, none, "the challenger's cost of war", guarantee.against().warCost());
    add(id, none, "the challenger's loss", guarantee.against().loss());
    add(id, none, "chance that the attack fails if nobody comes", guarantee.alone());
    guarantee.guarantors().forEach(g -> add(id, g));
    guarantee
        .noise()
        .ifPresent(n -> {
          n.challenger().ifPresent(p -> add(id, none, "noise of the challenger", p));
          n.protege().ifPresent(p -> add(id, none, "noise of the protégé", p));
          n.guarantor().ifPresent(p -> add(id, none, "noise of the guarantors", p));
        });
    guarantee.climate().ifPresent(p -> add(id, none, "political climate", p));
  }

  private void add(String guarantee, Guarantee.Guarantor guarantor) {
    String who = words.who(guarantor.party()) + ": ";
    Optional<String> none = Optional.empty();
    add(guarantee, none, who + "stake", guarantor.stake());
    add(guarantee, none, who + "cost of fighting", guarantor.fight());
    add(guarantee, none, who + "cost of reneging", guarantor.renege());
    guarantor.tripwire().ifPresent(p -> add(guarantee, none, who + "tripwire", p));
    add(guarantee, none, who + "strength", guarantor.strength());
  }

  private void add(String owner, Optional<String> issue, String name, Parameter parameter) {
    found.add(new Named(owner, issue, name, parameter));
  }
}
