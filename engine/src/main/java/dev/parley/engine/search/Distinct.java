package dev.parley.engine.search;

import java.util.Arrays;

/** The different numbers of a list. */
final class Distinct {
  private Distinct() {}

  /** Ascending, each once. */
  static long[] of(long[] numbers) {
    long[] sorted = numbers.clone();
    Arrays.sort(sorted);
    int size = 0;
    for (int k = 0; k < sorted.length; k++) {
      if (k == 0 || sorted[k] != sorted[k - 1]) {
        sorted[size++] = sorted[k];
      }
    }
    return Arrays.copyOf(sorted, size);
  }
}
