package dev.parley.engine.search;

import dev.parley.engine.space.Condition;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** What the issues that are not settled yet may still add. */
final class Horizon {
  /** Relative error of a sum of a few hundred products, with much to spare. */
  private static final double ROUNDING = 1e-10;

  private final Search search;
  private final Layout layout;
  private final Diagrams diagrams;
  private final List<Condition> conditions;
  private final int[] roots;
  private final boolean[] must;
  private final long[][] amounts;
  private final int width;

  /** What the levels from one on may add to an axis at most and at least. */
  private final long[][] most;

  private final long[][] least;

  /** Per axis its weight in the sum that has a floor; none where there is no floor. */
  private final double[] weights;

  private final double[] mostSum;

  /** What the sum's parts add up to at most, whatever their signs. */
  private double largest;

  /** Partial packages whose most optimistic sum is below this are dropped. */
  private final double floor;

  /**
   * @param floored the weighted sum of the axes that has a floor
   * @param roots per condition where its diagram begins
   * @param must per condition whether it must hold
   * @param amounts per condition and axis what it adds where true
   */
  Horizon(
      Search search,
      Optional<Search.Floor> floored,
      Diagrams diagrams,
      List<Condition> conditions,
      int[] roots,
      boolean[] must,
      long[][] amounts) {
    this.search = search;
    this.diagrams = diagrams;
    layout = diagrams.layout();
    this.conditions = conditions;
    this.roots = roots;
    this.must = must;
    this.amounts = amounts;
    width = search.axes().size();
    most = new long[layout.size() + 1][width];
    least = new long[layout.size() + 1][width];
    weights =
        floored.stream().flatMapToDouble(f -> f.weights().stream().mapToDouble(w -> w)).toArray();
    mostSum = new double[layout.size() + 1];
    bounds();
    floor = floored.map(f -> f.least() - slack(f.least())).orElse(0.0);
  }

  /** The most that the levels from one on may add to an axis. */
  long most(int level, int axis) {
    return most[level][axis];
  }

  /** The least that the levels from one on may add to an axis. */
  long least(int level, int axis) {
    return least[level][axis];
  }

  private void bounds() {
    int[] last = new int[conditions.size()];
    for (int c = 0; c < last.length; c++) {
      last[c] = conditions.get(c).scope().stream().mapToInt(layout::level).max().orElse(0);
    }
    for (int level = layout.size() - 1; level >= 0; level--) {
      int issue = layout.issue(level);
      int[] digits = allowed(level);
      for (int a = 0; a < width; a++) {
        Measure measure = search.axes().get(a).measure();
        long best = Long.MIN_VALUE;
        long worst = Long.MAX_VALUE;
        for (int digit : digits) {
          best = Math.max(best, measure.part(issue, digit));
          worst = Math.min(worst, measure.part(issue, digit));
        }
        most[level][a] = most[level + 1][a] + best;
        least[level][a] = least[level + 1][a] + worst;
        for (int c = 0; c < last.length; c++) {
          if (last[c] == level) {
            most[level][a] += Math.max(0, amounts[c][a]);
            least[level][a] += Math.min(0, amounts[c][a]);
          }
        }
      }
      sums(level, digits, last);
    }
  }

  /** The options of an issue that no rule about it alone forbids; all where that leaves none. */
  private int[] allowed(int level) {
    int[] allowed = new int[layout.radix(level)];
    int size = 0;
    for (int digit = 0; digit < allowed.length; digit++) {
      boolean free = true;
      for (int c = 0; c < roots.length; c++) {
        free &= !must[c] || diagrams.step(roots[c], level, digit) != Diagrams.FALSE;
      }
      allowed[size] = digit;
      size += free ? 1 : 0;
    }
    return size > 0 ? Arrays.copyOf(allowed, size) : IntStream.range(0, allowed.length).toArray();
  }

  /** What the levels from one on may add to the weighted sum at most. */
  private void sums(int level, int[] digits, int[] last) {
    if (weights.length == 0) {
      return;
    }
    double best = Double.NEGATIVE_INFINITY;
    for (int digit : digits) {
      double sum = 0;
      for (int a = 0; a < width; a++) {
        sum += weights[a] * search.axes().get(a).measure().part(layout.issue(level), digit);
      }
      best = Math.max(best, sum);
    }
    mostSum[level] = mostSum[level + 1] + best;
    largest += Math.abs(best);
    for (int c = 0; c < last.length; c++) {
      if (last[c] == level) {
        double sum = 0;
        for (int a = 0; a < width; a++) {
          sum += weights[a] * amounts[c][a];
        }
        mostSum[level] += Math.max(0, sum);
        largest += Math.abs(sum);
      }
    }
  }

  /** What some more of an axis adds to the weighted sum. */
  double weighted(int axis, long more) {
    return weights.length == 0 ? 0 : weights[axis] * more;
  }

  /** More than what rounding adds up to. */
  private double slack(double floor) {
    return ROUNDING * (largest + Math.abs(floor) + 1);
  }

  /**
   * Whether the weighted sum may reach its floor. Numbers clipped from above are no obstacle: they
   * are at least what the floor's own terms ask of them, whatever comes.
   *
   * @param above how far the weighted sum of what the row stands for may be above its own
   */
  boolean reaches(long[] rows, int at, double above, int level) {
    if (weights.length == 0) {
      return true;
    }
    double sum = mostSum[level] + above;
    for (int a = 0; a < width; a++) {
      sum += weights[a] * rows[at + a];
    }
    return sum >= floor;
  }
}
