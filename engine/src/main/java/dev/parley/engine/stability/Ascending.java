package dev.parley.engine.stability;

/** Positions sorted by small numbers, by counting. */
final class Ascending {
  private Ascending() {}

  /**
   * The positions with values from 0, least value first, ties by position.
   *
   * @param values below {@code bound}; positions with negative ones are left out
   */
  static int[] order(int[] values, int bound) {
    int[] next = new int[bound + 1];
    int kept = 0;
    for (int value : values) {
      if (value >= 0) {
        next[value + 1]++;
        kept++;
      }
    }
    for (int v = 0; v < bound; v++) {
      next[v + 1] += next[v];
    }
    int[] order = new int[kept];
    for (int p = 0; p < values.length; p++) {
      if (values[p] >= 0) {
        order[next[values[p]]++] = p;
      }
    }
    return order;
  }
}
