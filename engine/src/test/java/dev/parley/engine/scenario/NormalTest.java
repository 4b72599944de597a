package dev.parley.engine.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class NormalTest {
  @Test
  void cumulativeMatchesTheTables() {
    assertThat(Normal.cumulative(0)).isEqualTo(0.5);
    assertThat(Normal.cumulative(1)).isCloseTo(0.8413447460685429, within(1e-14));
    assertThat(Normal.cumulative(1.96)).isCloseTo(0.9750021048517795, within(1e-14));
    assertThat(Normal.cumulative(-3)).isCloseTo(0.0013498980316300946, within(1e-14));
  }

  @Test
  void quantileMatchesTheTablesInAllThreeRegions() {
    assertThat(Normal.quantile(0.975)).isCloseTo(1.959963984540054, within(1e-14));
    assertThat(Normal.quantile(0.05)).isCloseTo(-1.6448536269514729, within(1e-14));
    assertThat(Normal.quantile(0.6)).isCloseTo(0.2533471031357997, within(1e-14));
    assertThat(Normal.quantile(1e-12)).isCloseTo(-7.034483825301131, within(1e-11));
  }

  @Test
  void quantileInvertsCumulative() {
    for (int i = 1; i < 1000; i++) {
      assertThat(Normal.cumulative(Normal.quantile(i / 1000.0)))
          .isCloseTo(i / 1000.0, within(1e-13));
    }
  }
}
