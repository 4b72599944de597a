package dev.parley.engine;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.Optional;

/**
 * A part of a whole, as counts.
 *
 * @param estimate the 95 % interval of the quotient, where the counts are estimates
 */
public record Share(BigInteger count, BigInteger of, Optional<Range> estimate) {
  /** Where a quotient lies. */
  public record Range(double low, double high) {}

  public Share(BigInteger count, BigInteger of) {
    this(count, of, Optional.empty());
  }

  public Share(long count, long of) {
    this(BigInteger.valueOf(count), BigInteger.valueOf(of));
  }

  public static Share of(long count, long of) {
    return new Share(BigInteger.valueOf(count), BigInteger.valueOf(of));
  }

  /** Whether there is nothing to have a share of. */
  public boolean empty() {
    return of.signum() == 0;
  }

  /** The quotient in [0, 1]; 0 of 0 is 0. */
  public double value() {
    if (empty()) {
      return 0;
    }
    return of.bitLength() < 53
        ? count.doubleValue() / of.doubleValue()
        : new BigDecimal(count).divide(new BigDecimal(of), MathContext.DECIMAL64).doubleValue();
  }
}
