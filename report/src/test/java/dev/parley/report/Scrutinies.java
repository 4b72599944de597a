package dev.parley.report;

import static dev.parley.report.Talks.deal;
import static dev.parley.report.Talks.worth;

import dev.parley.engine.explain.Scrutiny;
import dev.parley.engine.explain.Tipping;
import dev.parley.engine.explain.Tipping.Point;
import dev.parley.engine.explain.Tipping.Span;
import dev.parley.engine.explain.Tipping.Subject;
import dev.parley.engine.explain.Verdict;
import dev.parley.engine.explain.WeakestEvidence;
import dev.parley.engine.explain.WhyNow;
import dev.parley.engine.facts.Change;
import dev.parley.engine.facts.Fact;
import dev.parley.engine.orders.OrdersAlone;
import dev.parley.engine.orders.OrdersAlone.Claim;
import dev.parley.engine.orders.OrdersAlone.Conclusion;
import dev.parley.engine.orders.OrdersAlone.Member;
import dev.parley.engine.orders.OrdersAlone.Status;
import dev.parley.engine.reason.Reasons;
import dev.parley.engine.reason.Reasons.Breach;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.apache.commons.numbers.fraction.BigFraction;

/** What an answer rests on, made by hand for the views; every part is filled. */
public final class Scrutinies {
  private static final Member MEMBER =
      new Member(Map.of("alliance", 1.0), Map.of(), Optional.empty(), Map.of());

  private Scrutinies() {}

  public static Scrutiny filled() {
    return new Scrutiny(
        List.of(accepts(), signable()),
        new Tipping(
            List.of(walkAway(), promise()), 14, 64, List.of("preferences.beta.alliance.weight")),
        Optional.of(whyNow()),
        new OrdersAlone(
            List.of(
                conclusion("alpha", Claim.ACCEPTS, Status.NECESSARY),
                conclusion("beta", Claim.OVER_NO_DEAL, Status.POSSIBLE))),
        new WeakestEvidence(
            List.of(
                new WeakestEvidence.Loss(
                    "gazette",
                    List.of("ann-1", "bob-1"),
                    List.of("preferences.alpha.walk-away", "preferences.beta.walk-away"),
                    List.of(),
                    Verdict.TIED,
                    true))));
  }

  /** One set suffices, and each of its issues alone breaks it. */
  private static Reasons accepts() {
    return new Reasons(
        Reasons.Claim.ACCEPTS,
        List.of(List.of("guarantee", "border-toll")),
        List.of(
            new Breach(
                List.of("guarantee"),
                worth(deal("renounced", "none", "10"), "20", "70"),
                List.of()),
            new Breach(
                List.of("border-toll"),
                worth(deal("renounced", "treaty", "30"), "24", "80"),
                List.of())),
        true,
        500,
        List.of("guarantee", "border-toll"),
        Optional.empty());
  }

  /** Two sets suffice each by itself, so that it takes both to break it. */
  private static Reasons signable() {
    return new Reasons(
        Reasons.Claim.SIGNABLE,
        List.of(List.of("guarantee"), List.of("border-toll")),
        List.of(
            new Breach(
                List.of("guarantee", "border-toll"),
                worth(deal("renounced", "none", "30"), "10", "35"),
                List.of("alpha", "beta"))),
        false,
        500,
        List.of("guarantee", "border-toll"),
        Optional.empty());
  }

  private static Point walkAway() {
    return new Point(
        new Subject.OfNumber("preferences.alpha.walk-away"),
        BigFraction.of(25),
        new Span(BigFraction.of(0), BigFraction.of(100)),
        Optional.of(new Span(BigFraction.of(20), BigFraction.of(60))),
        Verdict.PREFERRED,
        Verdict.NOT_NEEDED,
        BigFraction.of(119, 2),
        BigFraction.of(1, 10_000),
        true,
        OptionalDouble.empty());
  }

  private static Point promise() {
    return new Point(
        new Subject.OfPromise("treaty-promise"),
        BigFraction.of(1, 4),
        new Span(BigFraction.of(0), BigFraction.of(1)),
        Optional.empty(),
        Verdict.PREFERRED,
        Verdict.NECESSARY,
        BigFraction.of(1, 2),
        BigFraction.of(1, 1_000_000),
        false,
        OptionalDouble.of(0.625));
  }

  private static WhyNow whyNow() {
    return new WhyNow(
        WhyNow.Between.VERSIONS,
        "1 Dec 2025",
        "15 Dec 2025",
        Verdict.NOT_NEEDED,
        Verdict.PREFERRED,
        List.of(
            new WhyNow.Input(
                List.of(
                    new Change(
                        new Fact(Fact.Kind.PREFERENCES, List.of("alpha"), "walk-away"),
                        Optional.of("65"),
                        Optional.of("25"))))),
        List.of(List.of(0)),
        true,
        List.of());
  }

  private static Conclusion conclusion(String party, Claim claim, Status status) {
    return new Conclusion(party, claim, status, 0.5, 20, MEMBER, MEMBER, Optional.empty());
  }
}
