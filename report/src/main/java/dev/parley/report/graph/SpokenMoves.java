package dev.parley.report.graph;

import dev.parley.engine.stability.Evolution;
import dev.parley.engine.stability.Holding;
import dev.parley.engine.stability.Holding.PartyReason;
import dev.parley.engine.stability.Mover;
import dev.parley.engine.stability.Reason;
import dev.parley.engine.stability.Sanction;
import dev.parley.engine.stability.Stability;
import dev.parley.engine.stability.Step;
import dev.parley.report.graph.Arcs.Arc;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The moves of a deal's witness, and those of the ways from today's state. */
final class SpokenMoves {
  /** Breaches of one party that are drawn; the others differ from them in details. */
  private static final int MOST_BREACHES = 3;

  private final Stability result;
  private final int most;
  private final Set<Arc> arcs = new LinkedHashSet<>();
  private final Set<Integer> states = new LinkedHashSet<>();

  private SpokenMoves(Stability result, int most) {
    this.result = result;
    this.most = most;
  }

  /** At most as many as keep to so many states. */
  static Set<Arc> of(Stability result, int most) {
    SpokenMoves moves = new SpokenMoves(result, most);
    result.holding().ifPresent(moves::witness);
    result.evolution().ifPresent(moves::ways);
    return moves.arcs;
  }

  private void witness(Holding holding) {
    states.add(holding.shown());
    holding.underConcepts().stream()
        .filter(c -> c.concept() == holding.concept())
        .flatMap(c -> c.parties().stream())
        .forEach(p -> reason(holding.shown(), p));
  }

  private void reason(int deal, PartyReason party) {
    switch (party.reason()) {
      case Reason.NoImprovement() -> {}
      case Reason.Unpunished(int improvement) -> add(deal, new Step(party.party(), improvement));
      case Reason.Deterred(List<Sanction> sanctions) -> {
        for (Sanction sanction : sanctions.subList(0, Math.min(MOST_BREACHES, sanctions.size()))) {
          add(deal, new Step(party.party(), sanction.improvement()));
          walk(sanction.improvement(), sanction.answer());
        }
      }
    }
  }

  private void ways(Evolution evolution) {
    evolution.routes().forEach(r -> walk(evolution.start(), r.steps()));
  }

  private void walk(int start, List<Step> steps) {
    int here = start;
    for (Step step : steps) {
      add(here, step);
      here = step.to();
    }
  }

  private void add(int from, Step step) {
    states.addAll(List.of(from, step.to()));
    List<String> movers = result.model().movers().stream().map(Mover::id).toList();
    int mover = movers.indexOf(step.mover());
    if (mover >= 0 && states.size() <= most) {
      boolean improves = result.model().mover(mover).prefers(step.to(), from);
      arcs.add(new Arc(mover, from, step.to(), improves));
    }
  }
}
