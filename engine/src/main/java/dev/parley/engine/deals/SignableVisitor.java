package dev.parley.engine.deals;

import dev.parley.engine.space.Block;
import dev.parley.engine.space.Scan;
import dev.parley.engine.space.Space;

/** Counts packages and consents, and keeps the Pareto set of the signable ones. */
final class SignableVisitor implements Scan.Visitor {
  private final Space space;
  private final ParetoFront front;
  private final ParetoFront feasibleFront;
  private final Extent extent;
  private final long[] required;
  private final long[] given;
  private final long[] sole;
  private final long[] swings;
  private long feasible;
  private long signable;

  SignableVisitor(Space space, int limit) {
    this.space = space;
    front = new ParetoFront(space, limit);
    feasibleFront = new ParetoFront(space, limit);
    extent = new Extent(space);
    required = new long[space.consents().size()];
    given = new long[required.length];
    sole = new long[required.length];
    swings = new long[space.voters().size()];
  }

  @Override
  public void visit(Block block) {
    for (int p = 0; p < block.size(); p++) {
      if (!block.feasible(p)) {
        continue;
      }
      feasible++;
      extent.include(block, p);
      countConsents(block.required(p), block.blocking(p));
      for (long rest = block.swinging(p); rest != 0; rest &= rest - 1) {
        swings[Long.numberOfTrailingZeros(rest)]++;
      }
      feasibleFront.offer(block, p);
      if (block.signable(p)) {
        signable++;
        front.offer(block, p);
      }
    }
  }

  private void countConsents(long requiredBits, long blockingBits) {
    for (long rest = requiredBits; rest != 0; rest &= rest - 1) {
      int c = Long.numberOfTrailingZeros(rest);
      required[c]++;
      given[c] += (blockingBits >>> c & 1) == 0 ? 1 : 0;
    }
    if (Long.bitCount(blockingBits) == 1) {
      sole[Long.numberOfTrailingZeros(blockingBits)]++;
    }
  }

  SignableVisitor merged(SignableVisitor later) {
    feasible += later.feasible;
    signable += later.signable;
    for (int c = 0; c < required.length; c++) {
      required[c] += later.required[c];
      given[c] += later.given[c];
      sole[c] += later.sole[c];
    }
    for (int v = 0; v < swings.length; v++) {
      swings[v] += later.swings[v];
    }
    front.merge(later.front);
    feasibleFront.merge(later.feasibleFront);
    extent.merge(later.extent);
    return this;
  }

  Space space() {
    return space;
  }

  ParetoFront front() {
    return front;
  }

  ParetoFront feasibleFront() {
    return feasibleFront;
  }

  Extent extent() {
    return extent;
  }

  long feasible() {
    return feasible;
  }

  long signable() {
    return signable;
  }

  long required(int consent) {
    return required[consent];
  }

  long given(int consent) {
    return given[consent];
  }

  /** Packages that a voter's yes alone would make signable. */
  long swings(int voter) {
    return swings[voter];
  }

  long sole(int consent) {
    return sole[consent];
  }
}
