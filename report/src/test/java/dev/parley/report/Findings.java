package dev.parley.report;

import static dev.parley.report.Talks.deal;
import static dev.parley.report.Talks.worth;

import dev.parley.engine.Evaluated;
import dev.parley.engine.Exactness;
import dev.parley.engine.Finding;
import dev.parley.engine.Plan;
import dev.parley.engine.Share;
import dev.parley.engine.Witness;
import dev.parley.engine.deals.Blocker;
import dev.parley.engine.deals.BodyPower;
import dev.parley.engine.deals.Deals;
import dev.parley.engine.deals.Gap;
import dev.parley.engine.deals.Swing;
import dev.parley.engine.explain.Arguments;
import dev.parley.engine.explain.Explanation;
import dev.parley.engine.explain.Explanation.Baseline;
import dev.parley.engine.explain.Explanation.Ledger;
import dev.parley.engine.explain.Explanation.Removal;
import dev.parley.engine.explain.Explanation.Removals;
import dev.parley.engine.explain.Explanation.Row;
import dev.parley.engine.explain.Explanation.Subject;
import dev.parley.engine.explain.Flag;
import dev.parley.engine.explain.Scrutiny;
import dev.parley.engine.explain.Verdict;
import dev.parley.engine.guarantee.Believed;
import dev.parley.engine.guarantee.Change;
import dev.parley.engine.guarantee.Costs;
import dev.parley.engine.guarantee.Effect;
import dev.parley.engine.guarantee.GuaranteeAnalysis;
import dev.parley.engine.guarantee.Guarantees;
import dev.parley.engine.guarantee.Improvements;
import dev.parley.engine.power.PowerIndices;
import dev.parley.engine.promise.Promise;
import dev.parley.engine.promise.Prospect;
import dev.parley.model.Guarantee;
import dev.parley.model.evidence.Grounds;
import dev.parley.model.expression.Expression.And;
import dev.parley.model.expression.Expression.Comparison;
import dev.parley.model.expression.Operator;
import dev.parley.model.number.Domain;
import dev.parley.model.number.Parameter;
import dev.parley.model.number.Uncertain;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.apache.commons.numbers.fraction.BigFraction;

/** Findings made by hand for the views. */
public final class Findings {
  private static final Evaluated CHOSEN =
      worth(deal("renounced", "treaty", "10"), "1337/18", "475/9");
  private static final Evaluated NASH = worth(deal("renounced", "treaty", "20"), "72", "60");
  private static final Evaluated OVERALL = worth(deal("open-door", "treaty", "20"), "60", "62");
  private static final Evaluated TODAY = worth(deal("open-door", "assurance", "20"), "40", "50");
  private static final Evaluated DEMAND = worth(deal("member", "treaty", "10"), "100", "0");

  /** Everything by one exact method. */
  public static final Plan PLAN =
      new Plan(
          List.of(
              new Plan.Part(
                  "everything", "scan of all packages", "they are few", new Exactness.Exact())));

  private Findings() {}

  static BigInteger count(long number) {
    return BigInteger.valueOf(number);
  }

  public static Finding<Deals> deals() {
    return finding("deals", Optional.empty(), someDeals());
  }

  public static Finding<Deals> noDeals() {
    Deals.Front empty = new Deals.Front(count(0), 0, List.of());
    return finding(
        "deals",
        Optional.empty(),
        new Deals(
            count(18),
            count(16),
            count(0),
            Map.of(),
            someDeals().consents(),
            List.of(new Swing("alpha", Share.of(0, 16))),
            List.of(),
            empty,
            new Deals.Front(count(1), 1, List.of(NASH)),
            List.of("alpha"),
            List.of(),
            Optional.of(gap()),
            List.of(),
            List.of(),
            PLAN));
  }

  /** The Pareto sets are too large to be listed. */
  public static Finding<Deals> coveredDeals() {
    Deals some = someDeals();
    Deals.Front cover = new Deals.Front(count(3), 2, List.of(CHOSEN, NASH), Optional.of(1.2341));
    return finding(
        "deals",
        Optional.empty(),
        new Deals(
            some.packages(),
            some.feasible(),
            some.signable(),
            some.statusQuoAcceptable(),
            some.consents(),
            some.swings(),
            some.power(),
            cover,
            cover,
            some.bargainers(),
            List.of(
                new Deals.Point(
                    Deals.Solution.NASH,
                    count(1),
                    Optional.empty(),
                    List.of(NASH),
                    Optional.of(0.5))),
            some.gap(),
            some.drafts(),
            some.trades(),
            some.plan()));
  }

  private static Deals someDeals() {
    Map<String, Boolean> today = new LinkedHashMap<>();
    today.put("alpha", true);
    today.put("beta", false);
    return new Deals(
        count(1L << 60),
        count(16),
        count(5),
        today,
        List.of(
            new Deals.ConsentShare("alpha", Share.of(12, 16), Share.of(4, 16)),
            new Deals.ConsentShare("beta", Share.of(9999, 10000), Share.of(1, 10000)),
            new Deals.ConsentShare("council", Share.of(0, 0), Share.of(0, 16))),
        List.of(new Swing("alpha", Share.of(1, 11)), new Swing("beta", Share.of(4, 11))),
        List.of(power()),
        new Deals.Front(count(3), 2, List.of(CHOSEN, NASH, OVERALL)),
        new Deals.Front(count(4), 4, List.of(CHOSEN, NASH, OVERALL, DEMAND)),
        List.of("alpha"),
        List.of(
            new Deals.Point(Deals.Solution.NASH, count(1), Optional.of(0.25), List.of(NASH)),
            new Deals.Point(
                Deals.Solution.KALAI_SMORODINSKY,
                count(21),
                Optional.empty(),
                List.of(NASH, CHOSEN)),
            new Deals.Point(
                Deals.Solution.UTILITARIAN, count(1), Optional.of(1e-12), List.of(CHOSEN))),
        Optional.empty(),
        List.of(DraftFindings.draft()),
        List.of(DraftFindings.trades()),
        PLAN);
  }

  private static BodyPower power() {
    BigFraction half = BigFraction.of(1, 2);
    return new BodyPower(
        "council",
        Optional.of(
            new PowerIndices.Result(
                BigFraction.of(1, 4),
                List.of(
                    new PowerIndices.Power("gamma", half, half, half),
                    new PowerIndices.Power("island", half, half, half)))),
        Optional.empty());
  }

  private static Gap gap() {
    Blocker beta =
        new Blocker(
            "beta", false, Optional.of(BigFraction.of(43, 10)), List.of(), List.of("beta-1"));
    return new Gap(
        new Gap.Nearest(NASH, BigFraction.of(43, 10), List.of(beta)),
        new Gap.Nearest(CHOSEN, BigFraction.of(43, 10), List.of(beta)));
  }

  public static Finding<Explanation> preferred() {
    return preferred(Scrutiny.NONE);
  }

  /** The same with everything that it rests on. */
  public static Finding<Explanation> scrutinised() {
    return preferred(Scrutinies.filled());
  }

  private static Finding<Explanation> preferred(Scrutiny scrutiny) {
    return finding(
        "explain",
        Optional.of(1L),
        new Explanation(
            "alpha",
            Talks.CONCESSION,
            true,
            Verdict.PREFERRED,
            List.of(Flag.CONTESTED, Flag.NO_CONCESSION, Flag.FRAGILE),
            count(1648),
            count(1540),
            count(102),
            count(45),
            Optional.of(BigFraction.of(1337, 18)),
            Optional.of(BigFraction.of(296, 5)),
            BigFraction.of(25),
            List.of(),
            Map.of(),
            Optional.of(CHOSEN),
            Optional.of(NASH),
            Optional.of(OVERALL),
            Optional.of(new Explanation.Repair(OVERALL, List.of(issueRow(), tollRow()))),
            ledgers(),
            Map.of("today", "the case does not say what is in force on every issue"),
            removals(),
            pivotal(),
            arguments(),
            Optional.empty(),
            List.of(believed()),
            Optional.of(robustness()),
            scrutiny,
            PLAN));
  }

  private static List<Ledger> ledgers() {
    Subject term =
        new Subject.OfTerm(
            new And(
                List.of(
                    Talks.CONCESSION,
                    new Comparison("guarantee", Operator.EQUAL, List.of("none")))),
            true,
            false);
    return List.of(
        new Ledger(
            Baseline.NO_DEAL,
            Optional.of(TODAY),
            List.of(
                issueRow(),
                new Row(
                    new Subject.OfIssue("guarantee", Optional.of("assurance"), "treaty"),
                    BigFraction.of(401, 9),
                    List.of("ann-1", "gamma-1")),
                tollRow(),
                new Row(term, BigFraction.of(20), List.of()),
                new Row(
                    new Subject.OfWalkAway(Optional.of("the stalemate is costly but bearable")),
                    BigFraction.of(1, 30),
                    List.of())),
            BigFraction.of(883, 18)),
        new Ledger(
            Baseline.DEMAND,
            Optional.of(DEMAND),
            List.of(
                new Row(
                    new Subject.OfIssue("alliance", Optional.of("member"), "renounced"),
                    BigFraction.of(-463, 18),
                    List.of("ann-1"))),
            BigFraction.of(-463, 18)));
  }

  private static Row issueRow() {
    return new Row(
        new Subject.OfIssue("alliance", Optional.of("open-door"), "renounced"),
        BigFraction.of(-146, 9),
        List.of("ann-1"));
  }

  private static Row tollRow() {
    return new Row(
        new Subject.OfIssue("border-toll", Optional.of("20"), "10"),
        BigFraction.of(8, 10),
        List.of());
  }

  private static Removals removals() {
    Blocker beta =
        new Blocker(
            "beta", false, Optional.of(BigFraction.of(43, 10)), List.of(), List.of("bob-1"));
    Blocker gamma = new Blocker("gamma", false, Optional.empty(), List.of(), List.of("gamma-1"));
    Blocker island = new Blocker("island", false, Optional.empty(), List.of(), List.of());
    Blocker council =
        new Blocker(
            "council", true, Optional.of(BigFraction.of(1)), List.of(gamma, island), List.of());
    return new Removals(
        count(4),
        1,
        List.of(
            new Removal(worth(deal("open-door", "treaty", "10"), "90", "48"), List.of(beta)),
            new Removal(worth(deal("member", "treaty", "10"), "100", "0"), List.of(beta, council)),
            new Removal(OVERALL, List.of())));
  }

  private static Arguments arguments() {
    return new Arguments(
        Optional.of(OVERALL),
        true,
        List.of(tollRow()),
        List.of(issueRow()),
        List.of(new Arguments.Voice("ann-1", false), new Arguments.Voice("bob-1", true)),
        List.of("ann-1"));
  }

  private static Arguments noArguments() {
    return new Arguments(Optional.empty(), false, List.of(), List.of(), List.of(), List.of());
  }

  private static Explanation.Pivotal pivotal() {
    return new Explanation.Pivotal(
        Share.of(45, 102),
        List.of(
            new Explanation.ConsentShift("alpha", Share.of(30, 60), Share.of(70, 80)),
            new Explanation.ConsentShift("council", Share.of(0, 60), Share.of(0, 0))));
  }

  private static Explanation.Robustness robustness() {
    Map<Verdict, Integer> verdicts = new EnumMap<>(Verdict.class);
    verdicts.put(Verdict.NO_DEAL, 90);
    verdicts.put(Verdict.PREFERRED, 710);
    verdicts.put(Verdict.NOT_NEEDED, 200);
    return new Explanation.Robustness(1000, 1, verdicts, 0.681, 0.7373);
  }

  /** A bare answer: no flags, no draws, and packages only where something has the concession. */
  public static Explanation bare(
      Verdict verdict, boolean cardinal, long signable, long signableWith) {
    return bare(
        verdict,
        cardinal,
        signable,
        signableWith,
        new Explanation.Pivotal(Share.of(signableWith, signable), List.of()));
  }

  /** The same, with what turns on the concession. */
  public static Explanation bare(
      Verdict verdict,
      boolean cardinal,
      long signable,
      long signableWith,
      Explanation.Pivotal pivotal) {
    Optional<BigFraction> with =
        signableWith > 0 ? Optional.of(BigFraction.of(60)) : Optional.empty();
    Optional<BigFraction> without =
        signable > signableWith
            ? Optional.of(BigFraction.of(verdict == Verdict.NOT_NEEDED ? 75 : 55))
            : Optional.empty();
    return new Explanation(
        "alpha",
        Talks.CONCESSION,
        cardinal,
        verdict,
        List.of(),
        count(648),
        count(540),
        count(signable),
        count(signableWith),
        with,
        without,
        BigFraction.of(25),
        List.of(),
        Map.of(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        Map.of(),
        Removals.NONE,
        pivotal,
        noArguments(),
        Optional.empty(),
        List.of(),
        Optional.empty(),
        Scrutiny.NONE,
        PLAN);
  }

  /** One promise of two guarantors, computed. */
  public static Finding<Guarantees> guarantees() {
    Guarantee guarantee =
        new Guarantee(
            "treaty-promise",
            Talks.CONCESSION,
            new Guarantee.Protege("alpha", Optional.empty(), Optional.empty(), Grounds.NONE),
            new Guarantee.Challenger(
                "beta", number("gain", 60), number("war", 20), number("loss", 20), Grounds.NONE),
            Guarantee.Form.TREATY,
            Guarantee.Trigger.CONSULTATION,
            number("alone", 0.25),
            List.of(guarantor("gamma", 50), guarantor("island", 40)),
            Optional.empty(),
            Optional.of(number("climate", 5)),
            Grounds.NONE);
    return GuaranteeAnalysis.analyse(
        Talks.talks(),
        List.of(guarantee),
        new GuaranteeAnalysis.Options(40, 1, 1, 5, 0.99, true, Costs.ASSUMED, _ -> {}));
  }

  private static Guarantee.Guarantor guarantor(String party, double stake) {
    return new Guarantee.Guarantor(
        party,
        number(party + ".stake", stake),
        number(party + ".fight", 40),
        number(party + ".renege", 10),
        Optional.empty(),
        number(party + ".strength", 0.5),
        Grounds.NONE);
  }

  private static Parameter number(String path, double value) {
    return new Parameter(
        "guarantees.treaty-promise." + path,
        path,
        Domain.NON_NEGATIVE,
        value == 0.25
            ? new Uncertain.Uniform(BigDecimal.ZERO, BigDecimal.valueOf(0.5))
            : new Uncertain.Exact(BigDecimal.valueOf(value)),
        Grounds.NONE);
  }

  /** A promise that does not deter. */
  private static Believed believed() {
    Promise promise =
        new Promise(
            Guarantee.Form.POLITICAL,
            Guarantee.Trigger.CONSULTATION,
            0.25,
            new Promise.Protege(OptionalDouble.empty(), 0),
            new Promise.Challenger(60, 20, 20),
            List.of(new Promise.Guarantor("gamma", 40, 30, 10, 0, 0.5)),
            Promise.DEFAULT_NOISE,
            0);
    Promise treaty = promise.withForm(Guarantee.Form.ALLIANCE);
    return new Believed(
        "treaty-promise",
        promise,
        Prospect.of(promise, List.of(0.25)),
        OptionalDouble.of(0.625),
        OptionalDouble.of(0.25),
        OptionalDouble.of(-0.375),
        List.of(
            new Improvements.Improvement(
                List.of(
                    new Change.ToForm(Guarantee.Form.ALLIANCE), new Change.Tripwire("gamma", 20)),
                50,
                Prospect.of(treaty, List.of(0.875)),
                new Effect(0.5, 0.25, Map.of("gamma", -0.125)))));
  }

  public static Finding<Explanation> blocked() {
    Explanation bare = bare(Verdict.BLOCKED_BY, true, 10, 0);
    String reason = "no package with the concession can be signed";
    Map<String, String> missing = new LinkedHashMap<>();
    List.of("no-deal", "demand", "today", "removing", "repair")
        .forEach(part -> missing.put(part, reason));
    return finding(
        "explain",
        Optional.empty(),
        new Explanation(
            bare.party(),
            bare.concession(),
            true,
            Verdict.BLOCKED_BY,
            List.of(),
            bare.packages(),
            bare.feasible(),
            bare.signable(),
            bare.signableWith(),
            bare.bestWith(),
            bare.bestWithout(),
            bare.walkAway(),
            List.of(List.of("beta"), List.of("alpha", "council")),
            Map.of("council", List.of(List.of("gamma"), List.of("island"))),
            Optional.empty(),
            Optional.empty(),
            Optional.of(OVERALL),
            Optional.empty(),
            List.of(),
            missing,
            Removals.NONE,
            pivotal(),
            noArguments(),
            Optional.empty(),
            List.of(),
            Optional.empty(),
            Scrutiny.NONE,
            PLAN));
  }

  public static <R> Finding<R> finding(String verb, Optional<Long> seed, R result) {
    return new Finding<>(
        verb,
        new Finding.Method("enumeration of all packages", List.of("Nash 1950", "Raiffa 1982")),
        seed,
        new Exactness.Exact(),
        List.of("preferences.alpha.alliance.weight"),
        List.of(
            "Egalitarian and utilitarian compare points between parties, which is a choice of the"
                + " analyst and not a fact."),
        List.of(new Witness("best-with", CHOSEN)),
        result);
  }
}
