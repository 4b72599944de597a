package dev.parley.engine.promise;

import dev.parley.engine.promise.Promise.Guarantor;

/**
 * Replies where each guarantor decides for itself (consultation, automatic): q_j =
 * Λ((b_j(1−a)s_j·Π_{l≠j}(1−q_l·s_l) + n(m·k_j + t_j) − c_j)/σ), n = 2 where the default is to come.
 * They fall in each of the others' credibilities.
 */
final class IndependentReplies implements BestReplies {
  private final double[] effect;
  private final double[] fixed;
  private final double[] strength;
  private final double noise;
  private final double[] factors;
  private final double[] products;
  private final double[] least;
  private final double[] greatest;

  private IndependentReplies(int size, double noise) {
    effect = new double[size];
    fixed = new double[size];
    strength = new double[size];
    factors = new double[size];
    products = new double[size];
    least = new double[size];
    greatest = new double[size];
    this.noise = noise;
  }

  static IndependentReplies of(Promise promise, int times, double shock) {
    int size = promise.guarantors().size();
    IndependentReplies replies = new IndependentReplies(size, promise.noise().guarantor());
    double factor = Promise.factor(promise.form());
    for (int j = 0; j < size; j++) {
      Guarantor g = promise.guarantors().get(j);
      replies.effect[j] = g.stake() * (1 - promise.alone()) * g.strength();
      replies.fixed[j] = times * (factor * g.renege() + g.tripwire()) - g.fight() + shock;
      replies.strength[j] = g.strength();
    }
    return replies;
  }

  @Override
  public int size() {
    return effect.length;
  }

  @Override
  public void reply(double[] q, double[] reply) {
    misses(q);
    BestReplies.productsWithout(factors, products);
    for (int j = 0; j < reply.length; j++) {
      reply[j] = Logistic.of((effect[j] * products[j] + fixed[j]) / noise);
    }
  }

  @Override
  public void slopes(double[] q, double[] reply, double[][] slopes) {
    misses(q);
    BestReplies.productsWithout(factors, products);
    for (int j = 0; j < effect.length; j++) {
      double steepness = Logistic.slope(reply[j]) * effect[j] / noise;
      for (int l = 0; l < effect.length; l++) {
        slopes[j][l] =
            j == l
                ? 0
                : -steepness * strength[l] * BestReplies.productWithout(factors, products, j, l);
      }
    }
  }

  @Override
  public void range(double[] low, double[] high, double[] lowest, double[] highest) {
    reply(high, lowest);
    reply(low, highest);
  }

  @Override
  public void slopes(double[] low, double[] high, double[][] lowest, double[][] highest) {
    range(low, high, least, greatest);
    misses(low);
    BestReplies.productsWithout(factors, products);
    for (int j = 0; j < effect.length; j++) {
      double steepness = Logistic.steepest(least[j], greatest[j]) * effect[j] / noise;
      for (int l = 0; l < effect.length; l++) {
        double product = BestReplies.productWithout(factors, products, j, l);
        lowest[j][l] = j == l ? 0 : -steepness * strength[l] * product;
      }
    }
    misses(high);
    BestReplies.productsWithout(factors, products);
    for (int j = 0; j < effect.length; j++) {
      double steepness = Logistic.flattest(least[j], greatest[j]) * effect[j] / noise;
      for (int l = 0; l < effect.length; l++) {
        double product = BestReplies.productWithout(factors, products, j, l);
        highest[j][l] = j == l ? 0 : -steepness * strength[l] * product;
      }
    }
  }

  @Override
  public void anywhere(double[][] bounds) {
    for (int j = 0; j < effect.length; j++) {
      for (int l = 0; l < effect.length; l++) {
        bounds[j][l] = j == l ? 0 : effect[j] * strength[l] / (4 * noise);
      }
    }
  }

  private void misses(double[] q) {
    for (int l = 0; l < q.length; l++) {
      factors[l] = 1 - q[l] * strength[l];
    }
  }
}
