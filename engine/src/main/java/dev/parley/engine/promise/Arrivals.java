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
            case AUTOMATIC, CONSULTATION -> independent(node.prospect().credibility());
            case CONSENSUS -> together(node.prospect().credibility());
          };
      for (int k = 0; k < chances.length; k++) {
        chances[k] += node.weight() * at[k];
      }
    }
    return Arrays.stream(chances).boxed().toList();
  }

  private static double[] independent(List<Double> q) {
    double[] chances = new double[q.size() + 1];
    chances[0] = 1;
    for (int j = 0; j < q.size(); j++) {
      for (int k = j + 1; k > 0; k--) {
        chances[k] = chances[k] * (1 - q.get(j)) + chances[k - 1] * q.get(j);
      }
      chances[0] *= 1 - q.get(j);
    }
    return chances;
  }

  private static double[] together(List<Double> q) {
    double[] chances = new double[q.size() + 1];
    double all = Prospect.allYes(q);
    chances[0] = 1 - all;
    chances[q.size()] += all;
    return chances;
  }
}
