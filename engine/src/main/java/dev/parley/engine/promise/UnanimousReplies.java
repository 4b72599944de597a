package dev.parley.engine.promise;

import dev.parley.engine.promise.Promise.Guarantor;

/**
 * Replies where nobody acts unless all agree (consensus), and a yes that others veto costs nothing:
 * q_j = Λ((Π_{l≠j} q_l·(b_j(f(N)−a) + t_j − c_j) + m·k_j)/σ). Where the bracket is positive the
 * reply rises in the others' credibilities.
 */
final class UnanimousReplies implements BestReplies {
  private final double[] bracket;
  private final double[] fixed;
  private final double noise;
  private final double[] products;
  private final double[] least;
  private final double[] greatest;

  private UnanimousReplies(int size, double noise) {
    bracket = new double[size];
    fixed = new double[size];
    products = new double[size];
    least = new double[size];
    greatest = new double[size];
    this.noise = noise;
  }

  static UnanimousReplies of(Promise promise, double shock) {
    int size = promise.guarantors().size();
    UnanimousReplies replies = new UnanimousReplies(size, promise.noise().guarantor());
    double factor = Promise.factor(promise.form());
    double help = (1 - promise.alone()) * BestReplies.anySucceeds(promise.guarantors());
    for (int j = 0; j < size; j++) {
      Guarantor g = promise.guarantors().get(j);
      replies.bracket[j] = g.stake() * help + g.tripwire() - g.fight();
      replies.fixed[j] = factor * g.renege() + shock;
    }
    return replies;
  }

  @Override
  public int size() {
    return bracket.length;
  }

  @Override
  public void reply(double[] q, double[] reply) {
    BestReplies.productsWithout(q, products);
    for (int j = 0; j < reply.length; j++) {
      reply[j] = Logistic.of((products[j] * bracket[j] + fixed[j]) / noise);
    }
  }

  @Override
  public void slopes(double[] q, double[] reply, double[][] slopes) {
    BestReplies.productsWithout(q, products);
    for (int j = 0; j < bracket.length; j++) {
      double steepness = Logistic.slope(reply[j]) * bracket[j] / noise;
      for (int l = 0; l < bracket.length; l++) {
        slopes[j][l] = j == l ? 0 : steepness * BestReplies.productWithout(q, products, j, l);
      }
    }
  }

  @Override
  public void range(double[] low, double[] high, double[] lowest, double[] highest) {
    reply(low, lowest);
    reply(high, highest);
    for (int j = 0; j < bracket.length; j++) {
      if (bracket[j] < 0) {
        double swapped = lowest[j];
        lowest[j] = highest[j];
        highest[j] = swapped;
      }
    }
  }

  @Override
  public void slopes(double[] low, double[] high, double[][] lowest, double[][] highest) {
    range(low, high, least, greatest);
    bounds(low, false, lowest, highest);
    bounds(high, true, highest, lowest);
  }

  @Override
  public void anywhere(double[][] bounds) {
    for (int j = 0; j < bracket.length; j++) {
      for (int l = 0; l < bracket.length; l++) {
        bounds[j][l] = j == l ? 0 : Math.abs(bracket[j]) / (4 * noise);
      }
    }
  }

  /** Bounds from one corner: into {@code rising} where the bracket is positive. */
  private void bounds(double[] corner, boolean steep, double[][] rising, double[][] falling) {
    BestReplies.productsWithout(corner, products);
    for (int j = 0; j < bracket.length; j++) {
      double slope =
          steep
              ? Logistic.steepest(least[j], greatest[j])
              : Logistic.flattest(least[j], greatest[j]);
      double[] row = bracket[j] < 0 ? falling[j] : rising[j];
      for (int l = 0; l < bracket.length; l++) {
        double product = BestReplies.productWithout(corner, products, j, l);
        row[l] = j == l ? 0 : slope * bracket[j] / noise * product;
      }
    }
  }
}
