package dev.parley.report.wording;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.engine.deals.Deals;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CoverWordsTest {
  private static Deals.Front front(Optional<Double> cover) {
    return new Deals.Front(BigInteger.TWO, 2, List.of(), cover);
  }

  @Test
  void boundsAreRoundedUpAndNothingIsCountedThatIsNotKnown() {
    assertThat(CoverWords.signable(front(Optional.of(1.2341))))
        .contains("not counted", "bounded", "1.235 points");
    assertThat(CoverWords.size(front(Optional.of(0.0001))))
        .contains("not counted", "within 0.001 points");
    assertThat(CoverWords.gap(Deals.Solution.EGALITARIAN, 0.5)).contains("bounded", "0.500 points");
  }

  @Test
  void aCompleteSetIsCounted() {
    assertThat(CoverWords.size(front(Optional.empty()))).isEqualTo("2 packages");
  }
}
