package dev.parley.engine.search;

import dev.parley.engine.space.Choice;
import dev.parley.engine.space.Condition;
import dev.parley.engine.space.Shape;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The most that a weighted sum of measures can reach, which is a matter of each issue by itself.
 * Conditions on one issue are respected, terms count where they help, everything else is ignored,
 * so that no package exceeds it, up to rounding.
 */
final class WeightedSum {
  private final double[][][] parts;
  private final double[][] terms;

  WeightedSum(Shape shape, List<Measure> measures, List<Condition> rules) {
    boolean[][] allowed = allowed(shape, rules);
    parts = measures.stream().map(m -> parts(m, allowed)).toArray(double[][][]::new);
    List<Condition> when = new ArrayList<>();
    measures.forEach(m -> m.terms().forEach(t -> addOnce(when, t.when())));
    terms = measures.stream().map(m -> amounts(m, when)).toArray(double[][]::new);
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

  /** What lies between a measure's best and worst, roughly; at least 1. */
  double spread(int measure) {
    double spread = 1;
    for (double[] issue : parts[measure]) {
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

  /**
   * The greatest sum; minus infinity where a rule forbids all options of an issue.
   *
   * @param weights one per measure, not below 0
   * @param there receives what each measure is where the sum is greatest
   */
  double most(double[] weights, double[] there) {
    Arrays.fill(there, 0);
    double sum = 0;
    for (int i = 0; i < parts[0].length; i++) {
      int best = 0;
      double most = Double.NEGATIVE_INFINITY;
      for (int d = 0; d < parts[0][i].length; d++) {
        double part = 0;
        for (int m = 0; m < weights.length; m++) {
          part += weights[m] == 0 ? 0 : weights[m] * parts[m][i][d];
        }
        if (part > most && parts[0][i][d] != Double.NEGATIVE_INFINITY) {
          most = part;
          best = d;
        }
      }
      sum += most;
      for (int m = 0; m < weights.length; m++) {
        there[m] += parts[m][i][best];
      }
    }
    for (int t = 0; t < terms[0].length; t++) {
      double amount = 0;
      for (int m = 0; m < weights.length; m++) {
        amount += weights[m] * terms[m][t];
      }
      if (amount > 0) {
        sum += amount;
        for (int m = 0; m < weights.length; m++) {
          there[m] += terms[m][t];
        }
      }
    }
    return sum;
  }

  /**
   * The greatest weighted sum of what measures have beyond some numbers.
   *
   * @param least one per measure
   * @param there receives what each measure has beyond its number where the sum is greatest
   */
  double beyond(double[] weights, double[] least, double[] there) {
    double beyond = 0;
    for (int m = 0; m < weights.length; m++) {
      beyond -= weights[m] * least[m];
    }
    beyond += most(weights, there);
    for (int m = 0; m < weights.length; m++) {
      there[m] -= least[m];
    }
    return beyond;
  }
}
