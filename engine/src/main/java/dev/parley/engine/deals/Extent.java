package dev.parley.engine.deals;

import dev.parley.engine.space.Block;
import dev.parley.engine.space.Space;
import java.util.Arrays;
import org.apache.commons.numbers.fraction.BigFraction;

/** The least and the greatest utility of every voter over the packages included. */
final class Extent {
  private final Space space;
  private final long[] leastHigh;
  private final long[] leastLow;
  private final long[] mostHigh;
  private final long[] mostLow;

  Extent(Space space) {
    this.space = space;
    int voters = space.voters().size();
    leastHigh = filled(voters, Long.MAX_VALUE);
    leastLow = filled(voters, Long.MAX_VALUE);
    mostHigh = filled(voters, Long.MIN_VALUE);
    mostLow = filled(voters, Long.MIN_VALUE);
  }

  void include(Block block, int position) {
    for (int v = 0; v < leastLow.length; v++) {
      include(v, block.high(v, position), block.low(v, position));
    }
  }

  void merge(Extent other) {
    for (int v = 0; v < leastLow.length; v++) {
      if (other.mostLow[v] != Long.MIN_VALUE) {
        include(v, other.leastHigh[v], other.leastLow[v]);
        include(v, other.mostHigh[v], other.mostLow[v]);
      }
    }
  }

  /** Whether the voter's utilities reach exactly from 0 to 100 points. */
  boolean full(int voter) {
    return mostLow[voter] != Long.MIN_VALUE
        && space
            .voters()
            .get(voter)
            .points(leastHigh[voter], leastLow[voter])
            .equals(BigFraction.ZERO)
        && space
            .voters()
            .get(voter)
            .points(mostHigh[voter], mostLow[voter])
            .equals(BigFraction.of(100));
  }

  private void include(int v, long high, long low) {
    if (high < leastHigh[v] || (high == leastHigh[v] && low < leastLow[v])) {
      leastHigh[v] = high;
      leastLow[v] = low;
    }
    if (high > mostHigh[v] || (high == mostHigh[v] && low > mostLow[v])) {
      mostHigh[v] = high;
      mostLow[v] = low;
    }
  }

  private static long[] filled(int length, long value) {
    long[] array = new long[length];
    Arrays.fill(array, value);
    return array;
  }
}
