package dev.parley.engine.explain;

import dev.parley.engine.space.Block;
import dev.parley.engine.space.Condition;
import dev.parley.engine.space.Scan;

/** Counts packages with and without the concession and finds the party's best signable ones. */
final class VerdictVisitor implements Scan.Visitor {
  private final int voter;
  private final Condition concession;
  private final Best with = new Best();
  private final Best without = new Best();
  private long feasible;
  private long today;
  private long feasibleWith;
  private long signable;
  private long signableWith;

  VerdictVisitor(int voter, Condition concession) {
    this.voter = voter;
    this.concession = concession;
  }

  /** The best package so far; the first in index order of those as good. */
  static final class Best {
    private long high = Long.MIN_VALUE;
    private long low = Long.MIN_VALUE;
    private long index = -1;

    boolean found() {
      return index >= 0;
    }

    long index() {
      return index;
    }

    long high() {
      return high;
    }

    long low() {
      return low;
    }

    private void offer(long otherHigh, long otherLow, long otherIndex) {
      if (otherIndex >= 0 && (otherHigh > high || (otherHigh == high && otherLow > low))) {
        high = otherHigh;
        low = otherLow;
        index = otherIndex;
      }
    }
  }

  @Override
  public void visit(Block block) {
    for (int p = 0; p < block.size(); p++) {
      if (!block.feasible(p)) {
        continue;
      }
      if (block.today(p)) {
        today++;
        continue;
      }
      boolean concedes = block.holds(concession, p);
      feasible++;
      feasibleWith += concedes ? 1 : 0;
      if (block.blocking(p) == 0) {
        signable++;
        signableWith += concedes ? 1 : 0;
        (concedes ? with : without)
            .offer(block.high(voter, p), block.low(voter, p), block.index(p));
      }
    }
  }

  VerdictVisitor merged(VerdictVisitor later) {
    feasible += later.feasible;
    today += later.today;
    feasibleWith += later.feasibleWith;
    signable += later.signable;
    signableWith += later.signableWith;
    with.offer(later.with.high, later.with.low, later.with.index);
    without.offer(later.without.high, later.without.low, later.without.index);
    return this;
  }

  Best with() {
    return with;
  }

  Best without() {
    return without;
  }

  /** Feasible packages other than today's. */
  long feasible() {
    return feasible;
  }

  /** All feasible packages. */
  long feasibleWithToday() {
    return feasible + today;
  }

  long feasibleWith() {
    return feasibleWith;
  }

  long signable() {
    return signable;
  }

  long signableWith() {
    return signableWith;
  }
}
