package dev.parley.engine.lint;

import dev.parley.engine.space.Block;
import dev.parley.engine.space.Condition;
import dev.parley.engine.space.Scan;
import dev.parley.engine.space.Space;
import java.util.List;

/** Counts feasible packages other than today's: who accepts them, and which drafts they keep. */
final class Tally implements Scan.Visitor {
  private final List<Condition> drafts;
  private final long[] accepted;
  private final long[] signable;
  private long feasible;

  Tally(Space space, List<Condition> drafts) {
    this.drafts = List.copyOf(drafts);
    accepted = new long[space.voters().size()];
    signable = new long[drafts.size()];
  }

  long feasible() {
    return feasible;
  }

  /** Packages that a voter accepts. */
  long accepted(int voter) {
    return accepted[voter];
  }

  /** Signable packages that keep to a draft. */
  long signable(int draft) {
    return signable[draft];
  }

  @Override
  public void visit(Block block) {
    for (int p = 0; p < block.size(); p++) {
      if (block.feasible(p) && !block.today(p)) {
        feasible++;
        for (int v = 0; v < accepted.length; v++) {
          accepted[v] += block.accepts(v, p) ? 1 : 0;
        }
        for (int d = 0; d < signable.length; d++) {
          signable[d] += block.signable(p) && block.holds(drafts.get(d), p) ? 1 : 0;
        }
      }
    }
  }

  Tally merged(Tally later) {
    feasible += later.feasible;
    for (int v = 0; v < accepted.length; v++) {
      accepted[v] += later.accepted[v];
    }
    for (int d = 0; d < signable.length; d++) {
      signable[d] += later.signable[d];
    }
    return this;
  }
}
