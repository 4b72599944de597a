package dev.parley.engine.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class BetaTest {
  @Test
  void symmetricPertHasItsMedianAtTheMode() {
    assertThat(Beta.pert(10, 20, 30, 0.5)).isCloseTo(20, within(1e-9));
  }

  /** I_x(2, 4) = 1 − (1−x)⁴(1+4x), as the tail of a binomial distribution. */
  @Test
  void quantileInvertsTheClosedFormOfTwoAndFour() {
    for (int i = 1; i < 100; i++) {
      double x = Beta.quantile(2, 4, i / 100.0);
      assertThat(1 - Math.pow(1 - x, 4) * (1 + 4 * x)).isCloseTo(i / 100.0, within(1e-12));
    }
  }

  @Test
  void modesAtTheEndsStayWithinThem() {
    assertThat(Beta.pert(0, 0, 6, 1e-12)).isBetween(0.0, 1e-6);
    assertThat(Beta.pert(0, 6, 6, 1 - 1e-12)).isBetween(6 - 1e-6, 6.0);
    assertThat(Beta.pert(3, 3, 3, 0.7)).isEqualTo(3);
  }
}
