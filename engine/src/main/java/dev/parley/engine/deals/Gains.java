package dev.parley.engine.deals;

import dev.parley.engine.space.Voter;
import java.util.Arrays;
import java.util.function.IntToLongFunction;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * What the bargainers gain over their walk-aways at one utility point: g = U − r, as doubles for
 * screening and as exact fractions for what the screening cannot tell.
 */
final class Gains {
  private static final int LIMB_BITS = 62;
  private static final long LIMB = (1L << LIMB_BITS) - 1;

  private final Bargainers bargainers;
  private final long[] high;
  private final long[] low;
  private final double[] approximate;
  private BigFraction[] exact = {};

  /** Reads the limbs of a voter, by its position in the space. */
  Gains(Bargainers bargainers, IntToLongFunction highOf, IntToLongFunction lowOf) {
    this.bargainers = bargainers;
    int size = bargainers.size();
    high = new long[size];
    low = new long[size];
    approximate = new double[size];
    for (int b = 0; b < size; b++) {
      high[b] = highOf.applyAsLong(bargainers.position(b));
      low[b] = lowOf.applyAsLong(bargainers.position(b));
      Voter voter = bargainers.voter(b);
      approximate[b] = voter.approximate(high[b], low[b]) - voter.walkAway().doubleValue();
    }
  }

  /** Reads utilities on the scales of the voters, by their positions in the space. */
  static Gains of(Bargainers bargainers, IntToLongFunction utility) {
    return bargainers.wide()
        ? new Gains(
            bargainers,
            v -> utility.applyAsLong(v) >> LIMB_BITS,
            v -> utility.applyAsLong(v) & LIMB)
        : new Gains(bargainers, _ -> 0, utility);
  }

  boolean samePoint(Gains other) {
    return Arrays.equals(low, other.low) && Arrays.equals(high, other.high);
  }

  /** Points, with the rounding errors of doubles; not to be changed. */
  double[] approximate() {
    return approximate;
  }

  /** Points; not to be changed. */
  BigFraction[] exact() {
    if (exact.length == 0) {
      exact = new BigFraction[low.length];
      for (int b = 0; b < low.length; b++) {
        Voter voter = bargainers.voter(b);
        exact[b] = voter.points(high[b], low[b]).subtract(voter.walkAway());
      }
    }
    return exact;
  }
}
