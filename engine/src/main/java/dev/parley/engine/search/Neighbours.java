package dev.parley.engine.search;

/**
 * Orders points such that most of those next to each other are near each other in all dimensions:
 * along a curve through space (Morton 1966), by the leading bits of their numbers. Equal input
 * gives the same order.
 */
final class Neighbours {
  /** Of a place on the curve; a few points each are enough. */
  private static final int MOST_BITS = 20;

  private static final int MORE_BITS = 2;

  private Neighbours() {}

  /**
   * The members in their new order.
   *
   * @param numbers per dimension one number per point, from −1
   */
  static int[] order(int[][] numbers, int[] members) {
    int all = Math.min(MOST_BITS, bits(members.length) + MORE_BITS);
    int dimensions = Math.min(numbers.length, all);
    int bits = all / Math.max(1, dimensions);
    int[] spread = spread(bits, dimensions);
    int[] places = new int[members.length];
    for (int d = 0; d < dimensions; d++) {
      int[] number = numbers[d];
      int most = 0;
      for (int member : members) {
        most = Math.max(most, number[member] + 1);
      }
      int shift = Math.max(0, bits(most) - bits);
      for (int k = 0; k < places.length; k++) {
        places[k] |= spread[(number[members[k]] + 1) >>> shift] << d;
      }
    }
    int[] order = Counting.order(places);
    for (int k = 0; k < order.length; k++) {
      order[k] = members[order[k]];
    }
    return order;
  }

  private static int bits(int number) {
    return Integer.SIZE - Integer.numberOfLeadingZeros(number);
  }

  /** For all numbers of so many bits the same bits, some places apart. */
  private static int[] spread(int bits, int apart) {
    int[] spread = new int[1 << bits];
    for (int number = 1; number < spread.length; number++) {
      spread[number] = spread[number >>> 1] << apart | (number & 1);
    }
    return spread;
  }
}
