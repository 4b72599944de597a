package dev.parley.engine.mixture;

import dev.parley.engine.mixture.Picks.Pair;
import dev.parley.engine.scenario.Parameters;
import dev.parley.model.Body;
import dev.parley.model.Case;
import dev.parley.model.Consent;
import dev.parley.model.Guarantee;
import dev.parley.model.Issue;
import dev.parley.model.Party;
import dev.parley.model.expression.Expression;
import dev.parley.model.number.Parameter;
import dev.parley.model.preference.Preferences;
import dev.parley.model.preference.Preferences.Additive;
import dev.parley.model.preference.Preferences.IssueValue;
import dev.parley.model.preference.Valuation;
import dev.parley.model.preference.Valuation.Knot;
import dev.parley.model.preference.WalkAway;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Mixtures of two versions of a case. Inputs are, where both versions have the thing: each weight,
 * value and added amount, each walk-away, each rule, consent, issue and guarantee, each seat and
 * vote of a body; otherwise the thing as a whole. Words, sources and talks are the earlier
 * version's.
 */
public final class VersionMixture implements Mixture {
  private final Case before;
  private final Case after;
  private final List<String> inputs;

  public VersionMixture(Case before, Case after) {
    this.before = before;
    this.after = after;
    Picks none = new Picks(Set.of());
    Case _ = mixed(none);
    inputs = none.inputs();
  }

  @Override
  public List<String> inputs() {
    return inputs;
  }

  @Override
  public Case mixed(long changed) {
    Set<String> later = new HashSet<>();
    for (int i = 0; i < inputs.size(); i++) {
      if ((changed >>> i & 1) != 0) {
        later.add(inputs.get(i));
      }
    }
    return mixed(new Picks(later));
  }

  private Case mixed(Picks picks) {
    return new Case(
        before.id(),
        before.title(),
        before.asOf(),
        before.question(),
        picks.list("party", before.parties(), after.parties(), Party::id, Party::id),
        picks.list("issue", before.issues(), after.issues(), Issue::id, VersionMixture::issue),
        picks.list(
            "rule", before.rules(), after.rules(), r -> r.holds().text(), r -> r.holds().text()),
        picks.list("body", before.bodies(), after.bodies(), Body::id, (n, p) -> body(picks, n, p)),
        picks.list(
            "consent",
            before.consents(),
            after.consents(),
            Consent::by,
            c -> c.when().stream().map(Expression::text).collect(Collectors.toSet())),
        picks.list(
            "preferences",
            before.preferences(),
            after.preferences(),
            Preferences::party,
            (n, p) -> preferences(picks, n, p)),
        before.sources(),
        before.statements(),
        before.events(),
        before.drafts(),
        picks.list(
            "guarantee",
            before.guarantees(),
            after.guarantees(),
            Guarantee::id,
            VersionMixture::guarantee),
        before.processes(),
        before.talks(),
        before.graph(),
        before.views(),
        before.analysts(),
        before.note());
  }

  private static Object issue(Issue issue) {
    return List.of(
        issue.options().stream().map(Issue.Option::id).toList(),
        issue.ascending(),
        issue.levels(),
        issue.now());
  }

  private static Object guarantee(Guarantee guarantee) {
    return List.of(
        guarantee.when().text(),
        guarantee.form(),
        guarantee.trigger(),
        guarantee.protects().party(),
        guarantee.against().party(),
        Parameters.of(guarantee).stream().map(p -> p.path() + " " + p.value().text()).toList());
  }

  private static Optional<Body> body(Picks picks, String name, Pair<Body> pair) {
    if (pair.before().isEmpty()
        || pair.after().isEmpty()
        || !(pair.before().get().decision() instanceof Body.Members first)
        || !(pair.after().get().decision() instanceof Body.Members second)
        || !shell(first).equals(shell(second))) {
      return picks.pick(name, pair.before(), pair.after(), VersionMixture::body);
    }
    Body body = pair.before().get();
    List<Body.Member> members =
        picks.list(
            name,
            first.members(),
            second.members(),
            Body.Member::id,
            (n, p) -> Optional.of(member(picks, n, p)));
    return Optional.of(
        new Body(
            body.id(),
            body.title(),
            new Body.Members(first.rule(), members, first.veto()),
            body.grounds()));
  }

  private static Body.Member member(Picks picks, String name, Pair<Body.Member> pair) {
    Body.Member first = pair.before().orElseThrow();
    Body.Member second = pair.after().orElseThrow();
    return new Body.Member(
        first.id(),
        first.name(),
        picks.number(name + " seats", first.seats(), second.seats()),
        picks
            .pick(
                name + " vote",
                Optional.of(first.vote()),
                Optional.of(second.vote()),
                VersionMixture::vote)
            .orElseThrow(),
        first.grounds());
  }

  private static Object shell(Body.Members members) {
    return List.of(
        members.rule(),
        Set.copyOf(members.veto()),
        members.members().stream().map(Body.Member::id).collect(Collectors.toSet()));
  }

  private static Object body(Body body) {
    return switch (body.decision()) {
      case Body.Collective(Body.Vote vote) -> vote(vote);
      case Body.Members members ->
          List.of(
              shell(members),
              members.members().stream()
                  .map(m -> List.of(m.id(), Picks.stated(m.seats()), vote(m.vote())))
                  .toList());
    };
  }

  private static Object vote(Body.Vote vote) {
    return switch (vote) {
      case Body.Vote.Chance chance ->
          chance.cases().stream()
              .map(c -> List.of(c.when().map(Expression::text), Picks.stated(c.probability())))
              .toList();
      case Body.Vote.YesIf(Expression condition) -> condition.text();
      case Body.Vote.Follows _, Body.Vote.Own _, Body.Vote.Abstains _ -> vote;
    };
  }

  private static Optional<Preferences> preferences(
      Picks picks, String name, Pair<Preferences> pair) {
    if (pair.before().isPresent()
        && pair.after().isPresent()
        && pair.before().get() instanceof Additive first
        && pair.after().get() instanceof Additive second) {
      return Optional.of(
          new Additive(
              first.party(),
              picks.list(
                  name,
                  first.issues(),
                  second.issues(),
                  IssueValue::issue,
                  (n, p) -> value(picks, n, p)),
              picks.list(
                  name + " term",
                  first.terms(),
                  second.terms(),
                  t -> t.when().text(),
                  (n, p) -> picks.pick(n, p.before(), p.after(), t -> Picks.stated(t.add()))),
              picks
                  .pick(
                      name + " walk-away",
                      Optional.of(first.walkAway()),
                      Optional.of(second.walkAway()),
                      VersionMixture::walkAway)
                  .orElseThrow(),
              first.bargainingPower(),
              first.grounds()));
    }
    return picks.pick(name, pair.before(), pair.after(), VersionMixture::ordinal);
  }

  private static Object ordinal(Preferences preferences) {
    return switch (preferences) {
      case Additive additive -> additive;
      case Preferences.Priorities p ->
          List.of(
              p.mostImportantFirst().stream().map(Expression::text).toList(),
              walkAway(p.walkAway()));
      case Preferences.Ranking r -> List.of(r.issues(), r.bestFirst(), walkAway(r.walkAway()));
    };
  }

  private static Object walkAway(WalkAway walkAway) {
    return switch (walkAway) {
      case WalkAway.Worth(Parameter points) -> Picks.stated(points);
      case WalkAway.Like like -> List.of(like.like(), like.add().map(Picks::stated));
      case WalkAway.First first -> first.count();
      case WalkAway.StatusQuo today -> today;
    };
  }

  private static Optional<IssueValue> value(Picks picks, String name, Pair<IssueValue> pair) {
    if (pair.before().isEmpty() || pair.after().isEmpty()) {
      return picks.pick(name, pair.before(), pair.after(), IssueValue::issue);
    }
    IssueValue first = pair.before().get();
    IssueValue second = pair.after().get();
    return Optional.of(
        new IssueValue(
            first.issue(),
            picks.number(name + " weight", first.weight(), second.weight()),
            valuation(picks, name, first.valuation(), second.valuation()),
            first.grounds()));
  }

  private static Valuation valuation(Picks picks, String name, Valuation before, Valuation after) {
    if (before instanceof Valuation.Stated(List<Knot> first)
        && after instanceof Valuation.Stated(List<Knot> second)
        && options(first).equals(options(second))) {
      return new Valuation.Stated(
          picks.list(
              name + " value",
              first,
              second,
              Knot::option,
              (n, p) -> picks.pick(n, p.before(), p.after(), knot -> Picks.stated(knot.value()))));
    }
    return picks
        .pick(name + " values", Optional.of(before), Optional.of(after), VersionMixture::order)
        .orElseThrow();
  }

  private static Set<String> options(List<Knot> knots) {
    return knots.stream().map(Knot::option).collect(Collectors.toSet());
  }

  private static Object order(Valuation valuation) {
    return switch (valuation) {
      case Valuation.Order order -> order.bestFirst().stream().map(Set::copyOf).toList();
      case Valuation.Stated stated -> stated;
    };
  }
}
