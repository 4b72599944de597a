package dev.parley.engine.lint;

import dev.parley.engine.deals.DealAnalysis;
import dev.parley.engine.deals.Deals;
import dev.parley.engine.deals.DraftReading;
import dev.parley.engine.scenario.Scenario;
import dev.parley.engine.space.Block;
import dev.parley.engine.space.Scan;
import dev.parley.engine.space.Space;
import dev.parley.engine.space.SpaceCompiler;
import dev.parley.model.Case;
import dev.parley.model.Draft;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What shows only when packages are visited, in the central scenario. */
final class PackageRules {
  private static final long FEW_PACKAGES = 64;
  private static final double ALMOST = 0.9;

  private final Case negotiation;
  private final Space space;
  private final List<Notice> notices = new ArrayList<>();

  private PackageRules(Case negotiation, Space space) {
    this.negotiation = negotiation;
    this.space = space;
  }

  /**
   * Applies the rules.
   *
   * @throws dev.parley.engine.CannotCompute if the case is too large, or a party has no weights
   */
  static List<Notice> check(Case negotiation, int threads) {
    Space space = new SpaceCompiler(negotiation).compile(Scenario.central(negotiation));
    PackageRules rules = new PackageRules(negotiation, space);
    rules.acceptances(threads);
    if (!negotiation.drafts().isEmpty()) {
      Deals deals =
          DealAnalysis.analyse(negotiation, new DealAnalysis.Options(threads, 1)).result();
      deals.drafts().forEach(rules::draft);
    }
    rules.notices.addAll(ThresholdRule.check(negotiation, space, threads));
    return rules.notices;
  }

  private void acceptances(int threads) {
    Acceptances seen =
        Scan.run(space, threads, () -> new Acceptances(space)).stream()
            .reduce(Acceptances::merged)
            .orElseThrow();
    for (int v = 0; v < space.voters().size(); v++) {
      String party = space.voters().get(v).party();
      double share = seen.feasible == 0 ? 0.5 : (double) seen.accepted[v] / seen.feasible;
      boolean few = seen.feasible <= FEW_PACKAGES;
      if (share >= 1 || (!few && share > ALMOST)) {
        acceptance(Rule.ACCEPTS_ALL, party, share, "raise its walk-away, or check its values");
      } else if (share <= 0 || (!few && share < 1 - ALMOST)) {
        acceptance(Rule.ACCEPTS_NONE, party, share, "lower its walk-away, or check its values");
      }
    }
  }

  private void acceptance(Rule rule, String party, double share, String advice) {
    notices.add(
        new Notice(
            rule,
            "preferences." + party + ".walk-away",
            String.format(
                Locale.ROOT, "`%s` accepts %.1f %% of the feasible packages", party, share * 100),
            advice));
  }

  private void draft(DraftReading reading) {
    Draft draft = negotiation.draft(reading.draft()).orElseThrow();
    long mapped = draft.points().stream().filter(p -> !p.sets().isEmpty()).count();
    if (mapped == 1 && reading.signable() > 0) {
      notices.add(
          new Notice(
              Rule.DRAFT_SIGNABLE,
              "drafts." + draft.id(),
              "a single point of `%s` is mapped, and it can be signed as it stands"
                  .formatted(draft.id()),
              "map the other points with `sets`"));
    }
  }

  private static final class Acceptances implements Scan.Visitor {
    private final long[] accepted;
    private long feasible;

    Acceptances(Space space) {
      accepted = new long[space.voters().size()];
    }

    @Override
    public void visit(Block block) {
      for (int p = 0; p < block.size(); p++) {
        if (block.feasible(p) && !block.today(p)) {
          feasible++;
          for (int v = 0; v < accepted.length; v++) {
            accepted[v] += block.accepts(v, p) ? 1 : 0;
          }
        }
      }
    }

    Acceptances merged(Acceptances later) {
      feasible += later.feasible;
      for (int v = 0; v < accepted.length; v++) {
        accepted[v] += later.accepted[v];
      }
      return this;
    }
  }
}
