package dev.parley.engine.stability;

/**
 * Positions sorted by small numbers: a least-significant-digit radix sort. Each pass writes to few
 * enough places at once that they stay in the cache, which counting all values in one pass does not
 * once there are millions of them.
 */
final class Ascending {
  private static final int MOST_BITS = 12;

  private Ascending() {}

  /**
   * The positions with values from 0, least value first, ties by position; each with its value, see
   * {@link #position} and {@link #value}.
   *
   * @param values below {@code bound}; positions with negative ones are left out
   */
  static long[] order(int[] values, int bound) {
    int kept = 0;
    for (int value : values) {
      kept += value >= 0 ? 1 : 0;
    }
    long[] pairs = new long[kept];
    int next = 0;
    for (int p = 0; p < values.length; p++) {
      if (values[p] >= 0) {
        pairs[next++] = pair(values[p], p);
      }
    }
    return sorted(pairs, Integer.SIZE - Integer.numberOfLeadingZeros(Math.max(0, bound - 1)));
  }

  static long pair(int value, int position) {
    return ((long) value << Integer.SIZE) | position;
  }

  static int value(long pair) {
    return (int) (pair >>> Integer.SIZE);
  }

  static int position(long pair) {
    return (int) pair;
  }

  /**
   * Sorts pairs by value; those with the same value stay as they are.
   *
   * @param pairs will be overwritten
   * @param bits all values, taken as unsigned, are below two to this power
   */
  static long[] sorted(long[] pairs, int bits) {
    int passes = Math.ceilDiv(bits, MOST_BITS);
    if (passes == 0) {
      return pairs;
    }
    int digit = Math.ceilDiv(bits, passes);
    long[] from = pairs;
    long[] to = new long[pairs.length];
    for (int pass = 0; pass < passes; pass++) {
      scatter(from, to, Integer.SIZE + pass * digit, (1 << digit) - 1);
      long[] free = from;
      from = to;
      to = free;
    }
    return from;
  }

  private static void scatter(long[] from, long[] to, int shift, int mask) {
    int[] next = new int[mask + 2];
    for (long pair : from) {
      next[((int) (pair >>> shift) & mask) + 1]++;
    }
    for (int b = 0; b < mask; b++) {
      next[b + 1] += next[b];
    }
    for (long pair : from) {
      to[next[(int) (pair >>> shift) & mask]++] = pair;
    }
  }
}
