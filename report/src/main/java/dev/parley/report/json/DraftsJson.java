package dev.parley.report.json;

import dev.parley.engine.Exactness;
import dev.parley.engine.Share;
import dev.parley.engine.deals.DraftReading;
import dev.parley.engine.deals.DraftReading.Amendment;
import dev.parley.engine.deals.DraftReading.PointChange;
import dev.parley.engine.deals.DraftReading.Replacement;
import dev.parley.engine.deals.Gap;
import dev.parley.engine.deals.Step;
import dev.parley.engine.deals.Trades;

/** Drafts with their amendments, trades, and the gap where nothing is signable. */
final class DraftsJson {
  private final Json json;
  private final BlockerJson blockers;

  DraftsJson(Json json) {
    this.json = json;
    blockers = new BlockerJson(json);
  }

  void gap(Gap gap) {
    json.object(() -> {
      json.name("largest");
      nearest(gap.largest());
      json.name("sum");
      nearest(gap.sum());
    });
  }

  private void nearest(Gap.Nearest nearest) {
    json.object(() -> {
      json.evaluated(nearest.deal());
      json.name("shortfall").points(nearest.shortfall());
      json.name("blockers").array(nearest.blockers(), blockers::write);
    });
  }

  void draft(DraftReading draft) {
    json.object(() -> {
      json.name("open").strings(draft.open());
      json.name("completions").count(draft.completions());
      json.name("signable").count(draft.signable());
      json.name("surely").array(draft.surely(), s -> blockers.write(s.blocker()));
      json.name("may").fields(draft.may(), DraftReading.Possible::by, p -> json.share(p.failing()));
      if (draft.exactness() instanceof Exactness.Sampled sampled) {
        json.name("signableInterval")
            .interval(
                sampled.estimated(
                    new Share(draft.signable(), draft.completions()), draft.completions()));
        json.name("mayIntervals")
            .fields(draft.may(), DraftReading.Possible::by, p -> json.interval(p.failing()));
      }
      if (draft.nearest().outOfReach()) {
        json.name("contradictedAtLeast").integer(draft.nearest().contradicted());
      } else {
        json.name("contradicted").integer(draft.nearest().contradicted());
      }
      json.name("amendmentsSize").optional(draft.nearest().size(), json::count);
      if (draft.nearest().gap().isPresent()) {
        json.name("amendmentsGap").number(draft.nearest().gap().get());
      }
      json.name("amendments").array(draft.nearest().first(), this::amendment);
    });
  }

  private void amendment(Amendment amendment) {
    json.object(() -> {
      json.evaluated(amendment.deal());
      json.name("loss").points(amendment.loss());
      json.name("points").array(amendment.points(), this::point);
    });
  }

  private void point(PointChange point) {
    json.object(() -> {
      json.name("nr").integer(point.nr());
      json.name("changes").array(point.issues(), this::replacement);
    });
  }

  private void replacement(Replacement replacement) {
    json.object(() -> {
      json.name("issue").string(replacement.issue());
      json.name("from").strings(replacement.from());
      json.name("to").string(replacement.to());
    });
  }

  void trades(Trades trades) {
    json.object(() -> {
      switch (trades.at()) {
        case Trades.Start.OfDraft(String draft) -> {
          json.name("at").string("draft");
          json.name("draft").string(draft);
        }
        case Trades.Start.Today() -> json.name("at").string("today");
        case Trades.Start.Nash() -> json.name("at").string("nash");
      }
      json.evaluated(trades.from());
      json.name("size").count(trades.size());
      json.name("trades").array(trades.first(), this::trade);
    });
  }

  private void trade(Trades.Trade trade) {
    json.object(() -> {
      json.name("one");
      side(trade.one());
      json.name("other");
      side(trade.other());
      json.evaluated(trade.to());
      json.name("others").fields(trade.others(), Trades.Effect::party, this::effect);
      json.name("signable").bool(trade.signable());
    });
  }

  private void side(Trades.Side side) {
    json.object(() -> {
      json.name("party").string(side.party());
      json.name("gives");
      step(side.gives());
      json.name("gain").points(side.gain());
    });
  }

  private void step(Step step) {
    json.object(() -> {
      json.name("issue").string(step.issue());
      json.name("from").string(step.from());
      json.name("to").string(step.to());
    });
  }

  private void effect(Trades.Effect effect) {
    json.object(() -> {
      json.name("change").optional(effect.change(), json::points);
      json.name("direction").integer(effect.direction());
    });
  }
}
