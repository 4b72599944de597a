package dev.parley.engine.guarantee;

import java.util.Arrays;
import java.util.List;

/**
 * A number between 0 and 1 over the draws.
 *
 * @param quantiles at 5, 25, 50, 75 and 95 %
 * @param histogram draws in twenty bins of width 0.05; the last one has 1 in it
 */
public record Distribution(double mean, List<Double> quantiles, List<Integer> histogram) {
  public static final List<Double> LEVELS = List.of(0.05, 0.25, 0.5, 0.75, 0.95);
  public static final int BINS = 20;

  public Distribution {
    quantiles = List.copyOf(quantiles);
    histogram = List.copyOf(histogram);
  }

  /** Quantiles are the draws of rank ⌈n·level⌉. */
  static Distribution of(double[] draws) {
    double[] sorted = draws.clone();
    Arrays.sort(sorted);
    double sum = 0;
    Integer[] bins = new Integer[BINS];
    Arrays.fill(bins, 0);
    for (double draw : sorted) {
      sum += draw;
      bins[(int) Math.min(BINS - 1.0, Math.floor(draw * BINS))]++;
    }
    return new Distribution(
        sum / sorted.length,
        LEVELS.stream()
            .map(l -> sorted[Math.max(0, (int) Math.ceil(l * sorted.length) - 1)])
            .toList(),
        List.of(bins));
  }
}
