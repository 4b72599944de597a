package dev.parley.engine.stability;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * Replaces every value by the greatest or least one among those that a change of one issue leads
 * to, the value itself included. Time: codes, times options where the issue has one-way steps.
 */
final class AxisReduction {
  private final int options;
  private final int stride;

  /** Per option those that it leads to; empty where all changes are allowed. */
  private final int[][] leads;

  /** Issues whose options are put together are read in one go; more streams disturb each other. */
  private static final int MOST_TOGETHER = 8;

  /** From here on it pays to go row by row. */
  private static final int LONG_ROW = 16;

  /** So that what is read of a row is still in the nearest cache when it is written. */
  private static final int MOST_IN_ROW = 512;

  private AxisReduction(int options, int stride) {
    this.options = options;
    this.stride = stride;
    leads = new int[0][];
  }

  private AxisReduction(OptionMoves moves, int axis) {
    OptionMoves.Axis issue = moves.axes().get(axis);
    options = issue.options();
    stride = moves.stride(axis);
    leads = issue.free() ? new int[0][] : new int[options][];
    for (int from = 0; from < leads.length; from++) {
      int[] found = new int[options];
      int count = 0;
      for (int to = 0; to < options; to++) {
        if (issue.allows(from, to)) {
          found[count++] = to;
        }
      }
      leads[from] = Arrays.copyOf(found, count);
    }
  }

  /**
   * Reductions that together replace every value by an extreme over all changes of some issues.
   * Neighbouring issues that change freely are one issue with more options.
   */
  static List<AxisReduction> along(OptionMoves moves, IntPredicate changed) {
    List<AxisReduction> reductions = new ArrayList<>();
    int together = 1;
    int stride = 1;
    for (int a = moves.axes().size() - 1; a >= 0; a--) {
      OptionMoves.Axis issue = moves.axes().get(a);
      boolean joins = changed.test(a) && issue.free();
      if (together > 1 && !(joins && together * issue.options() <= MOST_TOGETHER)) {
        reductions.add(new AxisReduction(together, stride));
        together = 1;
      }
      if (joins) {
        stride = together == 1 ? moves.stride(a) : stride;
        together *= issue.options();
      } else if (changed.test(a)) {
        reductions.add(new AxisReduction(moves, a));
      }
    }
    if (together > 1) {
      reductions.add(new AxisReduction(together, stride));
    }
    return reductions;
  }

  void greatest(int[] values) {
    reduce(values, true);
  }

  void least(int[] values) {
    reduce(values, false);
  }

  private void reduce(int[] values, boolean greatest) {
    if (leads.length > 0) {
      restricted(values, greatest);
    } else if (stride < LONG_ROW) {
      byEntries(values, greatest);
    } else {
      byRows(values, greatest);
    }
  }

  private void byEntries(int[] values, boolean greatest) {
    for (int base = 0; base < values.length; base += stride * options) {
      for (int k = base; k < base + stride; k++) {
        int extreme = values[k];
        for (int d = 1, at = k + stride; d < options; d++, at += stride) {
          extreme = greatest ? Math.max(extreme, values[at]) : Math.min(extreme, values[at]);
        }
        for (int d = 0, at = k; d < options; d++, at += stride) {
          values[at] = extreme;
        }
      }
    }
  }

  /** The same with plain loops over neighbours, which a processor does several of at once. */
  private void byRows(int[] values, boolean greatest) {
    int[] extremes = new int[Math.min(stride, MOST_IN_ROW)];
    for (int base = 0; base < values.length; base += stride * options) {
      for (int from = base; from < base + stride; from += extremes.length) {
        int length = Math.min(extremes.length, base + stride - from);
        System.arraycopy(values, from, extremes, 0, length);
        for (int d = 1, at = from + stride; d < options; d++, at += stride) {
          if (greatest) {
            raise(extremes, values, at, length);
          } else {
            lower(extremes, values, at, length);
          }
        }
        for (int d = 0, at = from; d < options; d++, at += stride) {
          System.arraycopy(extremes, 0, values, at, length);
        }
      }
    }
  }

  private static void raise(int[] extremes, int[] values, int at, int length) {
    for (int k = 0; k < length; k++) {
      extremes[k] = Math.max(extremes[k], values[at + k]);
    }
  }

  private static void lower(int[] extremes, int[] values, int at, int length) {
    for (int k = 0; k < length; k++) {
      extremes[k] = Math.min(extremes[k], values[at + k]);
    }
  }

  private void restricted(int[] values, boolean greatest) {
    int[] line = new int[options];
    for (int base = 0; base < values.length; base += stride * options) {
      for (int k = base; k < base + stride; k++) {
        for (int d = 0; d < options; d++) {
          line[d] = values[k + d * stride];
        }
        for (int d = 0; d < options; d++) {
          int extreme = line[d];
          for (int to : leads[d]) {
            extreme = greatest ? Math.max(extreme, line[to]) : Math.min(extreme, line[to]);
          }
          values[k + d * stride] = extreme;
        }
      }
    }
  }
}
