package dev.parley.engine.deals;

import dev.parley.engine.space.Block;
import dev.parley.engine.space.Choice;
import dev.parley.engine.space.Scan;
import dev.parley.engine.space.Space;
import dev.parley.engine.space.Voter;
import dev.parley.model.Case;
import dev.parley.model.Issue;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.apache.commons.numbers.fraction.BigFraction;

/** Looks for the packages that come nearest to being signable. */
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
    return seen.largest.index < 0
        ? Optional.empty()
        : Optional.of(new Gap(nearest(seen.largest), nearest(seen.sum)));
  }

  private Gap.Nearest nearest(Best best) {
    Refusals refusals = new Refusals(negotiation, space);
    Choice found = space.shape().choice(best.index);
    List<String> issues =
        space
            .today()
            .map(today -> refusals.changed(today, found))
            .orElse(negotiation.issues().stream().map(Issue::id).toList());
    return new Gap.Nearest(
        space.evaluated(found), exact(found, best.summing), refusals.of(found, issues));
  }

  /** The measured shortfall of a package, in points. */
  private BigFraction exact(Choice choice, boolean summing) {
    BigFraction measure = BigFraction.ZERO;
    for (long rest = space.blocking(choice); rest != 0; rest &= rest - 1) {
      OptionalInt v = voters.get(Long.numberOfTrailingZeros(rest));
      if (v.isPresent() && space.voters().get(v.getAsInt()).cardinal()) {
        BigFraction walkAway = space.voters().get(v.getAsInt()).walkAway();
        BigFraction missing = walkAway.subtract(space.utility(v.getAsInt(), choice));
        measure = summing ? measure.add(missing) : max(measure, missing);
      }
    }
    return measure;
  }

  private static BigFraction max(BigFraction a, BigFraction b) {
    return a.compareTo(b) >= 0 ? a : b;
  }

  /** The nearest package so far: fewest blockers without points, then the least measure. */
  private final class Best {
    private final boolean summing;
    private int unmeasured = Integer.MAX_VALUE;
    private double measure;
    private long index = -1;

    Best(boolean summing) {
      this.summing = summing;
    }

    void offer(int otherUnmeasured, double otherMeasure, long otherIndex) {
      boolean better =
          otherUnmeasured != unmeasured
              ? otherUnmeasured < unmeasured
              : less(otherMeasure, otherIndex);
      if (better) {
        unmeasured = otherUnmeasured;
        measure = otherMeasure;
        index = otherIndex;
      }
    }

    private boolean less(double otherMeasure, long otherIndex) {
      int sign = Criterion.sign(otherMeasure, measure);
      return sign != 0
          ? sign < 0
          : exact(space.shape().choice(otherIndex), summing)
                  .compareTo(exact(space.shape().choice(index), summing))
              < 0;
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

    private void offer(Block block, int p) {
      int unmeasured = 0;
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
        } else {
          unmeasured++;
        }
      }
      largest.offer(unmeasured, most, block.index(p));
      sum.offer(unmeasured, total, block.index(p));
    }

    Visitor merged(Visitor later) {
      if (later.largest.index >= 0) {
        largest.offer(later.largest.unmeasured, later.largest.measure, later.largest.index);
        sum.offer(later.sum.unmeasured, later.sum.measure, later.sum.index);
      }
      return this;
    }
  }
}
