package dev.parley.engine.search;

import dev.parley.engine.CannotCompute;
import dev.parley.engine.Workers;
import dev.parley.engine.search.Search.Keeping;
import java.util.Arrays;
import java.util.List;

/** Goes through the sorted candidates of one state and keeps those that nothing makes needless. */
final class Filter {
  /** Points kept between two looks at whether the work was cancelled. */
  private static final int CHECK_EVERY = 4096;

  /** Candidates that are compared with those before them on all threads at once. */
  private static final int BLOCK = 8192;

  private static final int STRETCH = 512;

  private final int width;
  private final int strict;
  private final int depth;
  private final int[] state;
  private final long[] rows;
  private final long[] slack;
  private final int[] order;
  private final int[] sources;
  private final int[] digits;
  private final long[] weights;
  private final long[] keptRows;
  private final long[] keptSlack;
  private final long[] keptWeights;
  private final int[] offsets;
  private final int[] keptSources;
  private final int[] keptDigits;
  private final boolean tracked;
  private final boolean counted;
  private final boolean reducing;
  private final int most;
  private final int threads;

  /** What was kept before the block that is looked at, one archive per step of a chain. */
  private final Archive[] archives;

  /** Per candidate of a block, as bits, which archives have something at least as good. */
  private final byte[] covered;

  /** Whether candidates are dropped for better ones. */
  private boolean drops;

  private int size;
  private int edges;
  private int checked;

  /**
   * @param most where more are left, the others are kept unseen, because thinning drops more of
   *     them at once
   */
  Filter(
      Search search,
      int[] state,
      long[] rows,
      long[] slack,
      int[] order,
      int[] sources,
      int[] digits,
      long[] weights,
      int most,
      int threads) {
    width = search.axes().size();
    strict = search.strict();
    depth = search.keeping().depth();
    tracked = search.keeping().tracked();
    reducing = search.keeping().reduces();
    counted = search.keeping() == Keeping.COUNTED;
    this.state = state;
    this.rows = rows;
    this.slack = slack;
    this.order = order;
    this.sources = sources;
    this.digits = digits;
    this.weights = weights;
    // Those that stand for others are thinned next, which drops what is worse as well.
    drops = strict > 0 && !counted && slack.length == 0;
    keptRows = new long[order.length * width];
    keptSlack = new long[slack.length == 0 ? 0 : order.length * width];
    keptWeights = new long[weights.length];
    offsets = new int[order.length];
    keptSources = new int[tracked ? order.length : 0];
    keptDigits = new int[keptSources.length];
    this.most = most;
    this.threads = threads;
    archives = archives();
    covered = new byte[drops && threads > 1 && order.length >= Room.FEW ? order.length : 0];
  }

  private Archive[] archives() {
    Archive[] empty = new Archive[depth];
    Arrays.setAll(empty, _ -> Archive.of(Math.min(1, width), width));
    return empty;
  }

  Filtered filtered() {
    if (covered.length == 0) {
      groups(0, order.length, archives);
      return kept();
    }
    int begin = 0;
    while (begin < order.length) {
      int end = Math.min(order.length, begin + BLOCK);
      while (end < order.length && equal(order[end - 1], order[end], 0, strict)) {
        end++;
      }
      cover(begin, end);
      groups(begin, end, archives());
      begin = end;
    }
    return kept();
  }

  /** Compares a block with what was kept before it, on all threads. */
  private void cover(int begin, int end) {
    if (!drops) {
      return;
    }
    Workers.stretches(
        threads,
        begin,
        end,
        STRETCH,
        (from, to) -> {
          for (int k = from; k < to; k++) {
            for (int a = 0; a < depth; a++) {
              covered[k] |= (byte) (archives[a].covers(rows, order[k] * width) ? 1 << a : 0);
            }
          }
        });
  }

  /** Goes through candidates and compares them with some archives, which receive what is kept. */
  private void groups(int from, int to, Archive[] recent) {
    int begin = from;
    while (begin < to) {
      int end = begin + 1;
      while (end < to && equal(order[begin], order[end], 0, strict)) {
        end++;
      }
      if (size >= checked) {
        Workers.stopIfCancelled();
        checked = size + CHECK_EVERY;
      }
      group(begin, end, recent);
      drops &= size <= most;
      begin = end;
    }
  }

  private Filtered kept() {
    return new Filtered(
        state,
        Arrays.copyOf(keptRows, size * width),
        Arrays.copyOf(keptSlack, slack.length == 0 ? 0 : size * width),
        size,
        Arrays.copyOf(keptWeights, counted ? size : 0),
        Arrays.copyOf(offsets, size),
        Arrays.copyOf(keptSources, edges),
        Arrays.copyOf(keptDigits, edges));
  }

  /** Points with the same strict numbers: they cannot drop each other for being better. */
  private void group(int begin, int end, Archive[] recent) {
    int first = size;
    int[] levels = new int[end - begin];
    boolean reduces = end - begin > 1 && reducing;
    Archive within = reduces ? Archive.of(Math.min(width, strict + 1), width) : new Archive.Any();
    int row = begin;
    while (row < end) {
      int last = row + 1;
      while (last < end && equal(order[row], order[last], strict, width)) {
        last++;
      }
      int level = drops ? level(recent, row) : 0;
      boolean superfluous = reduces && within.covers(rows, order[row] * width);
      if (level < depth && !superfluous) {
        levels[size - first] = level;
        keep(row, last);
        if (reduces) {
          within.add(rows, order[row] * width);
        }
      }
      row = last;
    }
    for (int k = first; drops && k < size; k++) {
      recent[levels[k - first]].add(keptRows, k * width);
      if (covered.length > 0) {
        archives[levels[k - first]].add(keptRows, k * width);
      }
    }
  }

  private int level(Archive[] recent, int position) {
    int level = 0;
    while (level < depth
        && ((covered.length > 0 && (covered[position] >>> level & 1) != 0)
            || recent[level].covers(rows, order[position] * width))) {
      level++;
    }
    return level;
  }

  private void keep(int from, int to) {
    System.arraycopy(rows, order[from] * width, keptRows, size * width, width);
    offsets[size] = edges;
    for (int k = from; k < to; k++) {
      for (int a = 0; a < width && keptSlack.length > 0; a++) {
        int at = size * width + a;
        keptSlack[at] = Math.max(keptSlack[at], slack[order[k] * width + a]);
      }
      if (tracked) {
        keptSources[edges] = sources[order[k]];
        keptDigits[edges] = digits[order[k]];
        edges++;
      }
      if (counted) {
        keptWeights[size] = sum(keptWeights[size], weights[order[k]]);
      }
    }
    size++;
  }

  /** Conditions that only together leave few packages may leave very many halfway. */
  private static long sum(long first, long second) {
    long sum = first + second;
    if (sum < 0) {
      throw new CannotCompute(
          "more than 2^63 partial packages are alike", List.of("issues"), Room.FEWER);
    }
    return sum;
  }

  private boolean equal(int first, int second, int from, int to) {
    for (int a = from; a < to; a++) {
      if (rows[first * width + a] != rows[second * width + a]) {
        return false;
      }
    }
    return true;
  }
}
