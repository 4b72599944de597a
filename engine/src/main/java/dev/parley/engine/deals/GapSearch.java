package dev.parley.engine.deals;

import dev.parley.engine.space.Block;
import dev.parley.engine.space.Scan;
import dev.parley.engine.space.Space;
import dev.parley.engine.space.Voter;
import dev.parley.model.Case;
import dev.parley.model.Issue;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Looks for the packages that come nearest to being signable; see {@link Shortfalls}. Time grows
 * with packages × consents; only packages whose own consenters are near enough are judged exactly.
 */
final class GapSearch {
  private final Case negotiation;
  private final Space space;
  private final List<OptionalInt> voters;

  GapSearch(Case negotiation, Space space) {
    this.negotiation = negotiation;
    this.space = space;
    voters = space.consents().stream().map(Space.ConsentView::voter).toList();
  }

  /** Empty where no package but today's is feasible. */
  Optional<Gap> find(int threads) {
    Visitor seen =
        Scan.run(space, threads, Visitor::new).stream().reduce(Visitor::merged).orElseThrow();
    return seen.largest.found.flatMap(
        l -> seen.sum.found.map(s -> new Gap(nearest(l, false), nearest(s, true))));
  }

  private Gap.Nearest nearest(At best, boolean summing) {
    Refusals refusals = new Refusals(negotiation, space);
    List<String> issues =
        space.now() < 0
            ? negotiation.issues().stream().map(Issue::id).toList()
            : refusals.changed(space.now(), best.index);
    return new Gap.Nearest(
        space.evaluated(best.index),
        best.shortfalls.measure(summing),
        refusals.of(best.index, issues));
  }

  private At at(long index) {
    return new At(index, Shortfalls.of(space, space.refusals(index), v -> space.utility(v, index)));
  }

  private record At(long index, Shortfalls shortfalls) {}

  /** The nearest package so far, the first in index order of those as near. */
  private static final class Best {
    private final boolean summing;
    private Optional<At> found = Optional.empty();
    private double measure = Double.POSITIVE_INFINITY;

    Best(boolean summing) {
      this.summing = summing;
    }

    /** Whether a package that misses at least so many points may still be nearer. */
    boolean admits(double least) {
      return found.isEmpty() || Criterion.sign(least, measure) <= 0;
    }

    void offer(At other) {
      if (found.isEmpty() || other.shortfalls.nearer(found.get().shortfalls, summing)) {
        found = Optional.of(other);
        measure = other.shortfalls.measure(summing).doubleValue();
      }
    }
  }

  private final class Visitor implements Scan.Visitor {
    private final Best largest = new Best(false);
    private final Best sum = new Best(true);

    @Override
    public void visit(Block block) {
      for (int p = 0; p < block.size(); p++) {
        if (block.feasible(p) && !block.today(p)) {
          offer(block, p);
        }
      }
    }

    /** What the consenters miss themselves bounds from below what is missing with the members. */
    private void offer(Block block, int p) {
      double most = 0;
      double total = 0;
      for (long rest = block.blocking(p); rest != 0; rest &= rest - 1) {
        OptionalInt v = voters.get(Long.numberOfTrailingZeros(rest));
        if (v.isPresent() && space.voters().get(v.getAsInt()).cardinal()) {
          Voter voter = space.voters().get(v.getAsInt());
          double missing =
              voter.walkAway().doubleValue()
                  - voter.approximate(block.high(v.getAsInt(), p), block.low(v.getAsInt(), p));
          most = Math.max(most, missing);
          total += missing;
        }
      }
      if (largest.admits(most) || sum.admits(total)) {
        At at = at(block.index(p));
        largest.offer(at);
        sum.offer(at);
      }
    }

    Visitor merged(Visitor later) {
      later.largest.found.ifPresent(largest::offer);
      later.sum.found.ifPresent(sum::offer);
      return this;
    }
  }
}
