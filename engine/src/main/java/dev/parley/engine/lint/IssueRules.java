package dev.parley.engine.lint;

import dev.parley.engine.overview.Stakes;
import dev.parley.model.Body;
import dev.parley.model.Body.Vote;
import dev.parley.model.Case;
import dev.parley.model.Issue;
import dev.parley.model.expression.Expression;
import dev.parley.model.preference.Preferences.Additive;
import dev.parley.model.preference.Preferences.Priorities;
import dev.parley.model.preference.Preferences.Ranking;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** Issues that nobody values, and options that nobody would choose. */
final class IssueRules {
  private final Stakes stakes;

  /** Issues that some party's order depends on otherwise than by an additive value. */
  private final Set<String> wanted = new LinkedHashSet<>();

  /** Issues that rules, consents, bodies or guarantees mention. */
  private final Set<String> regulated = new LinkedHashSet<>();

  private IssueRules(Case negotiation) {
    stakes = Stakes.of(negotiation);
    negotiation
        .preferences()
        .forEach(p -> {
          switch (p) {
            case Additive a -> a.terms().forEach(t -> wanted.addAll(t.when().issues()));
            case Priorities s -> s.mostImportantFirst().forEach(e -> wanted.addAll(e.issues()));
            case Ranking r -> wanted.addAll(r.issues());
          }
        });
    negotiation.rules().forEach(r -> regulated.addAll(r.holds().issues()));
    negotiation.consents().forEach(c -> c.when().forEach(w -> regulated.addAll(w.issues())));
    negotiation.bodies().forEach(this::addBody);
    negotiation.guarantees().forEach(g -> regulated.addAll(g.when().issues()));
  }

  private void addBody(Body body) {
    switch (body.decision()) {
      case Body.Collective collective -> addVote(collective.vote());
      case Body.Members members -> members.members().forEach(m -> addVote(m.vote()));
    }
  }

  private void addVote(Vote vote) {
    switch (vote) {
      case Vote.YesIf(Expression condition) -> regulated.addAll(condition.issues());
      case Vote.Chance chance ->
          chance.cases().forEach(c -> c.when().ifPresent(w -> regulated.addAll(w.issues())));
      case Vote.Own _, Vote.Follows _, Vote.Abstains _ -> {}
    }
  }

  static List<Notice> check(Case negotiation) {
    if (negotiation.preferences().isEmpty()) {
      return List.of();
    }
    IssueRules rules = new IssueRules(negotiation);
    List<Notice> notices = new ArrayList<>();
    for (Issue issue : negotiation.issues()) {
      if (!rules.valued(issue)) {
        notices.add(
            new Notice(
                Rule.UNVALUED_ISSUE,
                "issues." + issue.id(),
                "no party values `%s`".formatted(issue.id()),
                "value it in some party's preferences, or leave it out"));
      } else if (!rules.wanted.contains(issue.id()) && !rules.regulated.contains(issue.id())) {
        rules.dominated(issue).forEach(notices::add);
      }
    }
    return notices;
  }

  private List<Notice> dominated(Issue issue) {
    Dominance dominance = new Dominance(stakes, issue);
    List<Notice> notices = new ArrayList<>();
    for (int option = 0; option < issue.options().size(); option++) {
      String id = issue.options().get(option).id();
      OptionalInt better = dominance.dominating(option);
      if (better.isPresent() && !issue.now().equals(Optional.of(id))) {
        String other = issue.options().get(better.getAsInt()).id();
        notices.add(
            new Notice(
                Rule.DOMINATED_OPTION,
                "issues." + issue.id() + ".options." + id,
                "`%s` is for no party better than `%s`, and for one it is worse"
                    .formatted(id, other),
                "check the values of `%s`, or leave the option out".formatted(id)));
      }
    }
    return notices;
  }

  private boolean valued(Issue issue) {
    return wanted.contains(issue.id())
        || stakes.byParty().values().stream()
            .map(s -> Optional.ofNullable(s.get(issue.id())))
            .flatMap(Optional::stream)
            .anyMatch(s -> s.points().signum() != 0);
  }
}
