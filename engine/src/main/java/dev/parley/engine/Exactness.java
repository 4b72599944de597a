package dev.parley.engine;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Optional;
import org.apache.commons.statistics.interval.BinomialConfidenceInterval;
import org.apache.commons.statistics.interval.Interval;

/** How far a result can be relied on as computed. */
public sealed interface Exactness {
  /** Computed without rounding. */
  record Exact() implements Exactness {}

  /** Utilities were rounded to a grid, because they need more than 126 bits. */
  record Grid() implements Exactness {}

  /**
   * Computed in floating point, or covered instead of listed.
   *
   * @param gap bound of what is left of the equations that were solved, or of what a cover misses,
   *     in points
   */
  record Bounded(double gap) implements Exactness {}

  /** A share estimated from draws, with its 95 % Wilson interval. */
  record Sampled(int n, long seed, double low, double high) implements Exactness {
    private static final double ERROR = 0.05;

    /**
     * Another share that the same draws estimate, with an interval of its own.
     *
     * @param whole what all draws stand for
     */
    public Share estimated(Share share, BigInteger whole) {
      int of = drawn(share.of(), whole);
      if (of == 0) {
        return new Share(share.count(), share.of(), Optional.of(new Share.Range(0, 1)));
      }
      Interval interval =
          BinomialConfidenceInterval.WILSON_SCORE.fromErrorRate(
              of, Math.min(of, drawn(share.count(), whole)), ERROR);
      return new Share(
          share.count(),
          share.of(),
          Optional.of(new Share.Range(interval.getLowerBound(), interval.getUpperBound())));
    }

    /** How many draws a number of packages stands for. */
    private int drawn(BigInteger packages, BigInteger whole) {
      return whole.signum() == 0
          ? 0
          : new BigDecimal(packages)
              .multiply(BigDecimal.valueOf(n))
              .divide(new BigDecimal(whole), 0, RoundingMode.HALF_UP)
              .intValueExact();
    }
  }
}
