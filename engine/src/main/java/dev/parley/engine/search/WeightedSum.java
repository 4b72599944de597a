package dev.parley.engine.search;

import dev.parley.engine.space.Condition;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The most that a weighted sum of measures can reach. Rules and the conditions of terms are
 * respected as far as {@link StateGraph} follows them; a term that it does not follow counts where
 * it helps, a rule is ignored, so that no package exceeds the sum, up to rounding. Time grows with
 * measures × moves of the graph.
 */
final class WeightedSum {
  /** Relative error of a sum of a few hundred products, with much to spare. */
  static final double ROUNDING = 1e-10;

  /** Moves of the graph beyond which interactions are not followed: sums are asked for often. */
  private static final int MOST_MOVES = 1 << 17;

  private final StateGraph graph;
  private final int size;

  /** Per level what each option adds to each measure: option × measures + measure. */
  private final double[][] parts;

  /** Per condition that is followed what it adds to each measure. */
  private final double[][] followed;

  /** The same for the others. */
  private final double[][] loose;

  /** Per level and state the most that is still to come; written by every question. */
  private final double[][] most;

  private final int[][] best;

  /**
   * @param rules that packages satisfy
   */
  WeightedSum(Explorer explorer, List<Measure> measures, List<Condition> rules) {
    this(explorer.layouts().of(explorer.space(), conditions(measures, rules)), measures, rules);
  }

  /**
   * @param diagrams in which at least the rules and the conditions of the measures are built
   */
  WeightedSum(Diagrams diagrams, List<Measure> measures, List<Condition> rules) {
    Set<Condition> conditions = conditions(measures, rules);
    graph = diagrams.graph(List.copyOf(conditions), rules, MOST_MOVES);
    size = measures.size();
    Layout layout = graph.layout();
    parts = new double[layout.size()][];
    most = new double[layout.size() + 1][];
    best = new int[layout.size()][];
    for (int level = 0; level < parts.length; level++) {
      parts[level] = new double[layout.radix(level) * size];
      for (int k = 0; k < parts[level].length; k++) {
        parts[level][k] = measures.get(k % size).part(layout.issue(level), k / size);
      }
      most[level] = new double[graph.states(level)];
      best[level] = new int[graph.states(level)];
    }
    most[layout.size()] = new double[graph.states(layout.size())];
    followed = graph.followed().stream().map(c -> amounts(measures, c)).toArray(double[][]::new);
    loose =
        conditions.stream()
            .filter(c -> !graph.followed().contains(c))
            .map(c -> amounts(measures, c))
            .toArray(double[][]::new);
  }

  private static Set<Condition> conditions(List<Measure> measures, List<Condition> rules) {
    Set<Condition> conditions = new LinkedHashSet<>(rules);
    measures.forEach(m -> m.terms().forEach(t -> conditions.add(t.when())));
    return conditions;
  }

  private static double[] amounts(List<Measure> measures, Condition when) {
    return measures.stream()
        .mapToDouble(m ->
            m.terms().stream()
                .filter(t -> t.when().equals(when))
                .mapToDouble(Measure.Term::amount)
                .sum())
        .toArray();
  }

  /** What lies between a measure's best and worst, roughly; at least 1. */
  double spread(int measure) {
    double spread = 1;
    for (int level = 0; level < parts.length; level++) {
      double greatest = Double.NEGATIVE_INFINITY;
      double least = Double.POSITIVE_INFINITY;
      for (int digit = 0; digit * size < parts[level].length; digit++) {
        if (usable(level, digit)) {
          greatest = Math.max(greatest, parts[level][digit * size + measure]);
          least = Math.min(least, parts[level][digit * size + measure]);
        }
      }
      spread += Math.max(0, greatest - least);
    }
    return spread;
  }

  /** Whether some state allows an option. */
  private boolean usable(int level, int digit) {
    boolean usable = false;
    for (int state = 0; state < graph.states(level); state++) {
      usable |= graph.next(level, state, digit) != StateGraph.DEAD;
    }
    return usable;
  }

  /**
   * The greatest sum; minus infinity where no package satisfies the rules that are followed.
   *
   * @param weights one per measure, not below 0
   * @param there receives what each measure is where the sum is greatest
   */
  double most(double[] weights, double[] there) {
    Arrays.fill(there, 0);
    if (graph.impossible()) {
      return Double.NEGATIVE_INFINITY;
    }
    double[] amounts = new double[followed.length];
    for (int c = 0; c < amounts.length; c++) {
      amounts[c] = weighted(weights, followed[c], 0);
    }
    for (int level = parts.length - 1; level >= 0; level--) {
      graph.backwards(
          level, options(level, weights), amounts, most[level + 1], most[level], best[level]);
    }
    double sum = most[0][0];
    for (int c : graph.holding()) {
      sum += amounts[c];
      add(there, followed[c], 0);
    }
    for (double[] term : loose) {
      double amount = weighted(weights, term, 0);
      if (amount > 0) {
        sum += amount;
        add(there, term, 0);
      }
    }
    int state = 0;
    for (int level = 0; level < parts.length && most[0][0] > Double.NEGATIVE_INFINITY; level++) {
      int digit = best[level][state];
      add(there, parts[level], digit * size);
      for (int c : graph.holding(level, state, digit)) {
        add(there, followed[c], 0);
      }
      state = graph.next(level, state, digit);
    }
    return sum;
  }

  private double[] options(int level, double[] weights) {
    double[] options = new double[parts[level].length / size];
    for (int digit = 0; digit < options.length; digit++) {
      options[digit] = weighted(weights, parts[level], digit * size);
    }
    return options;
  }

  private static double weighted(double[] weights, double[] numbers, int at) {
    double sum = 0;
    for (int m = 0; m < weights.length; m++) {
      sum += weights[m] * numbers[at + m];
    }
    return sum;
  }

  private static void add(double[] there, double[] numbers, int at) {
    for (int m = 0; m < there.length; m++) {
      there[m] += numbers[at + m];
    }
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
