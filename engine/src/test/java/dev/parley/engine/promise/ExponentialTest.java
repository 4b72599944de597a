package dev.parley.engine.promise;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ExponentialTest {
  @Test
  void isWithinTwoUnitsOfTheLastPlace() {
    SplittableRandom random = new SplittableRandom(8);
    for (int i = 0; i < 500_000; i++) {
      double x = random.nextDouble(-705, 705) * (i % 3 == 0 ? 0.01 : 1);
      double exact = StrictMath.exp(x);
      assertThat(Math.abs(Exponential.of(x) - exact))
          .as("x = %s", x)
          .isLessThanOrEqualTo(2 * Math.ulp(exact));
    }
  }

  @Test
  void knowsItsEnds() {
    assertThat(Exponential.of(0)).isEqualTo(1);
    assertThat(Exponential.of(-0.0)).isEqualTo(1);
    assertThat(Exponential.of(Double.NEGATIVE_INFINITY)).isZero();
    assertThat(Exponential.of(Double.POSITIVE_INFINITY)).isInfinite();
    assertThat(Exponential.of(Double.NaN)).isNaN();
    assertThat(Exponential.of(-1e300)).isZero();
  }
}
