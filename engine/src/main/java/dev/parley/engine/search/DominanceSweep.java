package dev.parley.engine.search;

import dev.parley.engine.Workers;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;

/**
 * Counts pairs of a need and an offer such that the offer meets the need in two dimensions, by a
 * sweep over a Fenwick tree (Fenwick 1994), or in three, by divide and conquer over such sweeps
 * (Bentley 1980). Time n·log n and n·log²n; sums wrap silently.
 */
final class DominanceSweep {
  private final int threads;
  private final int offers;

  /** The needs that can be met at all and the offers, in the order of the first dimension. */
  private final int size;

  private final boolean[] offer;
  private final long[] weight;
  private final int[][] ranks;

  /** Of the needs. */
  private final int[] group;

  private final int groups;

  /**
   * @param needRanks per dimension one rank per need; an offer meets a need iff its rank is not
   *     greater
   */
  DominanceSweep(
      int[][] needRanks,
      DominanceCount.Needs asked,
      int[][] offerRanks,
      long[] offerWeights,
      int threads) {
    this.threads = threads;
    offers = offerWeights.length;
    int[] able = new int[asked.count()];
    int needs = 0;
    for (int n = 0; n < able.length; n++) {
      boolean meetable = true;
      for (int[] rank : needRanks) {
        meetable &= rank[n] >= 0;
      }
      able[needs] = n;
      needs += meetable ? 1 : 0;
    }
    size = needs + offers;
    int[] keys = new int[size];
    for (int o = 0; o < offers; o++) {
      keys[o] = 2 * offerRanks[0][o];
    }
    for (int n = 0; n < needs; n++) {
      keys[offers + n] = 2 * needRanks[0][able[n]] + 1;
    }
    int[] order = Counting.order(keys);
    offer = new boolean[size];
    weight = new long[size];
    ranks = new int[needRanks.length][size];
    group = new int[size];
    groups = asked.groupCount();
    for (int k = 0; k < size; k++) {
      offer[k] = order[k] < offers;
      int from = offer[k] ? order[k] : able[order[k] - offers];
      group[k] = offer[k] ? 0 : asked.groups()[from];
      weight[k] = offer[k] ? offerWeights[from] : asked.weights()[from];
      for (int d = 0; d < ranks.length; d++) {
        ranks[d][k] = (offer[k] ? offerRanks : needRanks)[d][from];
      }
    }
  }

  /** Elements by a dimension, offers before the needs that they just meet. */
  private int[] by(int dimension) {
    int[] keys = new int[size];
    for (int k = 0; k < size; k++) {
      keys[k] = 2 * ranks[dimension][k] + (offer[k] ? 0 : 1);
    }
    return Counting.order(keys);
  }

  /** Per group the weight of the pairs in which both dimensions are met. */
  long[] two() {
    long[] tree = new long[offers + 1];
    long[] totals = new long[groups];
    for (int k = 0; k < size; k++) {
      if (offer[k]) {
        add(tree, ranks[1][k], weight[k], tree.length);
      } else {
        totals[group[k]] += sum(tree, ranks[1][k] + 1) * weight[k];
      }
    }
    return totals;
  }

  private static void add(long[] tree, int rank, long weight, int size) {
    for (int k = rank + 1; k < size; k += k & -k) {
      tree[k] += weight;
    }
  }

  /** The sum of the first entries. */
  private static long sum(long[] tree, int entries) {
    long sum = 0;
    for (int k = entries; k > 0; k &= k - 1) {
      sum += tree[k];
    }
    return sum;
  }

  /**
   * Offers of the earlier half meet needs of the later half where the other two dimensions agree;
   * then each half by itself. The orders by the other dimensions are split along.
   */
  final class Three {
    /** Stretches of this length are compared pair by pair. */
    private static final int SHORT = 40;

    /** Stretches longer than this are worth a thread of their own. */
    private static final int LONG = 1 << 15;

    private final int[] bySecond = by(1);
    private final int[] byThird = by(2);
    private final int[] scratch = new int[size];
    private final int[] earlier = new int[size];

    /** Per group the weight of the pairs in which all three dimensions are met. */
    long[] count() {
      return count(0, size, threads, new long[size + 1]);
    }

    private long[] count(int from, int to, int workers, long[] tree) {
      long[] totals = new long[groups];
      if (workers == 1 || to - from <= LONG) {
        count(from, to, tree, totals);
        return totals;
      }
      int middle = (from + to) >>> 1;
      divide(from, middle, to, tree, totals);
      List<Callable<long[]>> halves =
          List.of(
              () -> count(from, middle, workers / 2, tree),
              () -> count(middle, to, workers - workers / 2, new long[to - middle + 1]));
      for (long[] half : Workers.run(2, halves)) {
        Arrays.setAll(totals, g -> totals[g] + half[g]);
      }
      return totals;
    }

    private void count(int from, int to, long[] tree, long[] totals) {
      if (to - from <= SHORT) {
        pairwise(from, to, totals);
      } else {
        int middle = (from + to) >>> 1;
        divide(from, middle, to, tree, totals);
        count(from, middle, tree, totals);
        count(middle, to, tree, totals);
      }
    }

    private void divide(int from, int middle, int to, long[] tree, long[] totals) {
      Workers.stopIfCancelled();
      across(from, middle, to, tree, totals);
      split(bySecond, from, middle, to);
      split(byThird, from, middle, to);
    }

    private void pairwise(int from, int to, long[] totals) {
      for (int need = from; need < to; need++) {
        if (!offer[need]) {
          long met = 0;
          for (int o = from; o < need; o++) {
            if (offer[o] && ranks[1][o] <= ranks[1][need] && ranks[2][o] <= ranks[2][need]) {
              met += weight[o];
            }
          }
          totals[group[need]] += met * weight[need];
        }
      }
    }

    private void across(int from, int middle, int to, long[] tree, long[] totals) {
      // How many offers of the earlier half come before an element in the third dimension.
      int before = 0;
      for (int k = from; k < to; k++) {
        int element = byThird[k];
        earlier[element] = before;
        if (element < middle && offer[element]) {
          before++;
        }
      }
      Arrays.fill(tree, 0, before + 1, 0);
      for (int k = from; k < to; k++) {
        int element = bySecond[k];
        if (element < middle) {
          if (offer[element]) {
            add(tree, earlier[element], weight[element], before + 1);
          }
        } else if (!offer[element]) {
          totals[group[element]] += sum(tree, earlier[element]) * weight[element];
        }
      }
    }

    private void split(int[] list, int from, int middle, int to) {
      int early = from;
      int late = from;
      for (int k = from; k < to; k++) {
        int element = list[k];
        if (element < middle) {
          list[early++] = element;
        } else {
          scratch[late++] = element;
        }
      }
      System.arraycopy(scratch, from, list, middle, late - from);
    }
  }
}
