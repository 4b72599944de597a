package dev.parley.verify.world;

import dev.parley.model.Body;
import dev.parley.model.Case;
import dev.parley.model.Guarantee;
import dev.parley.model.Issue;
import dev.parley.model.expression.Expression;
import dev.parley.model.number.Parameter;
import dev.parley.model.preference.Preferences;
import dev.parley.model.preference.Valuation;
import dev.parley.model.preference.WalkAway;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What a verdict may rest on but for the numbers: issues, rules, consents, who decides how, the
 * form of preferences and promises. Two cases with the same structure differ in numbers and words
 * only.
 *
 * @param lines one each, in an order of their own
 */
public record Structure(Set<String> lines) {
  public Structure {
    lines = Set.copyOf(lines);
  }

  public static Structure of(Case negotiation) {
    List<String> lines = new ArrayList<>();
    List<String> issues = new ArrayList<>();
    for (Issue issue : negotiation.issues()) {
      issues.add(issue.id());
      List<String> options = issue.options().stream().map(Issue.Option::id).toList();
      lines.add("issue " + issue.id() + options + issue.ascending() + issue.levels() + issue.now());
    }
    lines.add("issues " + issues);
    negotiation.rules().forEach(r -> lines.add("rule " + r.holds().text()));
    negotiation
        .consents()
        .forEach(c ->
            lines.add(
                "consent "
                    + c.by()
                    + c.when().stream().map(Expression::text).collect(Collectors.toSet())));
    negotiation.bodies().forEach(b -> lines.add("body " + b.id() + decision(b.decision())));
    negotiation.preferences().forEach(p -> preferences(p, lines));
    negotiation.guarantees().forEach(g -> lines.add("guarantee " + promise(g)));
    StatedNumbers.of(negotiation).keySet().stream()
        .filter(Structure::decides)
        .forEach(path -> lines.add("number " + path));
    return new Structure(new TreeSet<>(lines));
  }

  /** Whether a verdict may rest on a number; not on the powers in a bargain. */
  public static boolean decides(String path) {
    boolean section =
        path.startsWith("preferences.")
            || path.startsWith("bodies.")
            || path.startsWith("guarantees.");
    return section && !path.endsWith(".bargaining-power");
  }

  private static String decision(Body.Decision decision) {
    return switch (decision) {
      case Body.Collective collective -> vote(collective.vote());
      case Body.Members members ->
          members.rule()
              + " "
              + Set.copyOf(members.veto())
              + members.members().stream().map(m -> m.id() + " " + vote(m.vote())).toList();
    };
  }

  private static String vote(Body.Vote vote) {
    return switch (vote) {
      case Body.Vote.Chance chance ->
          "" + chance.cases().stream().map(c -> c.when().map(Expression::text)).toList();
      case Body.Vote.YesIf yes -> "yes if " + yes.condition().text();
      case Body.Vote.Follows _, Body.Vote.Own _, Body.Vote.Abstains _ -> "" + vote;
    };
  }

  private static void preferences(Preferences preferences, List<String> lines) {
    String party = "preferences " + preferences.party() + " ";
    lines.add(party + "walk-away " + walkAway(preferences.walkAway()));
    switch (preferences) {
      case Preferences.Additive additive -> {
        additive.issues().forEach(v -> lines.add(party + v.issue() + values(v.valuation())));
        additive.terms().forEach(t -> lines.add(party + "if " + t.when().text()));
      }
      case Preferences.Priorities priorities ->
          lines.add(
              party + priorities.mostImportantFirst().stream().map(Expression::text).toList());
      case Preferences.Ranking ranking -> lines.add(party + ranking.issues() + ranking.bestFirst());
    }
  }

  private static String values(Valuation valuation) {
    return switch (valuation) {
      case Valuation.Stated stated ->
          "" + stated.knots().stream().map(Valuation.Knot::option).collect(Collectors.toSet());
      case Valuation.Order order -> "" + order.bestFirst().stream().map(Set::copyOf).toList();
    };
  }

  private static String walkAway(WalkAway walkAway) {
    return switch (walkAway) {
      case WalkAway.Worth _ -> "worth";
      case WalkAway.Like like -> "like " + new TreeMap<>(like.like().options());
      case WalkAway.First first -> "first " + first.count();
      case WalkAway.StatusQuo _ -> "today";
    };
  }

  private static String promise(Guarantee promise) {
    return promise.id()
        + promise.when().text()
        + promise.form()
        + promise.trigger()
        + promise.protects().party()
        + promise.against().party()
        + promise.guarantors().stream().map(Guarantee.Guarantor::party).toList()
        + promise.climate().map(Parameter::path);
  }
}
