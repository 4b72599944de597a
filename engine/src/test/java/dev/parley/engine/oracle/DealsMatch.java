package dev.parley.engine.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.parley.engine.deals.Deals;
import dev.parley.engine.deals.DraftReading;
import dev.parley.engine.deals.Swing;
import dev.parley.engine.deals.Trades;
import dev.parley.model.Draft;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Compares {@code deals} with the oracle, field by field. */
final class DealsMatch {
  private DealsMatch() {}

  static void compare(NaiveDeals naive, Deals deals) {
    assertThat(deals.packages()).isEqualTo(naive.world.packages.size());
    assertThat(deals.feasible()).isEqualTo(naive.feasible.size());
    assertThat(deals.signable()).isEqualTo(naive.signable.size());
    for (Deals.ConsentShare share : deals.consents()) {
      long[] counts =
          naive.consent(
              naive.world.negotiation.consents().stream()
                  .filter(c -> c.by().equals(share.by()))
                  .findFirst()
                  .orElseThrow());
      assertThat(share.given().of()).isEqualTo(counts[0]);
      assertThat(share.given().count()).isEqualTo(counts[1]);
      assertThat(share.soleBlocker().count()).isEqualTo(counts[2]);
    }
    naive
        .world
        .now()
        .ifPresent(now ->
            deals
                .statusQuoAcceptable()
                .forEach((p, a) -> assertThat(a).isEqualTo(naive.world.accepts(p, now))));
    assertThat(deals.pareto().size()).isEqualTo(naive.pareto.size());
    assertThat(deals.pareto().points()).isEqualTo(naive.paretoPoints);
    assertThat(deals.pareto().first().stream().map(e -> e.deal().options()).toList())
        .isEqualTo(naive.pareto);
    List<Map<String, String>> feasible = naive.undominated(naive.feasible);
    assertThat(deals.paretoFeasible().size()).isEqualTo(feasible.size());
    assertThat(deals.paretoFeasible().first().stream().map(e -> e.deal().options()).toList())
        .isEqualTo(feasible);
    compareGap(new NaiveGap(naive), deals);
    for (DraftReading draft : deals.drafts()) {
      compare(new NaiveDrafts(naive, draft(naive, draft.draft())), draft);
    }
    deals.trades().forEach(t -> compare(naive, t));
    assertThat(deals.bargainers()).isEqualTo(naive.bargainers);
    Map<String, NaiveDeals.Solution> points = naive.points();
    assertThat(deals.points().stream().map(p -> p.solution().id()).toList())
        .isEqualTo(List.copyOf(points.keySet()));
    for (Deals.Point point : deals.points()) {
      NaiveDeals.Solution solution = points.get(point.solution().id());
      assertThat(point.ties()).isEqualTo(solution.ties().size());
      assertThat(point.packages().stream().map(e -> e.deal().options()).toList())
          .isEqualTo(solution.ties());
      assertThat(point.margin().isPresent()).isEqualTo(solution.margin().isPresent());
      point.margin().ifPresent(m -> assertThat(m).isCloseTo(solution.margin().get(), within(1e-9)));
    }
  }

  private static void compareGap(NaiveGap naive, Deals deals) {
    for (Swing swing : deals.swings()) {
      assertThat(swing.share().count()).isEqualTo(naive.swings(swing.party()));
      assertThat(swing.share().of()).isEqualTo(deals.feasible().subtract(deals.signable()));
    }
    assertThat(deals.gap().map(g -> g.largest().deal().deal().options()))
        .isEqualTo(deals.signable().signum() > 0 ? Optional.empty() : naive.leastLargest());
    assertThat(deals.gap().map(g -> g.sum().deal().deal().options()))
        .isEqualTo(deals.signable().signum() > 0 ? Optional.empty() : naive.leastSum());
    deals
        .gap()
        .ifPresent(g -> {
          List<Frac> largest = naive.shortfalls(g.largest().deal().deal().options());
          List<Frac> sum = naive.shortfalls(g.sum().deal().deal().options());
          assertThat(Numbers.frac(g.largest().shortfall())).isEqualTo(NaiveGap.largest(largest));
          assertThat(Numbers.frac(g.sum().shortfall())).isEqualTo(NaiveGap.sum(sum));
        });
  }

  private static Draft draft(NaiveDeals naive, String id) {
    return naive.world.negotiation.drafts().stream()
        .filter(d -> d.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private static void compare(NaiveDrafts naive, DraftReading draft) {
    assertThat(draft.completions()).isEqualTo(naive.completions.size());
    assertThat(draft.surely().stream().map(s -> s.blocker().who()))
        .containsExactlyElementsOf(
            naive.consents(
                c -> naive.failing(c) > 0 && naive.failing(c) == naive.completions.size()));
    assertThat(draft.may().stream().map(m -> m.by()))
        .containsExactlyElementsOf(
            naive.consents(
                c -> naive.failing(c) > 0 && naive.failing(c) < naive.completions.size()));
    for (DraftReading.Sure sure : draft.surely()) {
      if (!sure.blocker().body()) {
        assertThat(sure.blocker().shortfall().map(Numbers::frac))
            .isEqualTo(naive.shortfall(sure.blocker().who()));
      }
    }
    List<Map<String, String>> nearest = naive.nearest();
    assertThat(draft.nearest().size()).contains(BigInteger.valueOf(nearest.size()));
    assertThat(draft.nearest().first().stream().map(a -> a.deal().deal().options()).toList())
        .isEqualTo(nearest);
    for (DraftReading.Amendment amendment : draft.nearest().first()) {
      Map<String, String> x = amendment.deal().deal().options();
      assertThat(amendment.points().stream().map(p -> p.nr()).toList())
          .isEqualTo(naive.contradicted(x));
      assertThat(Numbers.frac(amendment.loss())).isEqualTo(naive.loss(x));
    }
  }

  private static void compare(NaiveDeals naive, Trades trades) {
    Map<String, String> from = trades.from().deal().options();
    Optional<Map<String, String>> start =
        switch (trades.at()) {
          case Trades.Start.OfDraft d -> new NaiveDrafts(naive, draft(naive, d.draft())).start();
          case Trades.Start.Today _ -> naive.world.now();
          case Trades.Start.Nash _ -> naive.firstNash(_ -> true);
        };
    assertThat(Optional.of(from)).isEqualTo(start);
    List<NaiveTrades.Trade> expected = new NaiveTrades(naive.world).at(from);
    assertThat(trades.size()).isEqualTo(expected.size());
    assertThat(trades.first().stream().map(DealsMatch::plain).toList()).isEqualTo(expected);
    for (Trades.Trade trade : trades.first()) {
      assertThat(trade.signable()).isEqualTo(naive.world.signable(trade.to().deal().options()));
    }
  }

  private static NaiveTrades.Trade plain(Trades.Trade trade) {
    return new NaiveTrades.Trade(
        trade.one().party(),
        trade.other().party(),
        trade.one().gives().issue(),
        trade.other().gives().issue(),
        trade.to().deal().options(),
        Numbers.frac(trade.one().gain()),
        Numbers.frac(trade.other().gain()));
  }
}
