package dev.parley.engine.lint;

import dev.parley.engine.scenario.Scenario;
import dev.parley.model.Body;
import dev.parley.model.Body.DecisionRule;
import dev.parley.model.Body.Member;
import dev.parley.model.Body.Vote;
import dev.parley.model.Case;
import dev.parley.model.course.Process;
import dev.parley.model.course.Step;
import dev.parley.model.number.Uncertain;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Consents that nobody can give: a body whose rule is not met even where everybody says yes who can
 * say yes at all. Members without a vote, and chances of exactly 0, never do.
 */
final class ConsentRules {
  private final Case negotiation;
  private final Scenario central;

  ConsentRules(Case negotiation) {
    this.negotiation = negotiation;
    central = Scenario.central(negotiation);
  }

  static List<Notice> check(Case negotiation) {
    ConsentRules rules = new ConsentRules(negotiation);
    List<Notice> notices = new ArrayList<>();
    for (Process process : negotiation.processes()) {
      for (Step step : process.steps()) {
        step.consents().stream()
            .filter(_ -> !step.done())
            .filter(a -> !rules.givable(a))
            .map(a -> notice(process, step, a))
            .forEach(notices::add);
      }
    }
    return notices;
  }

  private static Notice notice(Process process, Step step, Step.Approval approval) {
    return new Notice(
        Rule.UNGIVABLE_CONSENT,
        "process." + process.id() + ".steps." + step.id(),
        "nobody can give the consent of %s`%s` that the step `%s` needs"
            .formatted(approval.each() ? "each of " : "", approval.by(), step.id()),
        "give the body's members a vote: preferences, `follows`, `yes-if` or `chance`");
  }

  boolean givable(Step.Approval approval) {
    return approval.each() ? each(approval.by()) : possible(approval.by(), Set.of());
  }

  private boolean each(String id) {
    return negotiation
        .body(id)
        .map(Body::decision)
        .map(d ->
            !(d instanceof Body.Members body)
                || body.members().stream().allMatch(m -> possible(m, Set.of(id))))
        .orElse(true);
  }

  /** Whether somebody can say yes at all; those in {@code asked} are being asked already. */
  private boolean possible(String id, Set<String> asked) {
    Optional<Body> body = negotiation.body(id);
    if (body.isEmpty() || asked.contains(id)) {
      return true;
    }
    Set<String> more = new HashSet<>(asked);
    more.add(id);
    return switch (body.get().decision()) {
      case Body.Collective collective -> possible(id, collective.vote(), more);
      case Body.Members members -> passes(members, more);
    };
  }

  private boolean possible(Member member, Set<String> asked) {
    return possible(member.id(), member.vote(), asked);
  }

  private boolean possible(String id, Vote vote, Set<String> asked) {
    return switch (vote) {
      case Vote.Own _ -> possible(id, asked);
      case Vote.Follows follows -> possible(follows.id(), asked);
      case Vote.YesIf _ -> true;
      case Vote.Chance chance ->
          chance.cases().stream()
              .anyMatch(c ->
                  !(c.probability().value() instanceof Uncertain.Exact exact)
                      || exact.value().signum() > 0);
      case Vote.Abstains _ -> false;
    };
  }

  private boolean passes(Body.Members body, Set<String> asked) {
    long[] seats = central.seats(body);
    long all = 0;
    long yes = 0;
    List<String> able = new ArrayList<>();
    for (int m = 0; m < seats.length; m++) {
      all += seats[m];
      if (possible(body.members().get(m), asked)) {
        yes += seats[m];
        able.add(body.members().get(m).id());
      }
    }
    boolean met =
        switch (body.rule()) {
          case DecisionRule.Unanimity _ -> able.size() == body.members().size();
          case DecisionRule.Consensus _ -> true;
          case DecisionRule.Majority _ -> 2 * yes > all;
          case DecisionRule.AnyMember _ -> !able.isEmpty();
          case DecisionRule.Quota quota -> yes >= quota.yes();
        };
    return met && able.containsAll(body.veto());
  }
}
