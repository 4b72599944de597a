package dev.parley.engine.space;

import java.math.BigInteger;

/**
 * Integers of up to 126 bits as high·2⁶² + low with 0 ≤ low < 2⁶². A narrow space, whose utilities
 * all fit 62 bits, keeps them in low alone, with its sign.
 */
final class Limbs {
  static final int NARROW_BITS = 61;
  static final int WIDE_BITS = 122;
  static final long MASK = (1L << 62) - 1;

  private Limbs() {}

  static long low(BigInteger value, boolean wide) {
    return wide ? value.and(BigInteger.valueOf(MASK)).longValueExact() : value.longValueExact();
  }

  static long high(BigInteger value, boolean wide) {
    return wide ? value.shiftRight(62).longValueExact() : 0;
  }

  static BigInteger join(long high, long low) {
    return BigInteger.valueOf(high).shiftLeft(62).add(BigInteger.valueOf(low));
  }

  static int compare(long high, long low, long otherHigh, long otherLow) {
    return high != otherHigh ? Long.compare(high, otherHigh) : Long.compare(low, otherLow);
  }
}
