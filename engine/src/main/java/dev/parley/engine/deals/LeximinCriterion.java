package dev.parley.engine.deals;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * The least gain first, then the second least, and so on: egalitarian as it stands,
 * Kalai–Smorodinsky where each gain is divided by the most that its party could gain.
 */
final class LeximinCriterion implements Criterion {
  private final Deals.Solution solution;
  private final int[] counted;
  private final BigFraction[] scales;
  private final double[] approximateScales;

  /**
   * @param scales what each gain is divided by; a party with 0 is left out
   */
  LeximinCriterion(Deals.Solution solution, List<BigFraction> scales) {
    this.solution = solution;
    this.scales = scales.toArray(BigFraction[]::new);
    counted =
        IntStream.range(0, this.scales.length).filter(b -> this.scales[b].signum() != 0).toArray();
    approximateScales = scales.stream().mapToDouble(BigFraction::doubleValue).toArray();
  }

  @Override
  public Deals.Solution solution() {
    return solution;
  }

  @Override
  public int screen(Gains first, Gains second) {
    return Criterion.sign(score(first.approximate()), score(second.approximate()));
  }

  @Override
  public int compareExactly(Gains first, Gains second) {
    return Arrays.compare(sorted(first), sorted(second));
  }

  @Override
  public Optional<Double> margin(Gains better, Gains next) {
    BigFraction[] a = sorted(better);
    BigFraction[] b = sorted(next);
    return IntStream.range(0, a.length)
        .filter(k -> !a[k].equals(b[k]))
        .mapToObj(k -> a[k].subtract(b[k]).doubleValue())
        .findFirst();
  }

  @Override
  public double score(double[] gains) {
    double least = Double.POSITIVE_INFINITY;
    for (int b : counted) {
      least = Math.min(least, gains[b] / approximateScales[b]);
    }
    return least == Double.POSITIVE_INFINITY ? 0 : least;
  }

  private BigFraction[] sorted(Gains gains) {
    return Arrays.stream(counted)
        .mapToObj(b -> gains.exact()[b].divide(scales[b]))
        .sorted()
        .toArray(BigFraction[]::new);
  }
}
