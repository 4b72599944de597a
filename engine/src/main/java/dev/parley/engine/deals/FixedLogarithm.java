package dev.parley.engine.deals;

import java.math.BigInteger;

/**
 * Natural logarithms of whole numbers in fixed point.
 *
 * <p>n = 2ᵏ·m with 1 ≤ m &lt; 2, and ln m = 2 artanh((m − 1)/(m + 1)), whose terms fall at least
 * ninefold. Each term is off by less than 4 units of the last place, and there are fewer than a
 * third as many terms as bits.
 */
final class FixedLogarithm {
  private final int bits;
  private final BigInteger one;
  private final BigInteger lnTwo;

  /**
   * @param bits after the point
   */
  FixedLogarithm(int bits) {
    this.bits = bits;
    one = BigInteger.ONE.shiftLeft(bits);
    lnTwo = twiceArtanh(one.divide(BigInteger.valueOf(3)));
  }

  /** ln n times 2 to the number of bits, for n of 1 or more. */
  BigInteger of(BigInteger n) {
    int k = n.bitLength() - 1;
    BigInteger m = n.shiftLeft(bits).shiftRight(k);
    BigInteger z = m.subtract(one).shiftLeft(bits).divide(m.add(one));
    return lnTwo.multiply(BigInteger.valueOf(k)).add(twiceArtanh(z));
  }

  /** More than any error of {@link #of}, in units of the last place per bit of n. */
  long errorPerBit() {
    return 4L * bits;
  }

  private BigInteger twiceArtanh(BigInteger z) {
    BigInteger square = z.multiply(z).shiftRight(bits);
    BigInteger sum = BigInteger.ZERO;
    BigInteger power = z;
    for (long j = 1; power.signum() > 0; j += 2) {
      sum = sum.add(power.divide(BigInteger.valueOf(j)));
      power = power.multiply(square).shiftRight(bits);
    }
    return sum.shiftLeft(1);
  }
}
