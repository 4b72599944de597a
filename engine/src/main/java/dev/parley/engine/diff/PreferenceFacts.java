package dev.parley.engine.diff;

import dev.parley.engine.diff.Fact.Kind;
import dev.parley.engine.scenario.Parameters;
import dev.parley.model.Case;
import dev.parley.model.Guarantee;
import dev.parley.model.Package;
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
  private static final Kind KIND = Kind.PREFERENCES;

  private final Facts facts;

  PreferenceFacts(Facts facts) {
    this.facts = facts;
  }

  void addAll(Case negotiation) {
    negotiation.preferences().forEach(this::preferences);
    negotiation.guarantees().forEach(this::guarantee);
  }

  private void preferences(Preferences preferences) {
    String party = preferences.party();
    switch (preferences) {
      case Additive additive -> additive(additive);
      case Priorities priorities -> {
        for (int k = 0; k < priorities.mostImportantFirst().size(); k++) {
          facts.add(
              KIND,
              List.of(party, "priority " + (k + 1)),
              "",
              priorities.mostImportantFirst().get(k).text());
        }
      }
      case Ranking ranking -> {
        facts.add(KIND, party, "ranks", String.join(", ", ranking.issues()));
        for (int k = 0; k < ranking.bestFirst().size(); k++) {
          facts.add(
              KIND,
              List.of(party, "rank " + (k + 1)),
              "",
              ranking.bestFirst().get(k).stream()
                  .map(t -> String.join(" ", t))
                  .collect(Collectors.joining(" = ")));
        }
      }
    }
    walkAway(party, preferences.walkAway());
  }

  private void additive(Additive additive) {
    String party = additive.party();
    additive.issues().forEach(v -> issue(party, v));
    additive
        .terms()
        .forEach(t -> facts.number(KIND, List.of(party, "if " + t.when().text()), "add", t.add()));
    additive
        .bargainingPower()
        .ifPresent(b -> facts.number(KIND, List.of(party), "bargaining-power", b));
  }

  private void issue(String party, IssueValue value) {
    List<String> of = List.of(party, value.issue());
    facts.number(KIND, of, "weight", value.weight());
    switch (value.valuation()) {
      case Valuation.Order order ->
          facts.add(
              KIND,
              of,
              "order",
              order.bestFirst().stream()
                  .map(g -> String.join(" = ", g))
                  .collect(Collectors.joining(" > ")));
      case Valuation.Stated stated ->
          stated.knots().forEach(k -> facts.number(KIND, of, "value of " + k.option(), k.value()));
    }
  }

  private void walkAway(String party, WalkAway walkAway) {
    List<String> of = List.of(party);
    switch (walkAway) {
      case WalkAway.Worth worth -> facts.number(KIND, of, "walk-away", worth.points());
      case WalkAway.Like like -> {
        facts.add(KIND, of, "walk-away like", text(like.like()));
        like.add().ifPresent(a -> facts.number(KIND, of, "walk-away add", a));
      }
      case WalkAway.First first ->
          facts.add(KIND, of, "walk-away", "first " + first.count() + " priorities");
      case WalkAway.StatusQuo _ -> facts.add(KIND, of, "walk-away", "today");
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
