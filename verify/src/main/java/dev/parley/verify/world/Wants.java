package dev.parley.verify.world;

import java.math.BigInteger;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * What packages are worth to one party, as whole numbers on a scale of its own.
 *
 * @param scale what one point is on that scale; 1 for a party that only orders packages
 * @param walkAway on that scale
 */
record Wants(boolean cardinal, BigInteger scale, BigInteger walkAway, Worth worth) {

  /** The worth of a package on the scale. */
  interface Worth {
    BigInteger of(Deal deal);
  }

  boolean accepts(Deal deal) {
    return worth.of(deal).compareTo(walkAway) >= 0;
  }

  BigFraction points(Deal deal) {
    return BigFraction.of(worth.of(deal), scale);
  }

  BigFraction walkAwayPoints() {
    return BigFraction.of(walkAway, scale);
  }
}
