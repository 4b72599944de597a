package dev.parley.engine.search;

import java.util.Arrays;

/**
 * Sorts rows of numbers from high to low, the first column first. A merge sort that makes use of
 * stretches already in order: adding one number to all rows of a sorted list keeps it sorted.
 */
final class RowSort {
  private final long[] rows;
  private final int width;

  private RowSort(long[] rows, int width) {
    this.rows = rows;
    this.width = width;
  }

  /**
   * The positions of the rows in order; equal rows in the order they came in.
   *
   * @param count number of rows
   */
  static int[] order(long[] rows, int width, int count) {
    return new RowSort(rows, width).sorted(count);
  }

  private int[] sorted(int count) {
    int[] order = new int[count];
    for (int k = 0; k < count; k++) {
      order[k] = k;
    }
    int[] starts = runs(count);
    int[] other = new int[count];
    while (starts.length > 2) {
      int[] merged = new int[starts.length / 2 + 1];
      int next = 0;
      for (int r = 0; r + 1 < starts.length; r += 2) {
        int end = starts[Math.min(r + 2, starts.length - 1)];
        merge(order, other, starts[r], starts[r + 1], end);
        merged[next++] = starts[r];
      }
      merged[next++] = count;
      starts = Arrays.copyOf(merged, next);
      int[] swapped = order;
      order = other;
      other = swapped;
    }
    return order;
  }

  /** Where each stretch in order begins, and the end. */
  private int[] runs(int count) {
    int[] starts = new int[16];
    int size = 0;
    for (int k = 0; k < count; k++) {
      if (k == 0 || compare(k - 1, k) < 0) {
        if (size + 1 >= starts.length) {
          starts = Arrays.copyOf(starts, 2 * starts.length);
        }
        starts[size++] = k;
      }
    }
    starts[size++] = count;
    return Arrays.copyOf(starts, size);
  }

  private void merge(int[] from, int[] to, int begin, int middle, int end) {
    int left = begin;
    int right = middle;
    for (int k = begin; k < end; k++) {
      boolean takeLeft = right >= end || (left < middle && compare(from[left], from[right]) >= 0);
      to[k] = takeLeft ? from[left++] : from[right++];
    }
  }

  /** Positive where the first row comes before the second. */
  private int compare(int first, int second) {
    int a = first * width;
    int b = second * width;
    for (int k = 0; k < width; k++) {
      long x = rows[a + k];
      long y = rows[b + k];
      if (x != y) {
        return x > y ? 1 : -1;
      }
    }
    return 0;
  }
}
