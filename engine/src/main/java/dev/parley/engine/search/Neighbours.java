package dev.parley.engine.search;

import java.util.Arrays;

/**
 * Orders points such that most of those next to each other are near each other in all dimensions:
 * along a curve through space (Morton 1966), by the leading bits of their numbers. Equal input
 * gives the same order.
 */
final class Neighbours {
  private static final int MOST_BITS = 10;

  private Neighbours() {}

  /**
   * The members in their new order.
   *
   * @param numbers per dimension one number per point, from −1
   */
  static int[] order(int[][] numbers, int[] members) {
    int dimensions = Math.min(numbers.length, Integer.SIZE - 1);
    int bits = Math.min(MOST_BITS, (Integer.SIZE - 1) / Math.max(1, dimensions));
    long[] keys = new long[members.length];
    for (int d = 0; d < dimensions; d++) {
      int most = 0;
      for (int member : members) {
        most = Math.max(most, numbers[d][member] + 1);
      }
      int shift = Math.max(0, Integer.SIZE - Integer.numberOfLeadingZeros(most) - bits);
      for (int k = 0; k < keys.length; k++) {
        keys[k] |= spread((numbers[d][members[k]] + 1) >>> shift, bits, dimensions) << d;
      }
    }
    for (int k = 0; k < keys.length; k++) {
      keys[k] = keys[k] << Integer.SIZE | members[k];
    }
    Arrays.sort(keys);
    int[] order = new int[keys.length];
    for (int k = 0; k < keys.length; k++) {
      order[k] = (int) keys[k];
    }
    return order;
  }

  /** The lowest bits of a number, some places apart. */
  private static long spread(int number, int bits, int apart) {
    long spread = 0;
    for (int b = 0; b < bits; b++) {
      spread |= (number >>> b & 1L) << (b * apart);
    }
    return spread;
  }
}
