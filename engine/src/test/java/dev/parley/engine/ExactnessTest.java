package dev.parley.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigInteger;
import org.junit.jupiter.api.Test;

class ExactnessTest {
  private static final BigInteger ALL = BigInteger.valueOf(1_000_000_000_000L);
  private static final Exactness.Sampled DRAWN = new Exactness.Sampled(40_000, 1, 0.4, 0.5);

  @Test
  void aShareOfAllDrawsIsKnownToWithinHalfAPercent() {
    Share.Range range = range(250_000_000_000L, 1_000_000_000_000L);
    assertThat(range.low()).isCloseTo(0.25 - 0.00424, within(1e-4));
    assertThat(range.high()).isCloseTo(0.25 + 0.00424, within(1e-4));
  }

  @Test
  void aShareOfFewDrawsHasAWiderInterval() {
    Share.Range range = range(2_500_000_000L, 10_000_000_000L);
    assertThat(range.low()).isCloseTo(0.2099, within(1e-3));
    assertThat(range.high()).isCloseTo(0.2949, within(1e-3));
  }

  @Test
  void aShareOfNoDrawsIsUnknown() {
    assertThat(range(0, 1)).isEqualTo(new Share.Range(0, 1));
  }

  private static Share.Range range(long count, long of) {
    return DRAWN.estimated(Share.of(count, of), ALL).estimate().orElseThrow();
  }
}
