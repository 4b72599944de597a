package dev.parley.engine.game;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Turns the far end of a branch into an equilibrium next to it, where that is not a matter of
 * simple fractions: what is played more than a trifle must be worth the same (Newton's method), the
 * rest is not played.
 */
final class Polish {
  private static final double TRIFLE = 1e-4;
  private static final int MOST_STEPS = 30;

  /** Newton's last change in logarithms of probabilities. */
  private static final double CLOSE = 1e-14;

  private final Tree tree;
  private final AgentForm form;
  private final double[] point;
  private final List<Integer> played = new ArrayList<>();

  private Polish(Tree tree, List<List<Double>> parts) {
    this.tree = tree;
    form = new AgentForm(tree);
    point = new double[form.actions()];
    int at = 0;
    for (List<Double> part : parts) {
      for (double probability : part) {
        point[at] = StrictMath.log(Math.max(probability, Double.MIN_VALUE));
        if (probability > TRIFLE) {
          played.add(at);
        }
        at++;
      }
    }
  }

  /** The probabilities next to the given ones; empty where Newton's method does not settle. */
  static Optional<List<List<Double>>> of(Tree tree, List<List<Double>> parts) {
    Polish polish = new Polish(tree, parts);
    for (int i = 0; i < MOST_STEPS; i++) {
      double change = polish.step();
      if (!(change < 1)) {
        return Optional.empty();
      }
      if (change < CLOSE) {
        break;
      }
    }
    return Optional.of(polish.parts(parts));
  }

  private double step() {
    form.evaluate(point);
    int size = played.size();
    double[][] matrix = new double[size][size];
    double[] rests = new double[size];
    int row = 0;
    for (int s = 0; s < tree.game().informationSets().size(); s++) {
      List<Integer> own = played(tree.firstAction(s), tree.firstAction(s + 1));
      for (int a : own) {
        int first = own.getFirst();
        boolean sum = a == first;
        rests[row] = sum ? -1 : form.worth(a) - form.worth(first);
        for (int k = 0; k < size && !sum; k++) {
          int by = played.get(k);
          matrix[row][k] = form.slope(a, by) - form.slope(first, by);
        }
        for (int b : own) {
          double probability = sum ? StrictMath.exp(point[b]) : 0;
          rests[row] += probability;
          matrix[row][played.indexOf(b)] += probability;
        }
        row++;
      }
    }
    if (!Dense.solve(matrix, rests)) {
      return Double.NaN;
    }
    double change = 0;
    for (int k = 0; k < size; k++) {
      point[played.get(k)] -= rests[k];
      change = Math.max(change, Math.abs(rests[k]));
    }
    return change;
  }

  private List<Integer> played(int from, int to) {
    return played.stream().filter(a -> a >= from && a < to).toList();
  }

  private List<List<Double>> parts(List<List<Double>> like) {
    List<List<Double>> parts = new ArrayList<>();
    int at = 0;
    for (List<Double> part : like) {
      List<Double> polished = new ArrayList<>();
      for (int a = 0; a < part.size(); a++) {
        polished.add(played.contains(at) ? StrictMath.exp(point[at]) : 0.0);
        at++;
      }
      parts.add(polished);
    }
    return parts;
  }
}
