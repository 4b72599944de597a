package dev.parley.engine.mixture;

import dev.parley.engine.scenario.Parameters;
import dev.parley.model.Body;
import dev.parley.model.Case;
import dev.parley.model.Consent;
import dev.parley.model.Issue;
import dev.parley.model.Package;
import dev.parley.model.expression.Expression;
import dev.parley.model.number.Parameter;
import dev.parley.model.number.Uncertain;
import dev.parley.model.preference.Preferences;
import dev.parley.model.preference.Valuation;
import dev.parley.model.preference.WalkAway;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Whether everything that a mixed case refers to is there. */
public record Soundness(Case mixed) {

  public boolean holds() {
    return mixed.issues().stream().allMatch(i -> i.now().map(n -> i.indexOf(n) >= 0).orElse(true))
        && mixed.rules().stream().allMatch(r -> sound(r.holds()))
        && mixed.guarantees().stream().allMatch(g -> sound(g.when()))
        && mixed.consents().stream().allMatch(this::sound)
        && mixed.bodies().stream().allMatch(this::sound)
        && mixed.preferences().stream().allMatch(this::sound)
        && numbers();
  }

  private boolean numbers() {
    Set<String> paths =
        new Parameters(mixed).all().stream().map(Parameter::path).collect(Collectors.toSet());
    return Stream.of(
            mixed.preferences().stream().flatMap(p -> Parameters.of(p).stream()),
            mixed.bodies().stream().flatMap(b -> Parameters.of(b).stream()),
            mixed.guarantees().stream().flatMap(g -> Parameters.of(g).stream()))
        .flatMap(s -> s)
        .allMatch(p ->
            switch (p.value()) {
              case Uncertain.SameAs(String path) -> paths.contains(path);
              case Uncertain.Credible(String promise) -> mixed.guarantee(promise).isPresent();
              case Uncertain.Exact _,
                  Uncertain.Range _,
                  Uncertain.Pert _,
                  Uncertain.Uniform _,
                  Uncertain.Mix _,
                  Uncertain.Unknown _,
                  Uncertain.Phrase _ ->
                  true;
            });
  }

  /** Whether an expression names issues and options that are there. */
  public boolean sound(Expression expression) {
    return switch (expression) {
      case Expression.Comparison c -> mixed.issue(c.issue()).map(i -> sound(i, c)).orElse(false);
      case Expression.Not(Expression inner) -> sound(inner);
      case Expression.And(List<Expression> parts) -> parts.stream().allMatch(this::sound);
      case Expression.Or(List<Expression> parts) -> parts.stream().allMatch(this::sound);
      case Expression.Implies i -> sound(i.antecedent()) && sound(i.consequent());
    };
  }

  private static boolean sound(Issue issue, Expression.Comparison comparison) {
    return issue.levels()
        || (comparison.operands().stream().allMatch(o -> issue.indexOf(o) >= 0)
            && (!comparison.operator().ordering() || issue.ordered()));
  }

  private boolean sound(Consent consent) {
    return answers(consent.by()) && consent.when().stream().allMatch(this::sound);
  }

  private boolean answers(String id) {
    return mixed.body(id).isPresent() || mixed.preferences(id).isPresent();
  }

  private boolean sound(Body body) {
    return switch (body.decision()) {
      case Body.Collective(Body.Vote vote) -> sound(body.id(), vote);
      case Body.Members members ->
          members.members().stream().allMatch(m -> sound(m.id(), m.vote()));
    };
  }

  private boolean sound(String id, Body.Vote vote) {
    return switch (vote) {
      case Body.Vote.Own _ -> mixed.body(id).isPresent() || mixed.party(id).isPresent();
      case Body.Vote.Follows(String other) ->
          mixed.body(other).isPresent() || mixed.party(other).isPresent();
      case Body.Vote.YesIf(Expression condition) -> sound(condition);
      case Body.Vote.Chance chance ->
          chance.cases().stream().allMatch(c -> c.when().map(this::sound).orElse(true));
      case Body.Vote.Abstains _ -> true;
    };
  }

  private boolean sound(Preferences preferences) {
    boolean own =
        switch (preferences) {
          case Preferences.Additive additive ->
              additive.issues().stream().allMatch(this::sound)
                  && additive.terms().stream().allMatch(t -> sound(t.when()));
          case Preferences.Priorities priorities ->
              priorities.mostImportantFirst().stream().allMatch(this::sound);
          case Preferences.Ranking ranking ->
              ranking.issues().stream().allMatch(i -> mixed.issue(i).isPresent())
                  && ranking.bestFirst().stream()
                      .flatMap(List::stream)
                      .allMatch(tuple -> sound(ranking.issues(), tuple));
        };
    return own && mixed.party(preferences.party()).isPresent() && sound(preferences.walkAway());
  }

  private boolean sound(List<String> issues, List<String> tuple) {
    for (int i = 0; i < issues.size(); i++) {
      if (mixed.issue(issues.get(i)).orElseThrow().indexOf(tuple.get(i)) < 0) {
        return false;
      }
    }
    return true;
  }

  private boolean sound(Preferences.IssueValue value) {
    Optional<Issue> issue = mixed.issue(value.issue());
    if (issue.isEmpty()) {
      return false;
    }
    List<String> options = issue.get().options().stream().map(Issue.Option::id).toList();
    return switch (value.valuation()) {
      case Valuation.Order order ->
          Set.copyOf(options)
              .equals(order.bestFirst().stream().flatMap(List::stream).collect(Collectors.toSet()));
      case Valuation.Stated stated -> {
        Set<String> named =
            stated.knots().stream().map(Valuation.Knot::option).collect(Collectors.toSet());
        yield issue.get().levels()
            ? named.containsAll(List.of(options.getFirst(), options.getLast()))
            : named.equals(Set.copyOf(options));
      }
    };
  }

  private boolean sound(WalkAway walkAway) {
    return switch (walkAway) {
      case WalkAway.Like like -> placed(like.like());
      case WalkAway.StatusQuo _ -> placed(new Package(Map.of()));
      case WalkAway.Worth _, WalkAway.First _ -> true;
    };
  }

  private boolean placed(Package like) {
    return like.options().keySet().stream().allMatch(i -> mixed.issue(i).isPresent())
        && mixed.issues().stream()
            .allMatch(i -> i.indexOf(like.options().getOrDefault(i.id(), i.now().orElse(""))) >= 0);
  }
}
