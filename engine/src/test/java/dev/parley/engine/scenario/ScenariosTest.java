package dev.parley.engine.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.parley.model.evidence.Grounds;
import dev.parley.model.number.Domain;
import dev.parley.model.number.Parameter;
import dev.parley.model.number.Uncertain;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;

/** Points of the cube and random streams lead to one distribution. */
class ScenariosTest {
  private static Parameter number(Uncertain value, Domain domain) {
    return new Parameter("a.b", "a.b", domain, value, Grounds.NONE);
  }

  private static Uncertain range(int from, int to) {
    return new Uncertain.Range(BigDecimal.valueOf(from), BigDecimal.valueOf(to));
  }

  /** Kolmogorov and Smirnov's distance between an even grid of quantiles and plain draws. */
  private static double distance(Parameter parameter) {
    int n = 20_000;
    double[] even =
        IntStream.range(0, n).mapToDouble(i -> Percentile.of(parameter, (i + 0.5) / n)).toArray();
    double[] drawn =
        IntStream.range(0, n)
            .mapToDouble(i -> Percentile.of(parameter, new Streams(1, i).uniform("a.b", 0)))
            .toArray();
    Arrays.sort(even);
    Arrays.sort(drawn);
    int greatest = 0;
    int e = 0;
    for (int d = 0; d < n; d++) {
      while (e < n && even[e] <= drawn[d]) {
        e++;
      }
      greatest = Math.max(greatest, Math.abs(e - (d + 1)));
    }
    return (double) greatest / n;
  }

  @Test
  void bothWaysHaveOneDistribution() {
    Uncertain mix =
        new Uncertain.Mix(
            List.of(
                new Uncertain.Mix.Part(BigDecimal.valueOf(70), range(1, 20)),
                new Uncertain.Mix.Part(
                    BigDecimal.valueOf(30),
                    new Uncertain.Uniform(BigDecimal.valueOf(50), BigDecimal.valueOf(60)))));
    for (Uncertain value :
        List.of(
            range(60, 110),
            mix,
            new Uncertain.Unknown(),
            new Uncertain.Pert(BigDecimal.ZERO, BigDecimal.TWO, BigDecimal.TEN))) {
      assertThat(distance(number(value, Domain.POINTS)))
          .as(value.text())
          .isLessThan(1.63 / Math.sqrt(20_000));
    }
  }

  /** The best of three uniforms lies below 0.5 with chance 1/8, the middle one with 1/2. */
  @Test
  void spacingsStandAtThePercentilesOfSortedUniforms() {
    List<BigFraction> median = Percentile.spacing(5, 0.5);
    assertThat(median.getFirst()).isEqualTo(BigFraction.of(100));
    assertThat(median.get(2).doubleValue()).isCloseTo(50, within(1e-5));
    assertThat(Percentile.spacing(5, 0.125).get(1).doubleValue()).isCloseTo(50, within(1e-5));
    assertThat(median.getLast()).isEqualTo(BigFraction.ZERO);
    double[] high =
        Percentile.spacing(6, 0.95).stream().mapToDouble(BigFraction::doubleValue).toArray();
    assertThat(DoubleStream.of(high).boxed()).isSortedAccordingTo((x, y) -> Double.compare(y, x));
  }
}
