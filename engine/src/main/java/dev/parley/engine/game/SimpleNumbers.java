package dev.parley.engine.game;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;

/** Fractions with a small common denominator next to given probabilities. */
final class SimpleNumbers {
  private static final int LARGEST_DENOMINATOR = 1000;

  /** A guess; whoever asks has to check it. */
  private static final double NEAR = 1e-3;

  private SimpleNumbers() {}

  /** For each part the smallest denominator that will do; empty where there is none. */
  static Optional<List<List<BigFraction>>> near(List<List<Double>> parts) {
    List<List<BigFraction>> found = new ArrayList<>();
    for (List<Double> part : parts) {
      Optional<List<BigFraction>> simple = Optional.empty();
      for (int d = 1; d <= LARGEST_DENOMINATOR && simple.isEmpty(); d++) {
        simple = rounded(part, d);
      }
      if (simple.isEmpty()) {
        return Optional.empty();
      }
      found.add(simple.get());
    }
    return Optional.of(found);
  }

  private static Optional<List<BigFraction>> rounded(List<Double> part, int denominator) {
    List<BigFraction> rounded = new ArrayList<>();
    int sum = 0;
    for (double p : part) {
      int numerator = (int) Math.round(p * denominator);
      sum += numerator;
      if (Math.abs(p - (double) numerator / denominator) > NEAR) {
        return Optional.empty();
      }
      rounded.add(BigFraction.of(numerator, denominator));
    }
    return sum == denominator ? Optional.of(rounded) : Optional.empty();
  }
}
