package dev.parley.engine.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class StreamsTest {
  @Test
  void theSamePlaceGivesTheSameNumber() {
    assertThat(new Streams(7, 3).uniform("a.b", 2)).isEqualTo(new Streams(7, 3).uniform("a.b", 2));
  }

  @Test
  void seedDrawKeyAndCounterAllMatter() {
    double number = new Streams(7, 3).uniform("a.b", 2);
    assertThat(new Streams(8, 3).uniform("a.b", 2)).isNotEqualTo(number);
    assertThat(new Streams(7, 4).uniform("a.b", 2)).isNotEqualTo(number);
    assertThat(new Streams(7, 3).uniform("a.c", 2)).isNotEqualTo(number);
    assertThat(new Streams(7, 3).uniform("a.b", 3)).isNotEqualTo(number);
  }

  @Test
  void numbersSpreadEvenlyOverTheUnitInterval() {
    int[] cells = new int[10];
    double[] numbers =
        IntStream.range(0, 100_000).mapToDouble(i -> new Streams(1, i).uniform("x", 0)).toArray();
    Arrays.stream(numbers).forEach(u -> cells[(int) (10 * u)]++);
    assertThat(Arrays.stream(numbers).average().orElseThrow()).isCloseTo(0.5, within(0.005));
    assertThat(Arrays.stream(cells).min().orElseThrow()).isGreaterThan(9_600);
    assertThat(Arrays.stream(cells).max().orElseThrow()).isLessThan(10_400);
  }

  @Test
  void neighbouringDrawsAndKeysDoNotCorrelate() {
    double product = 0;
    for (int i = 0; i < 100_000; i++) {
      double x = new Streams(1, i).uniform("a", 0) - 0.5;
      product += x * (new Streams(1, i + 1).uniform("a", 0) - 0.5);
      product += x * (new Streams(1, i).uniform("b", 0) - 0.5);
    }
    assertThat(product / 200_000).isCloseTo(0, within(0.001));
  }
}
