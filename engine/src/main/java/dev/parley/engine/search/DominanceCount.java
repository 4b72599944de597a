package dev.parley.engine.search;

import dev.parley.engine.Workers;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;

/**
 * Counts pairs of a need and an offer, with weights, such that the offer meets the need in every
 * dimension of a set, for all sets of dimensions and all groups of needs. One dimension takes a sum
 * over ranks, two a sweep, three a sweep's divide and conquer or bits, more only bits: {@link
 * DominanceSweep}, {@link DominanceBits}. Sums wrap silently, so that they must fit 63 bits.
 */
final class DominanceCount {
  /** What a step of the divide and conquer costs, in rows that bits compare with a block. */
  private static final double STEP = 0.5;

  private final Needs needs;
  private final Offers offers;
  private final int threads;
  private final int width;

  /** Per dimension one rank per need; an offer meets a need iff its rank is not greater. */
  private final int[][] needRanks;

  private final int[][] offerRanks;

  DominanceCount(Needs needs, Offers offers, int threads) {
    this.needs = needs;
    this.offers = offers;
    this.threads = needs.count() + offers.count() < Room.FEW ? 1 : threads;
    width = needs.numbers.length;
    needRanks = new int[width][needs.count()];
    offerRanks = new int[width][offers.count()];
    Workers.stretches(this.threads, 0, width, 1, (dimension, _) -> rank(dimension));
  }

  /**
   * What asks.
   *
   * @param numbers per dimension one number per need; {@link #NEVER} asks for too much
   * @param groups per need the group that its pairs are counted in
   * @param groupCount number of groups
   */
  // Arrays, because these are millions of numbers; nothing writes to them.
  @SuppressWarnings("ArrayRecordComponent")
  record Needs(long[][] numbers, long[] weights, int[] groups, int groupCount) {
    int count() {
      return weights.length;
    }
  }

  /** What is offered: per dimension one number per offer. */
  @SuppressWarnings("ArrayRecordComponent")
  record Offers(long[][] numbers, long[] weights) {
    int count() {
      return weights.length;
    }
  }

  /** No offer is that great. */
  static final long NEVER = Long.MAX_VALUE;

  /** What counting would take, in rows that bits compare with a block. */
  static double work(double needs, double offers, int dimensions) {
    double bits = DominanceBits.work(needs, offers, dimensions);
    return dimensions > 3 ? bits : Math.min(bits, conquering(needs, offers));
  }

  private static double conquering(double needs, double offers) {
    double size = needs + offers;
    double log = Math.log(size + 2);
    return STEP * size * log * log;
  }

  /** Ranks rise as numbers fall; needs beyond every offer have rank −1. */
  private void rank(int dimension) {
    long[] distinct = Distinct.of(offers.numbers[dimension]);
    int last = distinct.length - 1;
    for (int k = 0; k < offers.count(); k++) {
      offerRanks[dimension][k] = last - Arrays.binarySearch(distinct, offers.numbers[dimension][k]);
    }
    for (int k = 0; k < needs.count(); k++) {
      int at = Arrays.binarySearch(distinct, needs.numbers[dimension][k]);
      needRanks[dimension][k] = last - (at >= 0 ? at : -at - 1);
    }
  }

  /**
   * Per group and set of dimensions, as bits, the weight of the pairs in which all of them are met.
   */
  long[][] atLeast() {
    boolean bits =
        width > 3
            || (width == 3
                && DominanceBits.work(needs.count(), offers.count(), 3)
                    < conquering(needs.count(), offers.count()));
    return atLeast(bits);
  }

  /**
   * @param bits whether sets of three dimensions and more are counted by bits; they must be where
   *     there are more than three
   */
  long[][] atLeast(boolean bits) {
    long[][] counts = new long[needs.groupCount][1 << width];
    if (bits && width >= 3) {
      new DominanceBits(needRanks, needs, offerRanks, offers.weights, threads).count(counts);
    }
    int[] sets =
        IntStream.range(0, 1 << width).filter(s -> Integer.bitCount(s) < 3 || !bits).toArray();
    List<long[]> swept =
        Workers.run(
            threads,
            Arrays.stream(sets).<Callable<long[]>>mapToObj(set -> () -> swept(set)).toList());
    for (int s = 0; s < sets.length; s++) {
      for (int g = 0; g < needs.groupCount; g++) {
        counts[g][sets[s]] = swept.get(s)[g];
      }
    }
    return counts;
  }

  private long[] swept(int set) {
    int[] dimensions = IntStream.range(0, width).filter(d -> (set >>> d & 1) != 0).toArray();
    return switch (dimensions.length) {
      case 0 -> all();
      case 1 -> one(dimensions[0]);
      case 2 -> sweep(dimensions).two();
      case 3 -> sweep(dimensions).new Three().count();
      default -> throw new IllegalStateException(dimensions.length + " dimensions");
    };
  }

  private DominanceSweep sweep(int[] dimensions) {
    return new DominanceSweep(
        of(needRanks, dimensions), needs, of(offerRanks, dimensions), offers.weights, threads);
  }

  private static int[][] of(int[][] ranks, int[] dimensions) {
    return Arrays.stream(dimensions).mapToObj(d -> ranks[d]).toArray(int[][]::new);
  }

  private long[] all() {
    long offered = Arrays.stream(offers.weights).sum();
    long[] totals = new long[needs.groupCount];
    for (int n = 0; n < needs.count(); n++) {
      totals[needs.groups[n]] += needs.weights[n] * offered;
    }
    return totals;
  }

  private long[] one(int dimension) {
    long[] upTo = new long[offers.count() + 1];
    for (int o = 0; o < offers.count(); o++) {
      upTo[offerRanks[dimension][o] + 1] += offers.weights[o];
    }
    for (int rank = 1; rank < upTo.length; rank++) {
      upTo[rank] += upTo[rank - 1];
    }
    long[] totals = new long[needs.groupCount];
    for (int n = 0; n < needs.count(); n++) {
      totals[needs.groups[n]] += upTo[needRanks[dimension][n] + 1] * needs.weights[n];
    }
    return totals;
  }
}
