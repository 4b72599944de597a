package dev.parley.engine.deals;

import java.util.Arrays;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;

/** The sum of utilities; the walk-aways, which are constant, shift it. */
final class UtilitarianCriterion implements Criterion {
  @Override
  public Deals.Solution solution() {
    return Deals.Solution.UTILITARIAN;
  }

  @Override
  public int screen(Gains first, Gains second) {
    return Criterion.sign(
        Arrays.stream(first.approximate()).sum(), Arrays.stream(second.approximate()).sum());
  }

  @Override
  public double score(double[] gains) {
    double sum = 0;
    for (double gain : gains) {
      sum += gain;
    }
    return sum;
  }

  @Override
  public int compareExactly(Gains first, Gains second) {
    return sum(first).compareTo(sum(second));
  }

  @Override
  public Optional<Double> margin(Gains better, Gains next) {
    return Optional.of(sum(better).subtract(sum(next)).doubleValue());
  }

  private static BigFraction sum(Gains gains) {
    return Arrays.stream(gains.exact()).reduce(BigFraction.ZERO, BigFraction::add);
  }
}
