package dev.parley.engine.sensitivity;

import dev.parley.engine.scenario.Percentile;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What a tree may ask about a draw: the drawn numbers in their own units. */
final class Features {
  private Features() {}

  /** One thing to ask, with its values over the draws. */
  static final class Feature {
    private final Input input;
    private final int level;
    private final double[] values;

    /**
     * @param level see {@link VerdictTree.Split}
     * @param values not to be changed afterwards
     */
    Feature(Input input, int level, double[] values) {
      this.input = input;
      this.level = level;
      this.values = values;
    }

    Input input() {
      return input;
    }

    int level() {
      return level;
    }

    int size() {
      return values.length;
    }

    double at(int draw) {
      return values[draw];
    }
  }

  static List<Feature> of(Inputs inputs, double[][] points) {
    List<Feature> features = new ArrayList<>();
    for (Input input : inputs.list()) {
      int offset = inputs.offset(input);
      switch (input.subject()) {
        case Input.Numbers numbers ->
            features.add(
                new Feature(
                    input,
                    0,
                    Arrays.stream(points)
                        .mapToDouble(u -> Percentile.of(numbers.parameters().getFirst(), u[offset]))
                        .toArray()));
        case Input.Vote _ ->
            features.add(
                new Feature(input, 0, Arrays.stream(points).mapToDouble(u -> u[offset]).toArray()));
        case Input.Spacing _ -> {
          for (int level = 1; level <= input.dimensions(); level++) {
            int best = level;
            features.add(
                new Feature(
                    input,
                    level,
                    Arrays.stream(points)
                        .mapToDouble(u -> inner(u, offset, input.dimensions(), best))
                        .toArray()));
          }
        }
      }
    }
    return features;
  }

  /** The value of the {@code level}-th best inner option. */
  private static double inner(double[] point, int offset, int size, int level) {
    double[] sorted = Arrays.copyOfRange(point, offset, offset + size);
    Arrays.sort(sorted);
    return 100 * sorted[size - level];
  }
}
