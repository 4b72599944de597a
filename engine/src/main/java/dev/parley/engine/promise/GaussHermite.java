package dev.parley.engine.promise;

/**
 * Gauss–Hermite quadrature: Σ w_i f(z_i) for the expectation of f(z), z standard normal. Nodes by
 * bisection between the roots of the polynomial one degree lower, weights by Christoffel's sum
 * (Szegő 1939).
 */
final class GaussHermite {
  /** The rule of the design. */
  static final GaussHermite RULE = new GaussHermite(32);

  private static final int HALVINGS = 60;

  private final double[] nodes;
  private final double[] weights;

  private GaussHermite(int size) {
    double[] roots = new double[0];
    for (int degree = 1; degree <= size; degree++) {
      roots = between(roots, degree);
    }
    nodes = roots;
    weights = new double[size];
    for (int i = 0; i < size; i++) {
      double sum = 0;
      double[] values = values(nodes[i], size);
      for (int k = 0; k < size; k++) {
        sum += values[k] * values[k];
      }
      weights[i] = 1 / sum;
    }
  }

  int size() {
    return nodes.length;
  }

  double node(int i) {
    return nodes[i];
  }

  double weight(int i) {
    return weights[i];
  }

  /** The polynomials of degree 0 to {@code degree} at x, orthonormal under the normal density. */
  private static double[] values(double x, int degree) {
    double[] values = new double[degree + 1];
    values[0] = 1;
    for (int k = 1; k <= degree; k++) {
      double before = k == 1 ? 0 : values[k - 2] * StrictMath.sqrt(k - 1);
      values[k] = (x * values[k - 1] - before) / StrictMath.sqrt(k);
    }
    return values;
  }

  private static double[] between(double[] lower, int degree) {
    double end = 2 * StrictMath.sqrt(degree) + 1;
    double[] roots = new double[degree];
    for (int i = 0; i < degree; i++) {
      double left = i == 0 ? -end : lower[i - 1];
      double right = i == degree - 1 ? end : lower[i];
      boolean rising = values(right, degree)[degree] > 0;
      for (int h = 0; h < HALVINGS; h++) {
        double middle = (left + right) / 2;
        if ((values(middle, degree)[degree] > 0) == rising) {
          right = middle;
        } else {
          left = middle;
        }
      }
      roots[i] = (left + right) / 2;
    }
    return roots;
  }
}
