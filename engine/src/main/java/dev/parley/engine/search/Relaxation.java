package dev.parley.engine.search;

import dev.parley.engine.space.Choice;
import dev.parley.engine.space.Condition;
import dev.parley.engine.space.Shape;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A bound on how much of one measure a package can have while others reach what they must: what
 * they have beyond that is added with multipliers, which makes the greatest sum a matter of each
 * issue by itself (Lagrangian relaxation, Fisher 1981). The multipliers that bound best are sought
 * by subgradients; any are valid. Conditions on one issue are respected, terms count where they
 * help, everything else is ignored.
 */
final class Relaxation {
  private static final int STEPS = 120;

  private final double[][] goal;
  private final double[][][] bounded;
  private final double[] goalTerms;
  private final double[][] boundedTerms;
  private final double[] least;
  private final double[] multipliers;
  private double ceiling = Double.POSITIVE_INFINITY;

  /**
   * @param bounds measures that must end at a number at least
   */
  Relaxation(Shape shape, Measure goal, List<Explorer.Bound> bounds, List<Condition> rules) {
    boolean[][] allowed = allowed(shape, rules);
    this.goal = parts(goal, allowed);
    bounded = bounds.stream().map(b -> parts(b.measure(), allowed)).toArray(double[][][]::new);
    least = bounds.stream().mapToDouble(Explorer.Bound::least).toArray();
    List<Condition> when = new ArrayList<>();
    bounds.forEach(b -> b.measure().terms().forEach(t -> addOnce(when, t.when())));
    goal.terms().forEach(t -> addOnce(when, t.when()));
    goalTerms = amounts(goal, when);
    boundedTerms = bounds.stream().map(b -> amounts(b.measure(), when)).toArray(double[][]::new);
    multipliers = new double[least.length];
    descend();
  }

  private static void addOnce(List<Condition> all, Condition one) {
    if (!all.contains(one)) {
      all.add(one);
    }
  }

  private static double[] amounts(Measure measure, List<Condition> when) {
    double[] amounts = new double[when.size()];
    measure.terms().forEach(t -> amounts[when.indexOf(t.when())] += t.amount());
    return amounts;
  }

  private static boolean[][] allowed(Shape shape, List<Condition> rules) {
    boolean[][] allowed = new boolean[shape.issues()][];
    for (int i = 0; i < allowed.length; i++) {
      allowed[i] = new boolean[shape.radix(i)];
      Arrays.fill(allowed[i], true);
    }
    for (Condition rule : rules) {
      if (rule.scope().size() == 1) {
        int issue = rule.scope().getFirst();
        int[] digits = new int[shape.issues()];
        for (int d = 0; d < allowed[issue].length; d++) {
          digits[issue] = d;
          allowed[issue][d] &= rule.holds(Choice.of(digits));
        }
      }
    }
    return allowed;
  }

  private static double[][] parts(Measure measure, boolean[][] allowed) {
    double[][] parts = new double[allowed.length][];
    for (int i = 0; i < parts.length; i++) {
      parts[i] = new double[allowed[i].length];
      for (int d = 0; d < parts[i].length; d++) {
        parts[i][d] = allowed[i][d] ? measure.part(i, d) : Double.NEGATIVE_INFINITY;
      }
    }
    return parts;
  }

  /** What the goal can reach at most, up to rounding; minus infinity where a rule forbids all. */
  double ceiling() {
    return ceiling;
  }

  /** What lies between the goal's best and worst, roughly. */
  double spread() {
    return spread(goal);
  }

  /** One per bound: what one more of it is worth in units of the goal. */
  double[] multipliers() {
    return multipliers.clone();
  }

  /** Steps along subgradients whose lengths shrink; the best multipliers met are kept. */
  private void descend() {
    double[] spreads = Arrays.stream(bounded).mapToDouble(Relaxation::spread).toArray();
    double spread = spread(goal);
    double[] at = new double[least.length];
    double[] surplus = new double[least.length];
    for (int step = 0; step < STEPS; step++) {
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
      double pace = 1.5 * spread / (step + 2) / Math.sqrt(length);
      for (int b = 0; b < at.length; b++) {
        at[b] = Math.max(0, at[b] - pace * surplus[b] / spreads[b] / spreads[b]);
      }
    }
  }

  private static double spread(double[][] parts) {
    double spread = 1;
    for (double[] issue : parts) {
      double most = Double.NEGATIVE_INFINITY;
      double least = Double.POSITIVE_INFINITY;
      for (double part : issue) {
        if (part != Double.NEGATIVE_INFINITY) {
          most = Math.max(most, part);
          least = Math.min(least, part);
        }
      }
      spread += Math.max(0, most - least);
    }
    return spread;
  }

  /** The greatest sum under some multipliers; writes by how much the bounds are exceeded there. */
  private double bound(double[] at, double[] surplus) {
    double sum = 0;
    for (int b = 0; b < at.length; b++) {
      surplus[b] = -least[b];
      sum -= at[b] * least[b];
    }
    for (int i = 0; i < goal.length; i++) {
      int best = 0;
      double most = Double.NEGATIVE_INFINITY;
      for (int d = 0; d < goal[i].length; d++) {
        double part = goal[i][d];
        for (int b = 0; b < at.length; b++) {
          part += at[b] == 0 ? 0 : at[b] * bounded[b][i][d];
        }
        if (part > most) {
          most = part;
          best = d;
        }
      }
      sum += most;
      for (int b = 0; b < at.length; b++) {
        surplus[b] += bounded[b][i][best];
      }
    }
    for (int t = 0; t < goalTerms.length; t++) {
      double amount = goalTerms[t];
      for (int b = 0; b < at.length; b++) {
        amount += at[b] * boundedTerms[b][t];
      }
      if (amount > 0) {
        sum += amount;
        for (int b = 0; b < at.length; b++) {
          surplus[b] += boundedTerms[b][t];
        }
      }
    }
    return sum;
  }
}
