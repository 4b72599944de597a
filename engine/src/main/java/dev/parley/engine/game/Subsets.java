package dev.parley.engine.game;

import java.util.ArrayList;
import java.util.List;

/** Choices of k of the numbers 0 to n − 1. */
final class Subsets {
  private Subsets() {}

  /** All choices in lexicographic order. */
  static List<List<Integer>> of(int n, int k) {
    List<List<Integer>> all = new ArrayList<>();
    int[] chosen = new int[k];
    for (int i = 0; i < k; i++) {
      chosen[i] = i;
    }
    while (true) {
      List<Integer> copy = new ArrayList<>();
      for (int c : chosen) {
        copy.add(c);
      }
      all.add(copy);
      int at = k - 1;
      while (at >= 0 && chosen[at] == n - k + at) {
        at--;
      }
      if (at < 0) {
        return all;
      }
      chosen[at]++;
      for (int i = at + 1; i < k; i++) {
        chosen[i] = chosen[i - 1] + 1;
      }
    }
  }
}
