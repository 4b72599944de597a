package dev.parley.engine.search;

import dev.parley.engine.space.Voter;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A bound from below on what several voters together fall short of their walk-aways. A sum of
 * shortfalls is at least any sum of what the voters lack, surpluses counted against it, in which no
 * one counts more than fully; how much each counts is sought such that the least such sum over all
 * packages is greatest (Lagrangian relaxation, Fisher 1981), by projected subgradients.
 */
public final class ShortfallSum {
  private static final int STEPS = 100;
  private static final double PACE = 0.5;

  private final WeightedSum sum;

  /** Per voter what one point is, and its walk-away on its own scale. */
  private final double[] units;

  private final double[] walkAways;

  /** Per voter how much it counts, from 0 to 1. */
  private final double[] shares;

  private double least;

  /**
   * @param voters those whose shortfalls count
   */
  public ShortfallSum(Explorer explorer, List<Integer> voters) {
    sum =
        new WeightedSum(
            explorer, voters.stream().map(explorer::utility).toList(), explorer.space().rules());
    units = new double[voters.size()];
    walkAways = new double[units.length];
    for (int v = 0; v < units.length; v++) {
      Voter voter = explorer.space().voters().get(voters.get(v));
      units[v] = voter.form().scale().doubleValue();
      walkAways[v] = voter.walkAway().doubleValue() * units[v];
    }
    shares = new double[units.length];
    descend();
  }

  /** Points that the voters lack together at every feasible package, roughly; at least 0. */
  public double least() {
    return least;
  }

  /**
   * What the voters' utilities must add up to where they lack no more than some points together.
   *
   * @return with one weight per voter
   */
  public Optimum.Sum within(double points) {
    double total = -points;
    for (int v = 0; v < units.length; v++) {
      total += shares[v] * walkAways[v] / units[v];
    }
    return new Optimum.Sum(
        IntStream.range(0, units.length).mapToObj(v -> shares[v] / units[v]).toList(), total);
  }

  private void descend() {
    double[] at = new double[units.length];
    Arrays.fill(at, 1);
    double[] weights = new double[units.length];
    double[] there = new double[units.length];
    double lowest = Double.POSITIVE_INFINITY;
    for (int step = 0; step < STEPS; step++) {
      for (int v = 0; v < at.length; v++) {
        weights[v] = at[v] / units[v];
      }
      double bound = sum.beyond(weights, walkAways, there);
      if (bound < lowest) {
        lowest = bound;
        System.arraycopy(at, 0, shares, 0, at.length);
      }
      double length = 0;
      for (int v = 0; v < at.length; v++) {
        there[v] /= units[v];
        length = Math.max(length, Math.abs(there[v]));
      }
      if (length == 0 || bound == Double.NEGATIVE_INFINITY) {
        break;
      }
      for (int v = 0; v < at.length; v++) {
        double next = at[v] - PACE / StrictMath.sqrt(step + 1) * there[v] / length;
        at[v] = Math.clamp(next, 0, 1);
      }
    }
    least = Double.isFinite(lowest) ? Math.max(0, -lowest) : 0;
  }
}
