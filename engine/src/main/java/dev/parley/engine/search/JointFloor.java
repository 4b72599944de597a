package dev.parley.engine.search;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * What several measures with floors must add up to. Each can often reach its own floor, but not all
 * of them at once; a weighted sum of what they have beyond their floors tells so, and the weights
 * that tell it best make the greatest such sum least (the dual of the relaxation, Fisher 1981).
 * They are sought by multiplicative subgradient steps; any are valid. Time grows with issues ×
 * options × measures.
 */
final class JointFloor {
  private static final int STEPS = 60;

  /** What the logarithms of the weights move in the first step, where a measure lacks all. */
  private static final double PACE = 4;

  private final List<Axis> axes;

  /** The axes with floors. */
  private final int[] floored;

  private final WeightedSum sum;

  /** Per floored axis its floor. */
  private final double[] floors;

  /** Per floored axis what lies between its best and worst. */
  private final double[] spreads;

  private final double[] best;

  private JointFloor(Diagrams diagrams, Search search, int[] floored) {
    axes = search.axes();
    this.floored = floored;
    sum =
        new WeightedSum(
            diagrams,
            IntStream.of(floored).mapToObj(a -> axes.get(a).measure()).toList(),
            search.rules());
    floors = IntStream.of(floored).mapToDouble(a -> axes.get(a).floor()).toArray();
    spreads = IntStream.range(0, floored.length).mapToDouble(sum::spread).toArray();
    best = new double[floored.length];
    descend();
  }

  /** Empty where fewer than two measures have floors. */
  static Optional<Search.Floor> of(Diagrams diagrams, Search search) {
    int[] floored =
        IntStream.range(0, search.axes().size())
            .filter(a -> search.axes().get(a).floor() != Axis.NONE)
            .toArray();
    return floored.length < 2
        ? Optional.empty()
        : Optional.of(new JointFloor(diagrams, search, floored).floor());
  }

  private Search.Floor floor() {
    Double[] weights = new Double[axes.size()];
    Arrays.fill(weights, 0.0);
    double least = 0;
    for (int f = 0; f < floored.length; f++) {
      double weight = best[f] / spreads[f];
      weights[floored[f]] = weight;
      least += weight * floors[f];
    }
    return new Search.Floor(List.of(weights), least);
  }

  private void descend() {
    double[] logarithms = new double[floored.length];
    double[] weights = new double[floored.length];
    double[] scaled = new double[floored.length];
    double[] there = new double[floored.length];
    double lowest = Double.POSITIVE_INFINITY;
    for (int step = 0; step < STEPS; step++) {
      double total = 0;
      for (int f = 0; f < weights.length; f++) {
        weights[f] = StrictMath.exp(logarithms[f]);
        total += weights[f];
      }
      for (int f = 0; f < weights.length; f++) {
        weights[f] /= total;
        scaled[f] = weights[f] / spreads[f];
      }
      double bound = sum.beyond(scaled, floors, there);
      if (bound < lowest) {
        lowest = bound;
        System.arraycopy(weights, 0, best, 0, best.length);
      }
      if (bound == Double.NEGATIVE_INFINITY) {
        return;
      }
      for (int f = 0; f < weights.length; f++) {
        logarithms[f] -= PACE / StrictMath.sqrt(step + 1) * (there[f] / spreads[f] - bound);
      }
    }
  }
}
