package dev.parley.engine.generate;

import dev.parley.model.Body;
import dev.parley.model.Case;
import dev.parley.model.Consent;
import dev.parley.model.Issue;
import dev.parley.model.Party;
import dev.parley.model.Question;
import dev.parley.model.Rule;
import dev.parley.model.evidence.Grounds;
import dev.parley.model.expression.Expression;
import dev.parley.model.expression.Operator;
import dev.parley.model.number.Domain;
import dev.parley.model.number.Parameter;
import dev.parley.model.number.Uncertain;
import dev.parley.model.preference.Preferences;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Invents a case that is shaped like a plan: issues with today's option first, parties that value
 * all of them, and interactions between neighbouring issues, most of them conditional terms of one
 * party, some of them rules. Equal shapes and seeds give equal cases on every machine.
 */
public final class PlanGenerator {
  private final PlanShape shape;
  private final SplittableRandom random;
  private final List<Issue> issues = new ArrayList<>();
  private final List<Rule> rules = new ArrayList<>();
  private final List<InteractionGraph.Pair> pairs;

  private PlanGenerator(PlanShape shape, long seed) {
    this.shape = shape;
    this.random = new SplittableRandom(seed);
    IntStream.range(0, shape.issues()).mapToObj(this::issue).forEach(issues::add);
    this.pairs = new ArrayList<>(InteractionGraph.of(shape, random));
  }

  /**
   * The case.
   *
   * @param id of the case
   */
  public static Case plan(String id, PlanShape shape, long seed) {
    return new PlanGenerator(shape, seed).build(id, seed);
  }

  private Case build(String id, long seed) {
    List<Party> parties =
        IntStream.range(0, shape.parties())
            .mapToObj(p -> new Party(party(p), "Party " + letter(p), List.of(), Grounds.NONE))
            .toList();
    takeRules();
    PlanPreferences preferences = new PlanPreferences(shape, issues, pairs, random);
    List<Preferences> all =
        IntStream.range(0, shape.parties()).mapToObj(p -> preferences.of(p, party(p))).toList();
    List<Consent> consents = new ArrayList<>();
    parties.forEach(p -> consents.add(new Consent(p.id(), List.of())));
    List<Body> bodies = shape.council() ? List.of(council()) : List.of();
    if (shape.council()) {
      consents.add(new Consent("council", List.of(is(0, shape.options() - 1))));
    }
    return new Case(
        id,
        "An invented plan of " + shape.issues() + (shape.issues() == 1 ? " issue" : " issues"),
        Optional.empty(),
        Optional.of(new Question(party(0), is(0, 1))),
        parties,
        issues,
        rules,
        bodies,
        consents,
        all,
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
        Optional.of(note(seed)));
  }

  private String note(long seed) {
    return "Invented by a generator, seed %d: opposition %s, density %s, treewidth at most %d."
        .formatted(seed, plain(shape.opposition()), plain(shape.density()), shape.width());
  }

  private static String plain(double number) {
    return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
  }

  private Issue issue(int index) {
    List<Issue.Option> options =
        IntStream.range(0, shape.options())
            .mapToObj(o -> new Issue.Option(option(o), "Option " + letter(o)))
            .toList();
    return new Issue(
        "issue-" + (index + 1),
        "Issue " + (index + 1),
        options,
        List.of(),
        false,
        Optional.empty(),
        Optional.of(option(0)),
        Issue.Control.NOBODY,
        List.of(),
        Grounds.NONE);
  }

  /** Every fourth interaction is a rule; rules leave today's package possible. */
  private void takeRules() {
    for (int i = pairs.size() - 1; i >= 0; i--) {
      if (i % 4 == 3) {
        InteractionGraph.Pair pair = pairs.remove(i);
        Expression both =
            new Expression.And(List.of(changed(pair.first()), changed(pair.second())));
        rules.addFirst(new Rule(new Expression.Not(both), Grounds.NONE));
      }
    }
  }

  private Expression changed(int issue) {
    return is(issue, 1 + random.nextInt(shape.options() - 1));
  }

  private static Expression is(int issue, int option) {
    return new Expression.Comparison(
        "issue-" + (issue + 1), Operator.EQUAL, List.of(option(option)));
  }

  private Body council() {
    List<Body.Member> members =
        IntStream.range(0, 3)
            .mapToObj(m ->
                new Body.Member(
                    "seat-" + (m + 1),
                    Optional.empty(),
                    seat(m),
                    new Body.Vote.YesIf(
                        new Expression.Not(
                            is(m % shape.issues(), random.nextInt(shape.options())))),
                    Grounds.NONE))
            .toList();
    return new Body(
        "council",
        Optional.of("A council"),
        new Body.Members(new Body.DecisionRule.Quota(2, 3), members, List.of()),
        Grounds.NONE);
  }

  private static Parameter seat(int member) {
    return number("bodies.council.members.seat-" + (member + 1) + ".seats", Domain.SEATS, 1);
  }

  static Parameter number(String path, Domain domain, long value) {
    return new Parameter(
        path, path, domain, new Uncertain.Exact(BigDecimal.valueOf(value)), Grounds.NONE);
  }

  static Expression both(InteractionGraph.Pair pair, int first, int second) {
    return new Expression.And(List.of(is(pair.first(), first), is(pair.second(), second)));
  }

  private static String party(int index) {
    return "party-" + (char) ('a' + index);
  }

  static String option(int index) {
    return "option-" + (char) ('a' + index);
  }

  private static char letter(int index) {
    return (char) ('A' + index);
  }
}
