package dev.parley.engine.search;

import dev.parley.engine.Workers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;

/**
 * Counts pairs of a need and an offer such that the offer meets the need in every dimension asked
 * for, up to three of them: by sorting, by sweeping over a Fenwick tree (Fenwick 1994), and by
 * divide and conquer over such sweeps (Bentley 1980). Needs and offers carry weights. Time
 * n·log²n in three dimensions.
 */
final class DominanceCount {
  /** Stretches of this length are compared pair by pair. */
  private static final int SHORT = 48;

  /** Pairs of halves longer than this are worth a thread of their own. */
  private static final int LONG = 1 << 15;

  private final long[][] needs;
  private final long[] needWeights;
  private final long[][] offers;
  private final long[] offerWeights;
  private final int threads;

  /**
   * @param needs per dimension one number per need
   */
  DominanceCount(
      long[][] needs, long[] needWeights, long[][] offers, long[] offerWeights, int threads) {
    this.needs = needs;
    this.needWeights = needWeights;
    this.offers = offers;
    this.offerWeights = offerWeights;
    this.threads = threads;
  }

  /** The weight of the pairs in which all dimensions given are met. */
  long pairs(int... dimensions) {
    return switch (dimensions.length) {
      case 0 -> Arrays.stream(needWeights).sum() * Arrays.stream(offerWeights).sum();
      case 1 -> one(dimensions[0]);
      case 2 -> two(dimensions[0], dimensions[1]);
      case 3 -> new Three(dimensions[0], dimensions[1], dimensions[2]).count();
      default -> throw new IllegalStateException(dimensions.length + " dimensions");
    };
  }

  private long one(int x) {
    int[] needOrder = descending(needs[x]);
    int[] offerOrder = descending(offers[x]);
    long met = 0;
    long total = 0;
    int next = 0;
    for (int need : needOrder) {
      while (next < offerOrder.length && offers[x][offerOrder[next]] >= needs[x][need]) {
        met += offerWeights[offerOrder[next++]];
      }
      total += met * needWeights[need];
    }
    return total;
  }

  private long two(int x, int y) {
    Ranks ranks = new Ranks(offers[y], needs[y]);
    Fenwick tree = new Fenwick(ranks.size());
    int[] needOrder = descending(needs[x]);
    int[] offerOrder = descending(offers[x]);
    long total = 0;
    int next = 0;
    for (int need : needOrder) {
      while (next < offerOrder.length && offers[x][offerOrder[next]] >= needs[x][need]) {
        int offer = offerOrder[next++];
        tree.add(ranks.ofOffer[offer], offerWeights[offer]);
      }
      total += tree.sumTo(ranks.ofNeed[need]) * needWeights[need];
    }
    return total;
  }

  private static int[] descending(long[] numbers) {
    return RowSort.order(numbers, 1, numbers.length);
  }

  /** Ranks from high to low, such that an offer meets a need iff its rank is not greater. */
  private static final class Ranks {
    private final int[] ofOffer;
    private final int[] ofNeed;
    private final int distinct;

    Ranks(long[] offers, long[] needs) {
      int[] order = descending(offers);
      ofOffer = new int[offers.length];
      int rank = 0;
      for (int k = 0; k < order.length; k++) {
        if (k > 0 && offers[order[k]] != offers[order[k - 1]]) {
          rank++;
        }
        ofOffer[order[k]] = rank;
      }
      distinct = order.length == 0 ? 0 : rank + 1;
      ofNeed = new int[needs.length];
      int next = 0;
      for (int need : descending(needs)) {
        while (next < order.length && offers[order[next]] >= needs[need]) {
          next++;
        }
        ofNeed[need] = next == 0 ? -1 : ofOffer[order[next - 1]];
      }
    }

    int size() {
      return distinct;
    }
  }

  /** Sums over prefixes. */
  private static final class Fenwick {
    private final long[] sums;

    Fenwick(int size) {
      sums = new long[size + 1];
    }

    void add(int rank, long weight) {
      for (int k = rank + 1; k < sums.length; k += k & -k) {
        sums[k] += weight;
      }
    }

    /** The sum over ranks up to one, which may be −1. */
    long sumTo(int rank) {
      long sum = 0;
      for (int k = rank + 1; k > 0; k &= k - 1) {
        sum += sums[k];
      }
      return sum;
    }
  }

  /**
   * Three dimensions. Elements are ordered by the first, offers before the needs that they meet;
   * then offers of an earlier half meet needs of a later half where the other two dimensions agree.
   */
  private final class Three {
    private final int[] second;
    private final int[] third;
    private final long[] weight;
    private final boolean[] isOffer;
    private final int[] order;
    private final int[] scratch;

    Three(int x, int y, int z) {
      Ranks byY = new Ranks(offers[y], needs[y]);
      Ranks byZ = new Ranks(offers[z], needs[z]);
      int offerCount = offerWeights.length;
      int[] needOrder = descending(needs[x]);
      int[] offerOrder = descending(offers[x]);
      int size = offerCount + needOrder.length;
      second = new int[size];
      third = new int[size];
      weight = new long[size];
      isOffer = new boolean[size];
      int k = 0;
      int next = 0;
      for (int need : needOrder) {
        while (next < offerCount && offers[x][offerOrder[next]] >= needs[x][need]) {
          offer(k++, offerOrder[next++], byY, byZ);
        }
        if (byY.ofNeed[need] >= 0 && byZ.ofNeed[need] >= 0) {
          second[k] = byY.ofNeed[need];
          third[k] = byZ.ofNeed[need];
          weight[k++] = needWeights[need];
        }
      }
      order = IntStream.range(0, k).toArray();
      scratch = new int[k];
    }

    private void offer(int k, int offer, Ranks byY, Ranks byZ) {
      second[k] = byY.ofOffer[offer];
      third[k] = byZ.ofOffer[offer];
      weight[k] = offerWeights[offer];
      isOffer[k] = true;
    }

    long count() {
      return count(0, order.length, threads);
    }

    /** Counts within a stretch, and leaves it ordered by the second dimension. */
    private long count(int from, int to, int workers) {
      if (to - from <= SHORT) {
        return pairwise(from, to);
      }
      int middle = (from + to) >>> 1;
      long sum;
      if (workers > 1 && to - from > LONG) {
        List<Callable<Long>> halves = new ArrayList<>();
        halves.add(() -> count(from, middle, workers / 2));
        halves.add(() -> count(middle, to, workers - workers / 2));
        sum = Workers.run(2, halves).stream().mapToLong(l -> l).sum();
      } else {
        sum = count(from, middle, 1) + count(middle, to, 1);
      }
      sum += across(from, middle, to);
      merge(from, middle, to);
      return sum;
    }

    private long pairwise(int from, int to) {
      long sum = 0;
      for (int n = from; n < to; n++) {
        int need = order[n];
        if (!isOffer[need]) {
          for (int o = from; o < n; o++) {
            int offer = order[o];
            if (isOffer[offer]
                && second[offer] <= second[need]
                && third[offer] <= third[need]) {
              sum += weight[offer] * weight[need];
            }
          }
        }
      }
      // Insertion sort, offers before needs of the same rank.
      for (int k = from + 1; k < to; k++) {
        int element = order[k];
        int at = k;
        while (at > from && before(element, order[at - 1])) {
          order[at] = order[at - 1];
          at--;
        }
        order[at] = element;
      }
      return sum;
    }

    private boolean before(int first, int other) {
      return second[first] < second[other]
          || (second[first] == second[other] && isOffer[first] && !isOffer[other]);
    }

    /** Offers of the first half against needs of the second half. */
    private long across(int from, int middle, int to) {
      // Ranks of the third dimension within this stretch, so that the tree stays small.
      int offerCount = 0;
      int[] thirds = new int[middle - from];
      for (int k = from; k < middle; k++) {
        if (isOffer[order[k]]) {
          thirds[offerCount++] = third[order[k]];
        }
      }
      if (offerCount == 0) {
        return 0;
      }
      Arrays.sort(thirds, 0, offerCount);
      int distinct = 1;
      for (int k = 1; k < offerCount; k++) {
        if (thirds[k] != thirds[distinct - 1]) {
          thirds[distinct++] = thirds[k];
        }
      }
      Fenwick tree = new Fenwick(distinct);
      long sum = 0;
      int next = from;
      for (int k = middle; k < to; k++) {
        int need = order[k];
        if (isOffer[need]) {
          continue;
        }
        while (next < middle && second[order[next]] <= second[need]) {
          int offer = order[next++];
          if (isOffer[offer]) {
            tree.add(Arrays.binarySearch(thirds, 0, distinct, third[offer]), weight[offer]);
          }
        }
        int rank = Arrays.binarySearch(thirds, 0, distinct, third[need]);
        sum += tree.sumTo(rank >= 0 ? rank : -rank - 2) * weight[need];
      }
      return sum;
    }

    private void merge(int from, int middle, int to) {
      System.arraycopy(order, from, scratch, from, to - from);
      int left = from;
      int right = middle;
      for (int k = from; k < to; k++) {
        boolean takeLeft =
            right >= to || (left < middle && !before(scratch[right], scratch[left]));
        order[k] = takeLeft ? scratch[left++] : scratch[right++];
      }
    }
  }
}
