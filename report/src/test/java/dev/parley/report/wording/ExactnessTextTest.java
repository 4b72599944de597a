package dev.parley.report.wording;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.engine.Exactness;
import dev.parley.engine.Share;
import java.math.BigInteger;
import java.util.Optional;
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

  @Test
  void anEstimatedShareComesWithItsInterval() {
    Share share =
        new Share(BigInteger.ONE, BigInteger.TWO, Optional.of(new Share.Range(0.495, 0.505)));
    assertThat(Phrases.in(Language.ENGLISH).percent(share))
        .isEqualTo("50.0\u00a0% (49.5\u00a0% to 50.5\u00a0%)");
    assertThat(Phrases.in(Language.FRENCH).percent(share))
        .isEqualTo("50,0\u202f% (49,5\u202f% à 50,5\u202f%)");
  }
}
