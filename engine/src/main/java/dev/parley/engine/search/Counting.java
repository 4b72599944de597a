package dev.parley.engine.search;

/** Orders by small numbers, in time that grows with how many there are and with the greatest. */
final class Counting {
  private Counting() {}

  /**
   * Positions by ascending keys, equal ones as they came.
   *
   * @param keys not below 0
   */
  static int[] order(int[] keys) {
    int most = -1;
    for (int key : keys) {
      most = Math.max(most, key);
    }
    int[] starts = new int[most + 2];
    for (int key : keys) {
      starts[key + 1]++;
    }
    for (int key = 0; key < most; key++) {
      starts[key + 1] += starts[key];
    }
    int[] order = new int[keys.length];
    for (int k = 0; k < keys.length; k++) {
      order[starts[keys[k]]++] = k;
    }
    return order;
  }
}
