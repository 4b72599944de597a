package dev.parley.report.wording;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.engine.Exactness;
import java.math.BigInteger;
import org.junit.jupiter.api.Test;

class ExactnessTextTest {
  private static final BigInteger MANY = new BigInteger("6691152520943433046340942382");

  @Test
  void anEstimateHasNoMoreDigitsThanItMayHave() {
    Phrases english = Phrases.in(Language.ENGLISH);
    Exactness sampled = new Exactness.Sampled(40_000, 1, 0.73, 0.74);
    assertThat(ExactnessText.count(MANY, sampled, english))
        .isEqualTo("6,690,000,000,000,000,000,000,000,000");
    assertThat(ExactnessText.count(BigInteger.TWO, sampled, english)).isEqualTo("2");
    assertThat(ExactnessText.count(MANY, new Exactness.Exact(), english))
        .isEqualTo("6,691,152,520,943,433,046,340,942,382");
  }
}
