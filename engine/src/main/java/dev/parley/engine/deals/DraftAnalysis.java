package dev.parley.engine.deals;

import dev.parley.engine.Exactness;
import dev.parley.engine.Share;
import dev.parley.engine.deals.DraftReading.Amendment;
import dev.parley.engine.deals.DraftReading.Nearest;
import dev.parley.engine.deals.DraftReading.Possible;
import dev.parley.engine.deals.DraftReading.Sure;
import dev.parley.engine.space.Choice;
import dev.parley.engine.space.Scan;
import dev.parley.engine.space.Space;
import dev.parley.model.Case;
import dev.parley.model.Draft;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads drafts: who blocks them, and the amendments that would make them signable. */
final class DraftAnalysis {
  private final Case negotiation;
  private final Space space;
  private final int threads;
  private final int limit;

  DraftAnalysis(Case negotiation, Space space, int threads, int limit) {
    this.negotiation = negotiation;
    this.space = space;
    this.threads = threads;
    this.limit = limit;
  }

  /** A draft's reading, and the package at which trades on it begin. */
  record Read(DraftReading reading, Optional<Choice> start) {}

  Read read(Draft draft) {
    DraftText text = new DraftText(space.shape(), draft);
    DraftVisitor seen =
        Scan.run(space, threads, () -> new DraftVisitor(space, text, limit)).stream()
            .reduce(DraftVisitor::merged)
            .orElseThrow();
    List<Sure> surely = new ArrayList<>();
    List<Possible> may = new ArrayList<>();
    for (int c = 0; c < space.consents().size(); c++) {
      String by = space.consents().get(c).by();
      if (seen.failing(c) > 0 && seen.failing(c) == seen.completions()) {
        surely.add(new Sure(blocker(by, seen.nearest(c), text)));
      } else if (seen.failing(c) > 0) {
        may.add(new Possible(by, Share.of(seen.failing(c), seen.completions())));
      }
    }
    DraftReading reading =
        new DraftReading(
            draft.id(),
            text.open(),
            BigInteger.valueOf(seen.completions()),
            BigInteger.valueOf(seen.signable()),
            surely,
            may,
            nearest(text, seen.amended()),
            space.rounded() ? new Exactness.Grid() : new Exactness.Exact());
    return new Read(reading, seen.nearToday());
  }

  private Blocker blocker(String by, Choice choice, DraftText text) {
    return new Refusals(negotiation, space)
        .of(choice, text.set()).stream().filter(b -> b.who().equals(by)).findFirst().orElseThrow();
  }

  private Nearest nearest(DraftText text, Amended amended) {
    if (amended.size() == 0) {
      return Nearest.NONE;
    }
    List<Amendment> first =
        amended.cheapestFirst().stream()
            .map(
                c -> new Amendment(space.evaluated(c.choice()), text.changes(c.choice()), c.loss()))
            .toList();
    return new Nearest(
        Optional.of(BigInteger.valueOf(amended.size())),
        amended.contradicted(),
        first,
        Optional.empty());
  }
}
