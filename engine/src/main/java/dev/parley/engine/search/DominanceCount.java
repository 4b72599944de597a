package dev.parley.engine.search;

import dev.parley.engine.Workers;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;

/**
 * Counts pairs of a need and an offer such that the offer meets the need in every dimension asked
 * for, up to three of them: by sweeping over a Fenwick tree (Fenwick 1994), and by divide and
 * conquer over such sweeps (Bentley 1980). Needs and offers carry weights. Time n·log²n in three
 * dimensions; sums wrap silently, so that they must fit 63 bits.
 */
final class DominanceCount {
  private final int threads;
  private final long[] needWeights;
  private final long[] offerWeights;

  private final int width;

  /** One rank per dimension, need by need; an offer meets a need iff its rank is not greater. */
  private final int[] needRanks;

  private final int[] offerRanks;

  /**
   * @param needs per dimension one number per need
   */
  DominanceCount(
      long[][] needs, long[] needWeights, long[][] offers, long[] offerWeights, int threads) {
    this.threads = threads;
    this.needWeights = needWeights;
    this.offerWeights = offerWeights;
    width = needs.length;
    needRanks = new int[needWeights.length * width];
    offerRanks = new int[offerWeights.length * width];
    for (int d = 0; d < needs.length; d++) {
      rank(d, needs[d], offers[d]);
    }
  }

  /** Ranks rise as numbers fall; needs beyond every offer have rank −1. */
  private void rank(int dimension, long[] needs, long[] offers) {
    long[] distinct = offers.clone();
    Arrays.sort(distinct);
    int size = 0;
    for (int k = 0; k < distinct.length; k++) {
      if (k == 0 || distinct[k] != distinct[k - 1]) {
        distinct[size++] = distinct[k];
      }
    }
    int last = size - 1;
    for (int k = 0; k < offers.length; k++) {
      offerRanks[k * width + dimension] = last - Arrays.binarySearch(distinct, 0, size, offers[k]);
    }
    for (int k = 0; k < needs.length; k++) {
      int at = Arrays.binarySearch(distinct, 0, size, needs[k]);
      needRanks[k * width + dimension] = last - (at >= 0 ? at : -at - 1);
    }
  }

  /** The weight of the pairs in which all dimensions given are met. */
  long pairs(int... dimensions) {
    if (dimensions.length == 0) {
      return Arrays.stream(needWeights).sum() * Arrays.stream(offerWeights).sum();
    }
    return switch (dimensions.length) {
      case 1 -> one(dimensions[0]);
      case 2 -> new Elements(dimensions).two();
      case 3 -> new Elements(dimensions).new Three().count();
      default -> throw new IllegalStateException(dimensions.length + " dimensions");
    };
  }

  private long one(int dimension) {
    long[] upTo = new long[offerWeights.length + 1];
    for (int o = 0; o < offerWeights.length; o++) {
      upTo[offerRanks[o * width + dimension] + 1] += offerWeights[o];
    }
    for (int rank = 1; rank < upTo.length; rank++) {
      upTo[rank] += upTo[rank - 1];
    }
    long total = 0;
    for (int n = 0; n < needWeights.length; n++) {
      total += upTo[needRanks[n * width + dimension] + 1] * needWeights[n];
    }
    return total;
  }

  /** The needs that can be met at all and the offers, in the order of the first dimension. */
  private final class Elements {
    private final int size;
    private final boolean[] offer;
    private final long[] weight;
    private final int[][] ranks;

    Elements(int[] dimensions) {
      int[] able = new int[needWeights.length];
      int needs = 0;
      for (int n = 0; n < able.length; n++) {
        boolean meetable = true;
        for (int d : dimensions) {
          meetable &= needRanks[n * width + d] >= 0;
        }
        able[needs] = n;
        needs += meetable ? 1 : 0;
      }
      size = needs + offerWeights.length;
      int[] keys = new int[size];
      for (int o = 0; o < offerWeights.length; o++) {
        keys[o] = 2 * offerRanks[o * width + dimensions[0]];
      }
      for (int n = 0; n < needs; n++) {
        keys[offerWeights.length + n] = 2 * needRanks[able[n] * width + dimensions[0]] + 1;
      }
      int[] order = order(keys);
      offer = new boolean[size];
      weight = new long[size];
      ranks = new int[dimensions.length][size];
      for (int k = 0; k < size; k++) {
        boolean isOffer = order[k] < offerWeights.length;
        int from = isOffer ? order[k] : able[order[k] - offerWeights.length];
        int[] ofAll = isOffer ? offerRanks : needRanks;
        offer[k] = isOffer;
        weight[k] = isOffer ? offerWeights[from] : needWeights[from];
        for (int d = 0; d < dimensions.length; d++) {
          ranks[d][k] = ofAll[from * width + dimensions[d]];
        }
      }
    }

    /** Positions by ascending keys, which are small numbers. */
    private static int[] order(int[] keys) {
      int[] starts = new int[Arrays.stream(keys).max().orElse(-1) + 2];
      for (int key : keys) {
        starts[key + 1]++;
      }
      Arrays.parallelPrefix(starts, Integer::sum);
      int[] order = new int[keys.length];
      for (int k = 0; k < keys.length; k++) {
        order[starts[keys[k]]++] = k;
      }
      return order;
    }

    /** Elements by a dimension, offers before the needs that they just meet. */
    private int[] by(int dimension) {
      int[] keys = new int[size];
      for (int k = 0; k < size; k++) {
        keys[k] = 2 * ranks[dimension][k] + (offer[k] ? 0 : 1);
      }
      return order(keys);
    }

    long two() {
      long[] tree = new long[offerWeights.length + 1];
      long total = 0;
      for (int k = 0; k < size; k++) {
        if (offer[k]) {
          add(tree, ranks[1][k], weight[k], tree.length);
        } else {
          total += sum(tree, ranks[1][k] + 1) * weight[k];
        }
      }
      return total;
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
      private final int[] before = new int[size];

      long count() {
        return count(0, size, threads, new long[size + 1]);
      }

      private long count(int from, int to, int workers, long[] tree) {
        if (to - from <= SHORT) {
          return pairwise(from, to);
        }
        int middle = (from + to) >>> 1;
        long sum = across(from, middle, to, tree);
        split(bySecond, from, middle, to);
        split(byThird, from, middle, to);
        if (workers > 1 && to - from > LONG) {
          List<Callable<Long>> halves =
              List.of(
                  () -> count(from, middle, workers / 2, tree),
                  () -> count(middle, to, workers - workers / 2, new long[to - middle + 1]));
          return sum + Workers.run(2, halves).stream().mapToLong(l -> l).sum();
        }
        return sum + count(from, middle, 1, tree) + count(middle, to, 1, tree);
      }

      private long pairwise(int from, int to) {
        long sum = 0;
        for (int need = from; need < to; need++) {
          if (!offer[need]) {
            long met = 0;
            for (int o = from; o < need; o++) {
              if (offer[o] && ranks[1][o] <= ranks[1][need] && ranks[2][o] <= ranks[2][need]) {
                met += weight[o];
              }
            }
            sum += met * weight[need];
          }
        }
        return sum;
      }

      private long across(int from, int middle, int to, long[] tree) {
        // How many offers of the earlier half come before an element in the third dimension.
        int offers = 0;
        for (int k = from; k < to; k++) {
          int element = byThird[k];
          before[element] = offers;
          if (element < middle && offer[element]) {
            offers++;
          }
        }
        Arrays.fill(tree, 0, offers + 1, 0);
        long sum = 0;
        for (int k = from; k < to; k++) {
          int element = bySecond[k];
          if (element < middle) {
            if (offer[element]) {
              add(tree, before[element], weight[element], offers + 1);
            }
          } else if (!offer[element]) {
            sum += sum(tree, before[element]) * weight[element];
          }
        }
        return sum;
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
}
