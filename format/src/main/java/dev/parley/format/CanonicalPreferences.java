package dev.parley.format;

import dev.parley.model.expression.Expression;
import dev.parley.model.preference.Preferences;
import dev.parley.model.preference.Preferences.Additive;
import dev.parley.model.preference.Preferences.IssueValue;
import dev.parley.model.preference.Preferences.Priorities;
import dev.parley.model.preference.Preferences.Ranking;
import dev.parley.model.preference.Preferences.Term;
import dev.parley.model.preference.Valuation;
import dev.parley.model.preference.WalkAway;
import java.util.List;
import java.util.stream.Collectors;

/** Writes preferences canonically. */
final class CanonicalPreferences {
  private final CanonicalJson json;
  private final String prefix;

  /**
   * @param prefix path of the map that holds the parties
   */
  CanonicalPreferences(CanonicalJson json, String prefix) {
    this.json = json;
    this.prefix = prefix;
  }

  void preferences(Preferences preferences) {
    json.object(
        preferences.party(),
        () -> {
          json.grounds(preferences.grounds());
          switch (preferences) {
            case Additive additive -> additive(additive);
            case Priorities priorities ->
                json.list(
                    "priorities",
                    priorities.mostImportantFirst(),
                    (Expression e) -> json.text(e.text()));
            case Ranking ranking -> ranking(ranking);
          }
          walkAway(preferences.walkAway());
        });
  }

  private void additive(Additive preferences) {
    String path = prefix + "." + preferences.party();
    preferences.issues().forEach(v -> value(v, path + "." + v.issue()));
    if (!preferences.terms().isEmpty()) {
      json.list("terms", preferences.terms(), t -> term(t, path + ".terms."));
    }
    json.number("bargaining-power", preferences.bargainingPower());
  }

  private void value(IssueValue value, String path) {
    json.object(
        value.issue(),
        () -> {
          json.grounds(value.grounds());
          json.number("weight", value.weight());
          switch (value.valuation()) {
            case Valuation.Stated stated ->
                json.object(
                    "values",
                    () -> stated.knots().forEach(k -> json.number(k.option(), k.value())));
            case Valuation.Order order -> order(order, path + ".order");
          }
        });
  }

  private void order(Valuation.Order order, String path) {
    String text =
        order.bestFirst().stream()
            .map(g -> String.join(" = ", g))
            .collect(Collectors.joining(" > "));
    if (order.drawKey().equals(path)) {
      json.text("order", text);
      return;
    }
    json.object(
        "order",
        () -> {
          json.text("is", text);
          json.drawKey(path, order.drawKey());
        });
  }

  private void term(Term term, String path) {
    String name = term.add().path().substring(path.length());
    json.object(() -> {
      entryName(json, name.substring(0, name.length() - ".add".length()), term.when().text());
      json.text("if", term.when().text());
      json.number("add", term.add());
    });
  }

  /** The id of a list entry, unless reading gives it the same name by its text. */
  static void entryName(CanonicalJson json, String name, String text) {
    if (!name.equals(text)) {
      json.text("id", name);
    }
  }

  private void ranking(Ranking ranking) {
    json.object(
        "ranking",
        () -> {
          json.texts("issues", ranking.issues());
          json.texts("best-first", ranking.bestFirst().stream().map(this::group).toList());
        });
  }

  private String group(List<List<String>> group) {
    return group.stream().map(t -> String.join(" ", t)).collect(Collectors.joining(" = "));
  }

  private void walkAway(WalkAway walkAway) {
    switch (walkAway) {
      case WalkAway.Worth worth -> json.number("walk-away", worth.points());
      case WalkAway.Like like ->
          json.object(
              "walk-away",
              () -> {
                json.grounds(like.grounds());
                json.object("like", () -> like.like().options().forEach(json::text));
                json.number("add", like.add());
              });
      case WalkAway.First first ->
          json.object(
              "walk-away",
              () -> {
                json.whole("first", first.count());
                json.grounds(first.grounds());
              });
      case WalkAway.StatusQuo _ -> {
        // Leaving it out says so.
      }
    }
  }
}
