package dev.parley.engine.stability;

import dev.parley.engine.stability.Commitment.Fallback;
import dev.parley.engine.stability.Commitment.Irreversible;
import dev.parley.engine.stability.Commitment.Leaving;
import dev.parley.model.Case;
import dev.parley.model.Issue;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;

/** Compares a deal with what is left if it is abandoned after its one-way steps. */
final class CommitmentCheck {
  private final List<Issue> issues;
  private final GraphModel model;
  private final OptionMoves moves;
  private final int today;
  private final int deal;

  CommitmentCheck(Case negotiation, GraphModel model, OptionMoves moves, int today, int deal) {
    issues = negotiation.issues();
    this.model = model;
    this.moves = moves;
    this.today = today;
    this.deal = deal;
  }

  Commitment find() {
    List<Integer> taken = new ArrayList<>();
    List<Irreversible> steps = new ArrayList<>();
    for (int a = 0; a < issues.size(); a++) {
      int before = moves.digit(today, a);
      int after = moves.digit(deal, a);
      if (before != after && !moves.axes().get(a).allows(after, before)) {
        taken.add(a);
        steps.add(new Irreversible(issues.get(a).id(), option(a, before), option(a, after)));
      }
    }
    List<Fallback> fallbacks = new ArrayList<>();
    taken.forEach(a -> add(List.of(a), fallbacks));
    if (taken.size() > 1) {
      add(taken, fallbacks);
    }
    return new Commitment(steps, fallbacks);
  }

  private String option(int axis, int digit) {
    return issues.get(axis).options().get(digit).id();
  }

  private void add(List<Integer> taken, List<Fallback> fallbacks) {
    int code = moves.index().code(today);
    for (int axis : taken) {
      code += (moves.digit(deal, axis) - moves.digit(today, axis)) * moves.stride(axis);
    }
    OptionalInt stopped = moves.index().state(code);
    if (stopped.isPresent()) {
      List<Leaving> leaving =
          Arrays.stream(model.judges()).mapToObj(m -> leaving(m, stopped.getAsInt())).toList();
      fallbacks.add(
          new Fallback(
              taken.stream().map(a -> issues.get(a).id()).toList(), stopped.getAsInt(), leaving));
    }
  }

  private Leaving leaving(int mover, int stopped) {
    Mover party = model.mover(mover);
    return new Leaving(
        party.id(),
        delivers(party.id(), today),
        delivers(party.id(), stopped),
        party.prefers(today, deal),
        party.prefers(stopped, deal));
  }

  /** Whether a part of the deal that the party controls, alone or jointly, is not yet in force. */
  private boolean delivers(String party, int state) {
    for (int a = 0; a < issues.size(); a++) {
      boolean open = moves.digit(state, a) != moves.digit(deal, a);
      if (open && issues.get(a).control().parties().contains(party)) {
        return true;
      }
    }
    return false;
  }
}
