package dev.parley.engine.explain;

import dev.parley.engine.deals.Support;
import dev.parley.engine.explain.Explanation.Baseline;
import dev.parley.engine.explain.Explanation.Ledger;
import dev.parley.engine.explain.Explanation.Row;
import dev.parley.engine.explain.Explanation.Subject;
import dev.parley.engine.space.Choice;
import dev.parley.engine.space.Space;
import dev.parley.engine.space.SpaceCompiler;
import dev.parley.engine.space.Voter;
import dev.parley.model.Case;
import dev.parley.model.Issue;
import dev.parley.model.Package;
import dev.parley.model.preference.Preferences.Additive;
import dev.parley.model.preference.Preferences.Term;
import dev.parley.model.preference.WalkAway;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.numbers.fraction.BigFraction;

/** What an additive party gives and gets between packages, in rows that sum exactly. */
final class LedgerWriter {
  private final Case negotiation;
  private final Space space;
  private final SpaceCompiler compiler;
  private final Additive preferences;
  private final Voter voter;
  private final int position;
  private final Support support;

  LedgerWriter(Case negotiation, Space space, SpaceCompiler compiler, Additive preferences) {
    this.negotiation = negotiation;
    this.space = space;
    this.compiler = compiler;
    this.preferences = preferences;
    position = space.voter(preferences.party());
    voter = space.voters().get(position);
    support = new Support(negotiation);
  }

  /** One row per issue that changes and per interaction that begins or ends. */
  List<Row> rows(Choice from, Choice to) {
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < from.issues(); i++) {
      if (from.digit(i) != to.digit(i)) {
        BigFraction change =
            voter.contribution(i, to.digit(i)).subtract(voter.contribution(i, from.digit(i)));
        rows.add(
            issueRow(i, Optional.of(option(i, from.digit(i))), option(i, to.digit(i)), change));
      }
    }
    for (int t = 0; t < preferences.terms().size(); t++) {
      boolean held = holds(t, from);
      boolean holds = holds(t, to);
      if (held != holds) {
        rows.add(termRow(t, held, holds));
      }
    }
    return rows;
  }

  Ledger against(Baseline baseline, Choice from, Choice to) {
    List<Row> rows = rows(from, to);
    return new Ledger(baseline, Optional.of(space.evaluated(from)), rows, sum(rows));
  }

  /** Against the walk-away: its package where it names one, else today's, else the number alone. */
  Ledger againstNoDeal(Choice to) {
    Package like =
        preferences.walkAway() instanceof WalkAway.Like named
            ? named.like()
            : new Package(Map.of());
    Optional<Choice> reference = space.shape().placed(like);
    List<Row> rows = new ArrayList<>();
    BigFraction rest;
    if (reference.isPresent()) {
      rows.addAll(rows(reference.get(), to));
      rest = space.utility(position, reference.get()).subtract(voter.walkAway());
    } else {
      rows.addAll(contributions(to));
      rest = voter.walkAway().negate();
    }
    if (rest.signum() != 0) {
      rows.add(
          new Row(
              new Subject.OfWalkAway(support.noteOfWalkAway(preferences.party())),
              rest,
              support.ofWalkAway(preferences.party())));
    }
    return new Ledger(Baseline.NO_DEAL, reference.map(space::evaluated), rows, sum(rows));
  }

  private List<Row> contributions(Choice choice) {
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < choice.issues(); i++) {
      BigFraction contribution = voter.contribution(i, choice.digit(i));
      if (contribution.signum() != 0) {
        rows.add(issueRow(i, Optional.empty(), option(i, choice.digit(i)), contribution));
      }
    }
    for (int t = 0; t < preferences.terms().size(); t++) {
      if (holds(t, choice)) {
        rows.add(termRow(t, false, true));
      }
    }
    return rows;
  }

  private Row issueRow(int issue, Optional<String> from, String to, BigFraction points) {
    String id = negotiation.issues().get(issue).id();
    Set<String> options = new HashSet<>(Set.of(to));
    from.ifPresent(options::add);
    return new Row(
        new Subject.OfIssue(id, from, to),
        points,
        support.ofIssue(preferences.party(), id, options));
  }

  private Row termRow(int term, boolean held, boolean holds) {
    Term stated = preferences.terms().get(term);
    BigFraction added = voter.added(term);
    return new Row(
        new Subject.OfTerm(stated.when(), held, holds),
        holds ? added : added.negate(),
        stated.add().grounds().statements());
  }

  private boolean holds(int term, Choice choice) {
    return compiler.condition(preferences.terms().get(term).when()).holds(choice);
  }

  private String option(int issue, int digit) {
    Issue asked = negotiation.issues().get(issue);
    return asked.options().get(digit).id();
  }

  private static BigFraction sum(List<Row> rows) {
    return rows.stream().map(Row::points).reduce(BigFraction.ZERO, BigFraction::add);
  }
}
