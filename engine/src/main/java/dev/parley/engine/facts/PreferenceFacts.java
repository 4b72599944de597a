package dev.parley.engine.facts;

import dev.parley.engine.facts.Fact.Kind;
import dev.parley.engine.scenario.Parameters;
import dev.parley.model.Case;
import dev.parley.model.Guarantee;
import dev.parley.model.Package;
import dev.parley.model.View;
import dev.parley.model.preference.Preferences;
import dev.parley.model.preference.Preferences.Additive;
import dev.parley.model.preference.Preferences.IssueValue;
import dev.parley.model.preference.Preferences.Priorities;
import dev.parley.model.preference.Preferences.Ranking;
import dev.parley.model.preference.Valuation;
import dev.parley.model.preference.WalkAway;
import java.util.List;
import java.util.stream.Collectors;

/** What parties want, and what guarantees rest on. */
final class PreferenceFacts {
  private final Facts facts;
  private Kind kind = Kind.PREFERENCES;
  private String holder = "";

  PreferenceFacts(Facts facts) {
    this.facts = facts;
  }

  void addAll(Case negotiation) {
    negotiation.preferences().forEach(this::preferences);
    negotiation.guarantees().forEach(this::guarantee);
    kind = Kind.VIEW;
    for (View view : negotiation.views()) {
      holder = view.party() + " of ";
      view.others().forEach(this::preferences);
    }
  }

  private void preferences(Preferences preferences) {
    String party = holder + preferences.party();
    switch (preferences) {
      case Additive additive -> additive(party, additive);
      case Priorities priorities -> {
        for (int k = 0; k < priorities.mostImportantFirst().size(); k++) {
          facts.add(
              kind,
              List.of(party, "priority " + (k + 1)),
              "",
              priorities.mostImportantFirst().get(k).text());
        }
      }
      case Ranking ranking -> {
        facts.add(kind, party, "ranks", String.join(", ", ranking.issues()));
        for (int k = 0; k < ranking.bestFirst().size(); k++) {
          facts.add(
              kind,
              List.of(party, "rank " + (k + 1)),
              "",
              ranking.bestFirst().get(k).stream()
                  .map(t -> String.join(" ", t))
                  .collect(Collectors.joining(" = ")));
        }
      }
    }
    if (kind == Kind.PREFERENCES) {
      walkAway(party, preferences.walkAway());
    }
  }

  private void additive(String party, Additive additive) {
    additive.issues().forEach(v -> issue(party, v));
    additive
        .terms()
        .forEach(t -> facts.number(kind, List.of(party, "if " + t.when().text()), "add", t.add()));
    additive
        .bargainingPower()
        .ifPresent(b -> facts.number(kind, List.of(party), "bargaining-power", b));
  }

  private void issue(String party, IssueValue value) {
    List<String> of = List.of(party, value.issue());
    facts.number(kind, of, "weight", value.weight());
    switch (value.valuation()) {
      case Valuation.Order order ->
          facts.add(
              kind,
              of,
              "order",
              order.bestFirst().stream()
                  .map(g -> String.join(" = ", g))
                  .collect(Collectors.joining(" > ")));
      case Valuation.Stated stated ->
          stated.knots().forEach(k -> facts.number(kind, of, "value of " + k.option(), k.value()));
    }
  }

  private void walkAway(String party, WalkAway walkAway) {
    List<String> of = List.of(party);
    switch (walkAway) {
      case WalkAway.Worth worth -> facts.number(kind, of, "walk-away", worth.points());
      case WalkAway.Like like -> {
        facts.add(kind, of, "walk-away like", text(like.like()));
        like.add().ifPresent(a -> facts.number(kind, of, "walk-away add", a));
      }
      case WalkAway.First first ->
          facts.add(kind, of, "walk-away", "first " + first.count() + " priorities");
      case WalkAway.StatusQuo _ -> facts.add(kind, of, "walk-away", "today");
    }
  }

  private static String text(Package deal) {
    return deal.options().entrySet().stream()
        .map(e -> e.getKey() + ": " + e.getValue())
        .collect(Collectors.joining(", "));
  }

  private void guarantee(Guarantee guarantee) {
    String id = guarantee.id();
    facts.add(Kind.GUARANTEE, id, "when", guarantee.when().text());
    facts.add(Kind.GUARANTEE, id, "protects", guarantee.protects().party());
    facts.add(Kind.GUARANTEE, id, "against", guarantee.against().party());
    facts.add(Kind.GUARANTEE, id, "form", guarantee.form().toString());
    facts.add(Kind.GUARANTEE, id, "trigger", guarantee.trigger().toString());
    Parameters.of(guarantee)
        .forEach(p ->
            facts.number(
                Kind.GUARANTEE,
                List.of(id),
                p.path().substring(p.path().indexOf(id) + id.length() + 1),
                p));
  }
}
