package dev.parley.engine.stability;

/**
 * Dense ranks by a least-significant-digit radix sort: time linear in the number of states, which
 * comparison sorts of millions of states are not.
 */
final class Ranking {
  private static final int DIGIT = 11;
  private static final int BUCKETS = 1 << DIGIT;

  private long[] keys;
  private int[] order;
  private long[] otherKeys;
  private int[] otherOrder;

  private Ranking(int size) {
    keys = new long[size];
    order = new int[size];
    otherKeys = new long[size];
    otherOrder = new int[size];
    for (int s = 0; s < size; s++) {
      order[s] = s;
    }
  }

  /**
   * Ranks of numbers high·2⁶² + low.
   *
   * @param high empty where the low limbs are the whole numbers
   */
  static Ranks dense(long[] high, long[] low) {
    long varying = varying(low);
    if (high.length == 0 && Long.bitCount(varying) <= Integer.SIZE) {
      return dense(low, varying);
    }
    Ranking ranking = new Ranking(low.length);
    ranking.sortBy(low);
    if (high.length > 0) {
      ranking.sortBy(high);
    }
    int[] ranks = new int[low.length];
    int rank = 0;
    for (int k = 0; k < low.length; k++) {
      int here = ranking.order[k];
      if (k > 0) {
        // The keys are the limb that was sorted by last, in order.
        boolean tied =
            ranking.keys[k] == ranking.keys[k - 1]
                && (high.length == 0 || low[here] == low[ranking.order[k - 1]]);
        rank += tied ? 0 : 1;
      }
      ranks[here] = rank;
    }
    return Ranks.owning(ranks, low.length == 0 ? 0 : rank + 1);
  }

  /** The same where few enough bits vary for number and position to be sorted as one. */
  private static Ranks dense(long[] numbers, long varying) {
    long[] pairs = new long[numbers.length];
    for (int s = 0; s < numbers.length; s++) {
      pairs[s] = (Long.compress(numbers[s] ^ Long.MIN_VALUE, varying) << Integer.SIZE) | s;
    }
    long[] sorted = Ascending.sorted(pairs, Long.bitCount(varying));
    int[] ranks = new int[numbers.length];
    int rank = 0;
    for (int k = 0; k < sorted.length; k++) {
      boolean above = k > 0 && Ascending.value(sorted[k]) != Ascending.value(sorted[k - 1]);
      rank += above ? 1 : 0;
      ranks[Ascending.position(sorted[k])] = rank;
    }
    return Ranks.owning(ranks, numbers.length == 0 ? 0 : rank + 1);
  }

  /** The bits in which some numbers differ. */
  private static long varying(long[] numbers) {
    long or = 0;
    long and = -1;
    for (long number : numbers) {
      or |= number;
      and &= number;
    }
    return or & ~and;
  }

  /** A stable sort of the order by one more significant key. */
  private void sortBy(long[] limbs) {
    for (int k = 0; k < order.length; k++) {
      // With the sign bit flipped, unsigned digits sort signed numbers.
      keys[k] = limbs[order[k]] ^ Long.MIN_VALUE;
    }
    long varying = varying(limbs);
    for (int shift = 0; shift < Long.SIZE; shift += DIGIT) {
      if ((varying >>> shift & (BUCKETS - 1)) != 0) {
        scatter(shift);
      }
    }
  }

  private void scatter(int shift) {
    int[] next = new int[BUCKETS];
    for (long key : keys) {
      next[(int) (key >>> shift) & (BUCKETS - 1)]++;
    }
    int sum = 0;
    for (int b = 0; b < BUCKETS; b++) {
      int count = next[b];
      next[b] = sum;
      sum += count;
    }
    for (int k = 0; k < keys.length; k++) {
      int place = next[(int) (keys[k] >>> shift) & (BUCKETS - 1)]++;
      otherKeys[place] = keys[k];
      otherOrder[place] = order[k];
    }
    long[] sortedKeys = otherKeys;
    otherKeys = keys;
    keys = sortedKeys;
    int[] sortedOrder = otherOrder;
    otherOrder = order;
    order = sortedOrder;
  }
}
