package dev.parley.engine.sensitivity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ReplicatesTest {
  @Test
  void theMeanIsThatOfAllNumbers() {
    double[] numbers = IntStream.range(0, 32).asDoubleStream().toArray();
    assertThat(Replicates.mean(numbers, 32).value()).isCloseTo(15.5, within(1e-12));
  }

  /** Means 0 and 1, eight each: s = 0.5164, and 2.1314·0.5164/4 = 0.2752. */
  @Test
  void theIntervalIsStudentsOverTheScramblings() {
    double[] numbers = IntStream.range(0, 16).mapToDouble(i -> i % 2).toArray();
    Estimate mean = Replicates.mean(numbers, 16);
    assertThat(mean.halfWidth())
        .isCloseTo(2.131449545559323 * Math.sqrt(4.0 / 15) / 4, within(1e-12));
  }

  @Test
  void whereAllScramblingsAgreeWilsonsIntervalStands() {
    double[] ones = new double[64];
    Arrays.fill(ones, 1);
    Estimate share = Replicates.share(ones, 64);
    assertThat(share.high()).isEqualTo(1);
    assertThat(share.low())
        .isCloseTo(64 / (64 + 1.959963984540054 * 1.959963984540054), within(1e-9));
  }

  /** A share with a known truth: points of the square below the diagonal line x + y = 0.7. */
  @Test
  void intervalsHoldTheTruthAboutAsOftenAsTheySay() {
    int held = 0;
    double width = 0;
    for (int seed = 0; seed < 200; seed++) {
      Cube cube = new Cube(2, seed);
      double[] marks =
          IntStream.range(0, 512)
              .mapToDouble(i -> cube.point(i)[0] + cube.point(i)[1] < 0.7 ? 1 : 0)
              .toArray();
      Estimate share = Replicates.share(marks, 512);
      held += share.low() <= 0.245 && 0.245 <= share.high() ? 1 : 0;
      width += share.halfWidth() / 200;
    }
    assertThat(held).isBetween(180, 199);
    // Plain draws would need an interval of 1.96·√(0.245·0.755/512) = 0.037.
    assertThat(width).isLessThan(0.02);
  }
}
