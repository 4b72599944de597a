package dev.parley.engine.stability;

import java.util.Arrays;

/**
 * The states sorted for one mover. A <em>cell</em> holds the states that differ only on issues that
 * the mover can change freely, worst first. States that differ on its one-way issues too are in
 * neighbouring cells. Shared by all searches, which keep their own pointers.
 */
final class Cells {
  private static final int MOST_REMEMBERED = 1 << 12;

  private final OptionMoves moves;
  private final int[] restricted;
  private final int variants;

  /** A code's cell is the sum of two parts, one for its fast issues and one for the rest. */
  private final int[] fastCells;

  private final int[] slowCells;
  private final int[] starts;

  /** Ranks with codes: a pointer's next state is then compared without a jump. */
  private final long[] sorted;

  /** The ranks of all movers, code by code: a search asks for those of one code together. */
  private final int[] together;

  private final int mover;
  private final int[][] into;
  private final int[][] outOf;

  /**
   * Sorts by counting.
   *
   * @param ranks over codes, negative at infeasible ones
   * @param count all ranks are below it
   * @param together where the ranks of all movers are kept, code by code; this one's are written
   */
  Cells(OptionMoves moves, int mover, int[] ranks, int count, int[] together) {
    this.moves = moves;
    this.mover = mover;
    this.together = together;
    for (int code = 0; code < ranks.length; code++) {
      together[code * moves.movers() + mover] = ranks[code];
    }
    int axes = moves.axes().size();
    int[] found = new int[axes];
    int restrictedCount = 0;
    int inCell = 1;
    int steps = 1;
    for (int a = axes - 1; a >= 0; a--) {
      if (moves.controls(mover, a)) {
        if (moves.axes().get(a).free()) {
          inCell *= moves.axes().get(a).options();
        } else {
          found[restrictedCount++] = a;
          steps *= moves.axes().get(a).options();
        }
      }
    }
    restricted = Arrays.copyOf(found, restrictedCount);
    variants = steps;
    int[] weights = weights(mover);
    int fast = fastIssues(axes, ranks.length);
    fastCells = cells(weights, fast, axes);
    slowCells = cells(weights, 0, fast);
    int cells = ranks.length / inCell;
    starts = new int[cells + 1];
    long[] order = Ascending.order(ranks, count);
    for (int code = 0; code < ranks.length; code++) {
      starts[cell(code) + 1] += ranks[code] >= 0 ? 1 : 0;
    }
    for (int c = 0; c < cells; c++) {
      starts[c + 1] += starts[c];
    }
    sorted = new long[order.length];
    int[] next = Arrays.copyOf(starts, cells);
    for (long ranked : order) {
      sorted[next[cell(Ascending.position(ranked))]++] = ranked;
    }
    boolean few = variants <= MOST_REMEMBERED;
    into = new int[few ? variants : 0][];
    outOf = new int[few ? variants : 0][];
    for (int v = 0; v < into.length; v++) {
      into[v] = variants(v, false);
      outOf[v] = variants(v, true);
    }
  }

  /** Weights in cell numbers: the one-way issues first, then those of the other movers. */
  private int[] weights(int mover) {
    int[] weights = new int[moves.axes().size()];
    int weight = 1;
    for (int axis : restricted) {
      weights[axis] = weight;
      weight *= moves.axes().get(axis).options();
    }
    for (int a = weights.length - 1; a >= 0; a--) {
      if (!moves.controls(mover, a)) {
        weights[a] = weight;
        weight *= moves.axes().get(a).options();
      }
    }
    return weights;
  }

  /** Where the fast issues begin: both parts then have about the square root of all codes. */
  private int fastIssues(int axes, int codes) {
    int fast = axes;
    while (fast > 0 && (long) moves.stride(fast - 1) * moves.stride(fast - 1) < codes) {
      fast--;
    }
    return fast;
  }

  /** The parts of the issues from one to before another. */
  private int[] cells(int[] weights, int from, int to) {
    int size = 1;
    for (int a = from; a < to; a++) {
      size *= moves.axes().get(a).options();
    }
    int[] cells = new int[size];
    int filled = 1;
    for (int a = to - 1; a >= from; a--) {
      int length = filled;
      for (int d = 1; d < moves.axes().get(a).options(); d++) {
        for (int k = 0; k < length; k++) {
          cells[filled++] = cells[k] + d * weights[a];
        }
      }
    }
    return cells;
  }

  /** Values of the one-way issues that steps lead to or come from, the given ones included. */
  private int[] variants(int variant, boolean forwards) {
    int[] found = {0};
    int weight = 1;
    int rest = variant;
    for (int axis : restricted) {
      OptionMoves.Axis issue = moves.axes().get(axis);
      int here = rest % issue.options();
      rest /= issue.options();
      int[] longer = new int[found.length * issue.options()];
      int count = 0;
      for (int other = 0; other < issue.options(); other++) {
        if (forwards ? issue.allows(here, other) : issue.allows(other, here)) {
          for (int known : found) {
            longer[count++] = known + other * weight;
          }
        }
      }
      found = Arrays.copyOf(longer, count);
      weight *= issue.options();
    }
    return found;
  }

  int count() {
    return starts.length - 1;
  }

  int cell(int code) {
    int slow = code / fastCells.length;
    return slowCells[slow] + fastCells[code - slow * fastCells.length];
  }

  /** Whether the mover has one-way issues. */
  boolean restricted() {
    return variants > 1;
  }

  /**
   * Offsets, from {@link #firstVariant}, of the cells that moves from a cell lead to, or that moves
   * into it come from; itself included.
   */
  int[] neighbours(int cell, boolean forwards) {
    int variant = cell % variants;
    if (variant >= into.length) {
      return variants(variant, forwards);
    }
    return forwards ? outOf[variant] : into[variant];
  }

  int firstVariant(int cell) {
    return cell - cell % variants;
  }

  /** A fresh pointer per cell: to its best state, or to its worst. */
  int[] pointers(boolean best) {
    int[] pointers = Arrays.copyOf(starts, count());
    for (int c = 0; c < pointers.length && best; c++) {
      pointers[c] = starts[c + 1] - 1;
    }
    return pointers;
  }

  /**
   * A fresh pointer per cell, as those of {@link #pointers}, with the rank of the state that it
   * points to: where nothing is to be done, the state need not be looked at. See {@link #upFrom}.
   */
  long[] frontier(boolean best) {
    long[] frontier = new long[count()];
    for (int c = 0; c < frontier.length; c++) {
      frontier[c] = best ? downFrom(c, starts[c + 1] - 1) : upFrom(c, starts[c]);
    }
    return frontier;
  }

  /** A pointer that moves up, with its rank; above all ranks at the end of the cell. */
  long upFrom(int cell, int place) {
    return Ascending.pair(place < starts[cell + 1] ? rankAt(place) : Integer.MAX_VALUE, place);
  }

  /** A pointer that moves down, with its rank; below all ranks where the cell has no more. */
  long downFrom(int cell, int place) {
    return place < starts[cell] ? Ascending.pair(-1, 0) : Ascending.pair(rankAt(place), place);
  }

  int start(int cell) {
    return starts[cell];
  }

  int end(int cell) {
    return starts[cell + 1];
  }

  int code(int place) {
    return Ascending.position(sorted[place]);
  }

  int rankAt(int place) {
    return Ascending.value(sorted[place]);
  }

  int rank(int code) {
    return together[code * moves.movers() + mover];
  }
}
