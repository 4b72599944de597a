package dev.parley.report;

import static dev.parley.report.Talks.deal;
import static dev.parley.report.Talks.worth;

import dev.parley.engine.Evaluated;
import dev.parley.engine.Exactness;
import dev.parley.engine.Share;
import dev.parley.engine.deals.Blocker;
import dev.parley.engine.deals.DraftReading;
import dev.parley.engine.deals.DraftReading.Amendment;
import dev.parley.engine.deals.DraftReading.PointChange;
import dev.parley.engine.deals.DraftReading.Replacement;
import dev.parley.engine.deals.Step;
import dev.parley.engine.deals.Trades;
import java.util.List;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;

/** A draft's reading and trades, made by hand for the views. */
final class DraftFindings {
  private static final Evaluated DEAL = worth(deal("open-door", "treaty", "20"), "60", "62");

  private DraftFindings() {}

  static DraftReading draft() {
    Blocker beta =
        new Blocker("beta", false, Optional.of(BigFraction.of(9, 2)), List.of(), List.of("bob-1"));
    PointChange change =
        new PointChange(
            2, List.of(new Replacement("guarantee", List.of("none", "assurance"), "treaty")));
    return new DraftReading(
        "outline",
        List.of("border-toll"),
        Findings.count(4),
        Findings.count(0),
        List.of(new DraftReading.Sure(beta)),
        List.of(new DraftReading.Possible("council", Share.of(1, 4))),
        new DraftReading.Nearest(
            Optional.of(Findings.count(5)),
            1,
            List.of(
                new Amendment(DEAL, List.of(change), BigFraction.of(25, 2)),
                new Amendment(DEAL, List.of(change), BigFraction.ZERO)),
            Optional.empty()),
        new Exactness.Exact());
  }

  static Trades trades() {
    return new Trades(
        new Trades.Start.OfDraft("outline"),
        DEAL,
        7,
        List.of(
            new Trades.Trade(
                new Trades.Side(
                    "alpha", new Step("alliance", "open-door", "renounced"), BigFraction.of(3)),
                new Trades.Side("beta", new Step("border-toll", "20", "10"), BigFraction.of(9, 4)),
                DEAL,
                List.of(
                    new Trades.Effect("gamma", Optional.empty(), -1),
                    new Trades.Effect("island", Optional.of(BigFraction.of(-1, 2)), -1)),
                false)));
  }
}
