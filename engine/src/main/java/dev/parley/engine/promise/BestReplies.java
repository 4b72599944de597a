package dev.parley.engine.promise;

import java.util.List;

/**
 * With which probability each guarantor honours, if the others honour with given probabilities: F
 * in the fixed point q = F(q). Credibilities stand in the order of the guarantors.
 */
sealed interface BestReplies permits IndependentReplies, UnanimousReplies {

  /** The replies of a promise's guarantors; {@code shock} is added to what honouring is worth. */
  static BestReplies of(Promise promise, double shock) {
    return switch (promise.trigger()) {
      case AUTOMATIC -> IndependentReplies.of(promise, 2, shock);
      case CONSULTATION -> IndependentReplies.of(promise, 1, shock);
      case CONSENSUS -> UnanimousReplies.of(promise, shock);
    };
  }

  /** The number of guarantors. */
  int size();

  /** Writes F(q) to {@code reply}. */
  void reply(double[] q, double[] reply);

  /**
   * Writes the derivatives ∂F_j/∂q_l at q, where F(q) is {@code reply}, to {@code slopes[j][l]}.
   */
  void slopes(double[] q, double[] reply, double[][] slopes);

  /** Writes the least and greatest reply of each guarantor over a box. */
  void range(double[] low, double[] high, double[] least, double[] greatest);

  /** Writes bounds of the derivatives ∂F_j/∂q_l over a box. */
  void slopes(double[] low, double[] high, double[][] least, double[][] greatest);

  /** Writes upper bounds of |∂F_j/∂q_l| for any credibilities and any common shock. */
  void anywhere(double[][] bounds);

  /** Products of all factors but one: entry j leaves out factor j. */
  static void productsWithout(double[] factors, double[] products) {
    double before = 1;
    for (int j = 0; j < factors.length; j++) {
      products[j] = before;
      before *= factors[j];
    }
    double after = 1;
    for (int j = factors.length - 1; j >= 0; j--) {
      products[j] *= after;
      after *= factors[j];
    }
  }

  /**
   * The product of all factors but two, from the products without one. Division loses no more than
   * the last digit; only a factor of zero needs the long way.
   */
  static double productWithout(double[] factors, double[] products, int j, int l) {
    if (factors[l] > 0) {
      return products[j] / factors[l];
    }
    double product = 1;
    for (int m = 0; m < factors.length; m++) {
      product *= m == j || m == l ? 1 : factors[m];
    }
    return product;
  }

  /** The chance that at least one of some independent helpers succeeds. */
  static double anySucceeds(List<Promise.Guarantor> guarantors) {
    double none = 1;
    for (Promise.Guarantor g : guarantors) {
      none *= 1 - g.strength();
    }
    return 1 - none;
  }
}
