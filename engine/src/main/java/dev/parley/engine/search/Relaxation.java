package dev.parley.engine.search;

import dev.parley.engine.space.Condition;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A bound on how much of one measure a package can have while others reach what they must: what
 * they have beyond that is added with multipliers, which leaves one sum to be made greatest
 * (Lagrangian relaxation, Fisher 1981; {@link WeightedSum}). The multipliers that bound best are
 * sought by subgradients; any are valid.
 */
final class Relaxation {
  private static final int STEPS = 120;

  /** Steps where good multipliers are known, of the lengths that come after so many others. */
  private static final int WARM_STEPS = 24;

  private static final int WARM_FROM = 40;

  /** The goal first, then what is bounded. */
  private final WeightedSum sum;

  private final double[] least;

  /** What lies between the best and the worst of the goal, and of each measure that is bounded. */
  private final double own;

  private final double[] spreads;
  private final double[] multipliers;
  private double ceiling = Double.POSITIVE_INFINITY;

  /**
   * @param bounds measures that must end at a number at least
   * @param leaders where multipliers of another scenario may be known, and these are left
   */
  Relaxation(
      Explorer explorer,
      Measure goal,
      List<Explorer.Bound> bounds,
      List<Condition> rules,
      Leaders leaders) {
    List<Measure> measures = new ArrayList<>(List.of(goal));
    bounds.forEach(b -> measures.add(b.measure()));
    sum = new WeightedSum(explorer, measures, rules);
    least = bounds.stream().mapToDouble(Explorer.Bound::least).toArray();
    own = sum.spread(0);
    spreads = IntStream.range(0, least.length).mapToDouble(b -> sum.spread(b + 1)).toArray();
    multipliers = new double[least.length];
    Optional<double[]> known = leaders.multipliers().filter(k -> k.length == least.length);
    double[] start = new double[least.length];
    for (int b = 0; b < start.length && known.isPresent(); b++) {
      start[b] = known.get()[b] * own / spreads[b];
    }
    int from = known.isPresent() ? WARM_FROM : 0;
    descend(start, from, known.isPresent() ? WARM_FROM + WARM_STEPS : STEPS);
    leaders.multipliers(
        IntStream.range(0, least.length)
            .mapToDouble(b -> multipliers[b] * spreads[b] / own)
            .toArray());
  }

  /** What the goal can reach at most, up to rounding; minus infinity where a rule forbids all. */
  double ceiling() {
    return ceiling;
  }

  /** Whether the goal may reach a number; rounding errors are given the benefit of the doubt. */
  boolean reaches(long number) {
    return ceiling + WeightedSum.ROUNDING * (Math.abs(ceiling) + Math.abs((double) number) + own)
        >= number;
  }

  /** What lies between the goal's best and worst, roughly. */
  double spread() {
    return own;
  }

  /** One per bound: what one more of it is worth in units of the goal. */
  double[] multipliers() {
    return multipliers.clone();
  }

  /** Steps along subgradients whose lengths shrink; the best multipliers met are kept. */
  private void descend(double[] start, int from, int to) {
    double[] at = start.clone();
    double[] surplus = new double[least.length];
    for (int step = from; step < to; step++) {
      double bound = bound(at, surplus);
      if (bound < ceiling) {
        ceiling = bound;
        System.arraycopy(at, 0, multipliers, 0, at.length);
      }
      double length = 0;
      for (int b = 0; b < at.length; b++) {
        length += surplus[b] / spreads[b] * (surplus[b] / spreads[b]);
      }
      if (length == 0 || bound == Double.NEGATIVE_INFINITY) {
        return;
      }
      double pace = 1.5 * own / (step + 2) / Math.sqrt(length);
      for (int b = 0; b < at.length; b++) {
        at[b] = Math.max(0, at[b] - pace * surplus[b] / spreads[b] / spreads[b]);
      }
    }
  }

  /** The greatest sum under some multipliers; writes by how much the bounds are exceeded there. */
  private double bound(double[] at, double[] surplus) {
    double[] weights = new double[at.length + 1];
    double[] there = new double[weights.length];
    weights[0] = 1;
    System.arraycopy(at, 0, weights, 1, at.length);
    double bound = sum.most(weights, there);
    for (int b = 0; b < at.length; b++) {
      bound -= at[b] * least[b];
      surplus[b] = there[b + 1] - least[b];
    }
    return bound;
  }
}
