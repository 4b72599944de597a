package dev.parley.engine.promise;

import java.util.Arrays;

/**
 * Proof that best replies have at most one fixed point in a box: if |∂F_j/∂q_l| ≤ M_jl there and M
 * has a spectral radius below 1, F contracts in a weighted maximum norm. Any positive weights w
 * with Mw &lt; w show it (Collatz and Wielandt); they are looked for by power iteration. O(n³).
 */
final class Contraction {
  /** Room for rounding in the bounds. */
  private static final double SAFELY = 1 - 1e-9;

  private static final int ATTEMPTS = 4;

  private final double[][] bounds;
  private final double[][] greatest;
  private double[] weights;
  private double[] image;

  Contraction(int size) {
    bounds = new double[size][size];
    greatest = new double[size][size];
    weights = new double[size];
    image = new double[size];
  }

  /** Whether the replies contract everywhere, whatever the common shock. */
  boolean holdsAnywhere(BestReplies replies) {
    replies.anywhere(bounds);
    return shrinks();
  }

  boolean holds(BestReplies replies, double[] low, double[] high) {
    replies.slopes(low, high, bounds, greatest);
    for (int j = 0; j < image.length; j++) {
      for (int l = 0; l < image.length; l++) {
        bounds[j][l] = Math.max(-bounds[j][l], greatest[j][l]);
      }
    }
    return shrinks();
  }

  private boolean shrinks() {
    Arrays.fill(weights, 1);
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      boolean shrinks = true;
      double largest = 0;
      for (int j = 0; j < image.length; j++) {
        image[j] = 0;
        for (int l = 0; l < image.length; l++) {
          image[j] += bounds[j][l] * weights[l];
        }
        shrinks &= image[j] < SAFELY * weights[j];
        largest = Math.max(largest, image[j]);
      }
      if (shrinks) {
        return true;
      }
      // Weights stay positive, so that each of them is a valid witness.
      for (int j = 0; j < image.length; j++) {
        image[j] = image[j] / largest + 0.01;
      }
      double[] next = image;
      image = weights;
      weights = next;
    }
    return false;
  }
}
