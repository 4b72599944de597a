package dev.parley.engine.search;

import dev.parley.engine.Workers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;

/**
 * Counts pairs of a need and an offer such that the offer meets the need, for every set of three
 * dimensions or more at once, 64 pairs by one instruction. The offers are cut into blocks of 512.
 * For each dimension a block knows, as bits, which of its offers meet a need, for each of the 513
 * answers; the intersections of these words are counted. Weights of offers become binary planes.
 * Offers that lie near each other share a block, so that most pairs of a stretch of needs and a
 * block can be left out, because in fewer than three dimensions some offer can meet some need. Time
 * grows with needs × offers / 512.
 */
final class DominanceBits {
  private static final int WORDS = 8;
  private static final int BLOCK = WORDS * Long.SIZE;

  /** Dimensions counted by one pass over the words. */
  private static final int PASS = 3;

  private final int dimensions;
  private final int threads;
  private final DominanceCount.Needs needs;
  private final long[] offerWeights;

  /** Per dimension one rank per offer; it meets a need iff its rank is not greater. */
  private final int[][] offerRanks;

  /** The needs in an order that makes neighbours of those near each other. */
  private final int[][] needRanks;

  private final long[] needWeights;
  private final int[] groups;

  /** Per dimension how many different ranks offers have. */
  private final int[] ranks;

  DominanceBits(
      int[][] needRanks,
      DominanceCount.Needs needs,
      int[][] offerRanks,
      long[] offerWeights,
      int threads) {
    this.threads = threads;
    this.needs = needs;
    this.offerRanks = offerRanks;
    this.offerWeights = offerWeights;
    dimensions = needRanks.length;
    int[] order = Neighbours.order(needRanks, IntStream.range(0, needs.count()).toArray());
    this.needRanks = new int[dimensions][order.length];
    needWeights = new long[order.length];
    groups = new int[order.length];
    ranks = new int[dimensions];
    for (int k = 0; k < order.length; k++) {
      needWeights[k] = needs.weights()[order[k]];
      groups[k] = needs.groups()[order[k]];
    }
    for (int d = 0; d < dimensions; d++) {
      ranks[d] = Arrays.stream(offerRanks[d]).max().orElse(-1) + 1;
      for (int k = 0; k < order.length; k++) {
        this.needRanks[d][k] = needRanks[d][order[k]];
      }
    }
  }

  /** What counting would take, in needs compared with a block of offers. */
  static double work(double needs, double offers, int dimensions) {
    double blocks = Math.ceil(offers / BLOCK);
    return blocks * needs * (1L << Math.max(0, dimensions - PASS));
  }

  /** Adds, per group and set of dimensions as bits, the weight of the pairs that meet in them. */
  void count(long[][] counts) {
    List<Block> blocks = blocks();
    int tasks = Math.max(1, Math.min(threads * 4, blocks.size()));
    List<Callable<long[][]>> parts = new ArrayList<>();
    for (int t = 0; t < tasks; t++) {
      int first = t;
      parts.add(() -> {
        Pass pass = new Pass();
        for (int b = first; b < blocks.size(); b += tasks) {
          pass.count(blocks.get(b));
        }
        return pass.totals;
      });
    }
    for (long[][] part : Workers.run(threads, parts)) {
      for (int g = 0; g < counts.length; g++) {
        for (int set = 0; set < counts[g].length; set++) {
          counts[g][set] += part[g][set];
        }
      }
    }
  }

  /** Offers near each other, of which each counts with the same power of two. */
  @SuppressWarnings("ArrayRecordComponent")
  private record Block(int[] offers, int plane) {}

  private List<Block> blocks() {
    List<Block> blocks = new ArrayList<>();
    long all = Arrays.stream(offerWeights).reduce(0, (a, b) -> a | b);
    for (int plane = 0; plane < Long.SIZE - Long.numberOfLeadingZeros(all); plane++) {
      int shift = plane;
      int[] members =
          IntStream.range(0, offerWeights.length)
              .filter(e -> (offerWeights[e] >>> shift & 1) != 0)
              .toArray();
      int[] order = Neighbours.order(offerRanks, members);
      for (int from = 0; from < order.length; from += BLOCK) {
        int to = Math.min(from + BLOCK, order.length);
        blocks.add(new Block(Arrays.copyOfRange(order, from, to), plane));
      }
    }
    return blocks;
  }

  /** One thread's work: blocks one after the other, against all needs. */
  private final class Pass {
    private final long[][] totals = new long[needs.groupCount()][1 << dimensions];
    private final long[][] ofBlock = new long[needs.groupCount()][1 << dimensions];

    /** Per dimension and rank how many offers of the block come no later. */
    private final short[][] before = new short[dimensions][];

    /** Per dimension and number of offers the words of the first ones. */
    private final long[][] first = new long[dimensions][(BLOCK + 1) * WORDS];

    private final int[] active = new int[dimensions];
    private final int[] at = new int[dimensions];
    private final long[] base = new long[WORDS];
    private final int[] counts = new int[1 << PASS];

    /** Per dimension and stretch of needs the greatest rank. */
    private final int[][] greatest;

    private int words;

    Pass() {
      int stretches = (needWeights.length + BLOCK - 1) / BLOCK;
      greatest = new int[dimensions][stretches];
      for (int d = 0; d < dimensions; d++) {
        before[d] = new short[ranks[d] + 1];
        Arrays.fill(greatest[d], -1);
        for (int k = 0; k < needWeights.length; k++) {
          greatest[d][k / BLOCK] = Math.max(greatest[d][k / BLOCK], needRanks[d][k]);
        }
      }
    }

    void count(Block block) {
      Workers.stopIfCancelled();
      words = (block.offers.length + Long.SIZE - 1) / Long.SIZE;
      int[] least = new int[dimensions];
      for (int d = 0; d < dimensions; d++) {
        least[d] = prepare(block, d);
      }
      for (long[] ofGroup : ofBlock) {
        Arrays.fill(ofGroup, 0);
      }
      for (int stretch = 0; stretch < greatest[0].length; stretch++) {
        int open = 0;
        for (int d = 0; d < dimensions; d++) {
          open += greatest[d][stretch] >= least[d] ? 1 : 0;
        }
        if (open >= PASS) {
          stretch(stretch * BLOCK, Math.min(needWeights.length, (stretch + 1) * BLOCK));
        }
      }
      for (int g = 0; g < totals.length; g++) {
        for (int set = 0; set < totals[g].length; set++) {
          totals[g][set] += ofBlock[g][set] << block.plane;
        }
      }
    }

    /** Writes the tables of a dimension; returns the least rank in the block. */
    private int prepare(Block block, int dimension) {
      int[] offers = block.offers;
      long[] keys = new long[offers.length];
      for (int k = 0; k < keys.length; k++) {
        keys[k] = (long) offerRanks[dimension][offers[k]] << Integer.SIZE | k;
      }
      Arrays.sort(keys);
      long[] bits = first[dimension];
      Arrays.fill(bits, 0, WORDS, 0);
      short[] counts = before[dimension];
      int done = 0;
      for (int k = 0; k < keys.length; k++) {
        int rank = (int) (keys[k] >>> Integer.SIZE);
        int offer = (int) keys[k];
        System.arraycopy(bits, k * WORDS, bits, (k + 1) * WORDS, WORDS);
        bits[(k + 1) * WORDS + offer / Long.SIZE] |= 1L << offer;
        // Entry r + 1 is for needs of rank r.
        Arrays.fill(counts, done, rank + 1, (short) k);
        done = rank + 1;
      }
      Arrays.fill(counts, done, counts.length, (short) keys.length);
      return (int) (keys[0] >>> Integer.SIZE);
    }

    private void stretch(int from, int to) {
      for (int need = from; need < to; need++) {
        int size = 0;
        for (int d = 0; d < dimensions; d++) {
          int met = before[d][needRanks[d][need] + 1];
          if (met > 0) {
            active[size] = d;
            at[size++] = met * WORDS;
          }
        }
        if (size >= PASS) {
          met(size, needWeights[need], ofBlock[groups[need]]);
        }
      }
    }

    /** All sets of the active dimensions: those of the first three, for each set of the others. */
    private void met(int size, long weight, long[] sums) {
      long[] a = first[active[0]];
      long[] b = first[active[1]];
      long[] c = first[active[2]];
      int bitA = 1 << active[0];
      int bitB = 1 << active[1];
      int bitC = 1 << active[2];
      int all = 0;
      for (int w = 0; w < words; w++) {
        all += Long.bitCount(a[at[0] + w] & b[at[1] + w] & c[at[2] + w]);
      }
      sums[bitA | bitB | bitC] += all * weight;
      for (int others = 1; others < 1 << (size - PASS); others++) {
        int set = intersect(others, size);
        counted(a, b, c);
        sums[set] += counts[0] * weight;
        sums[set | bitA] += counts[1] * weight;
        sums[set | bitB] += counts[2] * weight;
        sums[set | bitA | bitB] += counts[3] * weight;
        sums[set | bitC] += counts[4] * weight;
        sums[set | bitA | bitC] += counts[5] * weight;
        sums[set | bitB | bitC] += counts[6] * weight;
        sums[set | bitA | bitB | bitC] += counts[7] * weight;
      }
    }

    /** Intersects the words of some dimensions beyond the first three; returns them as bits. */
    private int intersect(int others, int size) {
      Arrays.fill(base, 0, words, -1L);
      int set = 0;
      for (int k = PASS; k < size; k++) {
        if ((others >>> (k - PASS) & 1) != 0) {
          set |= 1 << active[k];
          long[] bits = first[active[k]];
          for (int w = 0; w < words; w++) {
            base[w] &= bits[at[k] + w];
          }
        }
      }
      return set;
    }

    private void counted(long[] a, long[] b, long[] c) {
      int none = 0;
      int onlyA = 0;
      int onlyB = 0;
      int ab = 0;
      int onlyC = 0;
      int ac = 0;
      int bc = 0;
      int abc = 0;
      for (int w = 0; w < words; w++) {
        long ofA = base[w] & a[at[0] + w];
        long ofB = base[w] & b[at[1] + w];
        long ofC = base[w] & c[at[2] + w];
        long both = ofA & ofB;
        none += Long.bitCount(base[w]);
        onlyA += Long.bitCount(ofA);
        onlyB += Long.bitCount(ofB);
        ab += Long.bitCount(both);
        onlyC += Long.bitCount(ofC);
        ac += Long.bitCount(ofA & ofC);
        bc += Long.bitCount(ofB & ofC);
        abc += Long.bitCount(both & ofC);
      }
      counts[0] = none;
      counts[1] = onlyA;
      counts[2] = onlyB;
      counts[3] = ab;
      counts[4] = onlyC;
      counts[5] = ac;
      counts[6] = bc;
      counts[7] = abc;
    }
  }
}
