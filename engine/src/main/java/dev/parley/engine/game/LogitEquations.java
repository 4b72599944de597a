package dev.parley.engine.game;

import java.util.Arrays;

/**
 * The equations of a logit quantal response: at each information set the probabilities sum to 1,
 * and the logarithms of two of them differ by λ times what the actions are worth more or less
 * (McKelvey and Palfrey 1998; in this form Turocy 2010).
 *
 * <p>A point has the logarithms of all probabilities and λ at the end.
 */
final class LogitEquations {
  private final Tree tree;
  private final AgentForm form;
  private final int size;

  LogitEquations(Tree tree, AgentForm form) {
    this.tree = tree;
    this.form = form;
    size = form.actions();
  }

  /** The number of equations; points are longer by one. */
  int size() {
    return size;
  }

  /** Everybody takes each action with the same probability, and λ is 0. */
  double[] centroid() {
    double[] point = new double[size + 1];
    for (int s = 0; s < tree.game().informationSets().size(); s++) {
      int first = tree.firstAction(s);
      int last = tree.firstAction(s + 1);
      for (int a = first; a < last; a++) {
        point[a] = -StrictMath.log(last - first);
      }
    }
    return point;
  }

  /** Left-hand sides minus right-hand sides, and their derivatives with λ in the last column. */
  void evaluate(double[] point, double[] rests, double[][] slopes) {
    form.evaluate(point);
    double lambda = point[size];
    for (int s = 0; s < tree.game().informationSets().size(); s++) {
      int first = tree.firstAction(s);
      int last = tree.firstAction(s + 1);
      Arrays.fill(slopes[first], 0);
      rests[first] = -1;
      for (int a = first; a < last; a++) {
        double probability = StrictMath.exp(point[a]);
        rests[first] += probability;
        slopes[first][a] = probability;
      }
      for (int a = first + 1; a < last; a++) {
        double ahead = form.worth(a) - form.worth(first);
        rests[a] = point[a] - point[first] - lambda * ahead;
        for (int k = 0; k < size; k++) {
          slopes[a][k] = -lambda * (form.slope(a, k) - form.slope(first, k));
        }
        slopes[a][a] += 1;
        slopes[a][first] -= 1;
        slopes[a][size] = -ahead;
      }
    }
  }

  /** The largest difference between a probability and the logit response to all of them. */
  double residual(double[] point) {
    form.evaluate(point);
    double residual = 0;
    for (int s = 0; s < tree.game().informationSets().size(); s++) {
      int first = tree.firstAction(s);
      int last = tree.firstAction(s + 1);
      double most = Double.NEGATIVE_INFINITY;
      for (int a = first; a < last; a++) {
        most = Math.max(most, point[size] * form.worth(a));
      }
      double total = 0;
      for (int a = first; a < last; a++) {
        total += StrictMath.exp(point[size] * form.worth(a) - most);
      }
      for (int a = first; a < last; a++) {
        double response = StrictMath.exp(point[size] * form.worth(a) - most) / total;
        residual = Math.max(residual, Math.abs(StrictMath.exp(point[a]) - response));
      }
    }
    return residual;
  }
}
