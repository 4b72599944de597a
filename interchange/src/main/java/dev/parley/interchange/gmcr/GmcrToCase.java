package dev.parley.interchange.gmcr;

import dev.parley.format.NewIds;
import dev.parley.interchange.gmcr.GmcrModel.Direction;
import dev.parley.interchange.gmcr.GmcrModel.Maker;
import dev.parley.interchange.gmcr.GmcrModel.Pattern;
import dev.parley.interchange.gmcr.GmcrModel.Statement;
import dev.parley.model.Case;
import dev.parley.model.Consent;
import dev.parley.model.Issue;
import dev.parley.model.Issue.Control;
import dev.parley.model.Issue.OneWay;
import dev.parley.model.Party;
import dev.parley.model.Rule;
import dev.parley.model.evidence.Grounds;
import dev.parley.model.expression.Expression;
import dev.parley.model.expression.Operator;
import dev.parley.model.preference.Preferences;
import dev.parley.model.preference.WalkAway;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Makes a case of a file: every option becomes an issue with two answers. */
final class GmcrToCase {
  static final String TAKEN = "taken";
  static final String NOT_TAKEN = "not-taken";

  private final GmcrModel model;
  private final List<String> losses;
  private final List<boolean[]> states;
  private final List<String> issueIds = new ArrayList<>();
  private final List<String> partyIds = new ArrayList<>();

  GmcrToCase(GmcrModel model, List<String> losses) {
    this.model = model;
    this.losses = new ArrayList<>(losses);
    states = model.states();
    NewIds issues = new NewIds("option", Set.of());
    model.options().forEach(o -> issueIds.add(issues.of(o.name())));
    NewIds parties = new NewIds("party", Set.of());
    model.makers().forEach(m -> partyIds.add(parties.of(m.name())));
  }

  Imported build(String id, String title) {
    List<Preferences> preferences = new ArrayList<>();
    for (int m = 0; m < model.makers().size(); m++) {
      preferences(model.makers().get(m), partyIds.get(m)).ifPresent(preferences::add);
    }
    losses.add(
        "nothing about today's state: the case takes "
            + (today().length > 0 && !any(today())
                ? "that nobody has taken an option"
                : "the first feasible state")
            + " as `now` and as every party's walk-away, an assumption to check");
    Case made =
        new Case(
            id,
            title,
            Optional.empty(),
            Optional.empty(),
            parties(),
            issues(),
            model.infeasible().stream().map(p -> rule(p)).toList(),
            List.of(),
            preferences.stream().map(p -> new Consent(p.party(), List.of())).toList(),
            preferences,
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            Optional.empty(),
            List.of(),
            List.of(),
            Optional.of("Imported from a file of gmcr-py."));
    return new Imported(made, losses);
  }

  private List<Party> parties() {
    List<Party> parties = new ArrayList<>();
    for (int m = 0; m < partyIds.size(); m++) {
      parties.add(
          new Party(partyIds.get(m), model.makers().get(m).name(), List.of(), Grounds.NONE));
    }
    return parties;
  }

  private boolean[] today() {
    return states.isEmpty() ? new boolean[0] : states.getFirst();
  }

  private static boolean any(boolean[] state) {
    for (boolean taken : state) {
      if (taken) {
        return true;
      }
    }
    return false;
  }

  private List<Issue> issues() {
    List<Issue> issues = new ArrayList<>();
    boolean[] today = today();
    for (int k = 0; k < issueIds.size(); k++) {
      GmcrModel.Option option = model.options().get(k);
      issues.add(
          new Issue(
              issueIds.get(k),
              option.name(),
              List.of(new Issue.Option(NOT_TAKEN, "No"), new Issue.Option(TAKEN, "Yes")),
              List.of(),
              false,
              Optional.empty(),
              today.length == 0 ? Optional.empty() : Optional.of(today[k] ? TAKEN : NOT_TAKEN),
              new Control(model.controllers(k).stream().map(partyIds::get).toList(), false),
              oneWay(option.direction()),
              Grounds.NONE));
    }
    return issues;
  }

  private static List<OneWay> oneWay(Direction direction) {
    return switch (direction) {
      case BOTH -> List.of();
      case FWD -> List.of(new OneWay(NOT_TAKEN, TAKEN));
      case BACK -> List.of(new OneWay(TAKEN, NOT_TAKEN));
    };
  }

  private Rule rule(Pattern infeasible) {
    return new Rule(new Expression.Not(condition(infeasible)), Grounds.NONE);
  }

  private Expression condition(Pattern pattern) {
    List<Expression> parts = new ArrayList<>();
    for (Map.Entry<Integer, Boolean> e : pattern.taken().entrySet()) {
      parts.add(
          new Expression.Comparison(
              issueIds.get(e.getKey()), Operator.EQUAL, List.of(e.getValue() ? TAKEN : NOT_TAKEN)));
    }
    return parts.size() == 1 ? parts.getFirst() : new Expression.And(parts);
  }

  private Optional<Preferences> preferences(Maker maker, String party) {
    if (model.ranked()) {
      return Optional.of(
          new Preferences.Ranking(
              party,
              issueIds,
              maker.ranking().stream().map(this::tuples).toList(),
              new WalkAway.StatusQuo(),
              Grounds.NONE));
    }
    Set<Expression> statements = new LinkedHashSet<>();
    for (Statement statement : maker.statements()) {
      expression(statement, maker).ifPresent(statements::add);
    }
    if (statements.isEmpty()) {
      losses.add(
          maker.name()
              + "'s indifference: without preferences it moves here, and gets no verdict of its own");
      return Optional.empty();
    }
    return Optional.of(
        new Preferences.Priorities(
            party, List.copyOf(statements), new WalkAway.StatusQuo(), Grounds.NONE));
  }

  /** Empty where the statement holds everywhere, or nowhere, and so ranks nothing. */
  private Optional<Expression> expression(Statement statement, Maker maker) {
    if (statement.anyOf().isEmpty()) {
      losses.add("a statement of " + maker.name() + " that holds in no state");
      return Optional.empty();
    }
    if (statement.anyOf().stream().anyMatch(p -> p.taken().isEmpty())) {
      losses.add("a statement of " + maker.name() + " that holds in every state");
      return Optional.empty();
    }
    List<Expression> parts = statement.anyOf().stream().map(this::condition).toList();
    return Optional.of(parts.size() == 1 ? parts.getFirst() : new Expression.Or(parts));
  }

  private List<List<String>> tuples(List<Integer> numbers) {
    return numbers.stream().map(n -> tuple(states.get(n - 1))).collect(Collectors.toList());
  }

  private static List<String> tuple(boolean[] state) {
    List<String> options = new ArrayList<>();
    for (boolean taken : state) {
      options.add(taken ? TAKEN : NOT_TAKEN);
    }
    return options;
  }
}
