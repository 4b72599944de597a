package dev.parley.report.wording;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.engine.Share;
import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;

class FiguresTest {
  @Test
  void oneDecimalRoundedHalfUp() {
    assertThat(Figures.points(BigFraction.of(1, 4))).isEqualTo("0.3");
    assertThat(Figures.points(BigFraction.of(-5, 2))).isEqualTo("−2.5");
    assertThat(Figures.points(BigFraction.of(123456, 10))).isEqualTo("12,345.6");
  }

  @Test
  void zeroIsWrittenOnlyForZero() {
    assertThat(Figures.points(BigFraction.ZERO)).isEqualTo("0.0");
    assertThat(Figures.points(BigFraction.of(-1, 30))).isEqualTo("−0.03");
  }

  @Test
  void aNumberOfTheCaseKeepsItsDecimals() {
    assertThat(Figures.stated(BigFraction.of(45, 100))).isEqualTo("0.45");
    assertThat(Figures.stated(BigFraction.of(100))).isEqualTo("100.0");
    assertThat(Figures.stated(BigFraction.of(-1, 3))).isEqualTo("−0.3333");
  }

  @Test
  void numbersThatDifferLookDifferent() {
    assertThat(Figures.apart(BigFraction.of(5884, 100), BigFraction.of(5881, 100)))
        .isEqualTo(List.of("58.84", "58.81"));
    assertThat(Figures.apart(BigFraction.of(58), BigFraction.of(59)))
        .isEqualTo(List.of("58.0", "59.0"));
  }

  @Test
  void percentNeverRoundsToAnEnd() {
    assertThat(Figures.percent(Share.of(1, 100000))).isEqualTo("under\u00a00.1\u00a0%");
    assertThat(Figures.percent(Share.of(99999, 100000))).isEqualTo("over\u00a099.9\u00a0%");
    assertThat(Figures.percent(Share.of(2, 2))).isEqualTo("100.0\u00a0%");
    assertThat(Figures.percent(Share.of(0, 2))).isEqualTo("0.0\u00a0%");
  }

  @Test
  void countsHaveGroups() {
    assertThat(Figures.count(1234567)).isEqualTo("1,234,567");
  }
}
