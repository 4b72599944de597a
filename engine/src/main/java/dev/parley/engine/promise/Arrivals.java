package dev.parley.engine.promise;

import java.util.Arrays;
import java.util.List;

/** How many guarantors come: the Poisson-binomial distribution, exactly, by convolution. O(n²). */
public final class Arrivals {
  private Arrivals() {}

  /** The chance that exactly k come, k from 0 to the number of guarantors. */
  public static List<Double> of(Promise promise) {
    double[] chances = new double[promise.guarantors().size() + 1];
    for (PromiseGame.Node node : PromiseGame.nodes(promise)) {
      double[] at =
          switch (promise.trigger()) {
            case AUTOMATIC, CONSULTATION -> independent(node.q());
            case CONSENSUS -> together(node.q());
          };
      for (int k = 0; k < chances.length; k++) {
        chances[k] += node.weight() * at[k];
      }
    }
    return Arrays.stream(chances).boxed().toList();
  }

  private static double[] independent(double[] q) {
    double[] chances = new double[q.length + 1];
    chances[0] = 1;
    for (int j = 0; j < q.length; j++) {
      for (int k = j + 1; k > 0; k--) {
        chances[k] = chances[k] * (1 - q[j]) + chances[k - 1] * q[j];
      }
      chances[0] *= 1 - q[j];
    }
    return chances;
  }

  private static double[] together(double[] q) {
    double[] chances = new double[q.length + 1];
    double all = Prospect.allYes(q);
    chances[0] = 1 - all;
    chances[q.length] += all;
    return chances;
  }
}
