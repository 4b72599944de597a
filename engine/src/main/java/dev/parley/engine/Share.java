package dev.parley.engine;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;

/** A part of a whole, as counts. */
public record Share(BigInteger count, BigInteger of) {
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
