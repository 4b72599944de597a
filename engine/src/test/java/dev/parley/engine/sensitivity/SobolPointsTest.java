package dev.parley.engine.sensitivity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SobolPointsTest {
  private static final SobolPoints POINTS = new SobolPoints(40, 7);

  /** The first dimension is the sequence of van der Corput, the second Sobol's own. */
  @Test
  void theFirstPointsAreThoseOfTheTextbook() {
    assertThat(IntStream.range(0, 8).mapToDouble(i -> POINTS.plain(i, 0)))
        .containsExactly(0.0, 0.5, 0.25, 0.75, 0.125, 0.625, 0.375, 0.875);
    assertThat(IntStream.range(0, 4).mapToDouble(i -> POINTS.plain(i, 1)))
        .containsExactly(0.0, 0.5, 0.75, 0.25);
  }

  @Test
  void everyScramblingKeepsOnePointInEachIntervalOfEachDimension() {
    for (int scrambling = 0; scrambling < 16; scrambling++) {
      for (int dimension = 0; dimension < 40; dimension++) {
        Set<Integer> cells = new HashSet<>();
        for (int point = 0; point < 256; point++) {
          cells.add((int) (256 * POINTS.at(scrambling, point, dimension)));
        }
        assertThat(cells).hasSize(256);
      }
    }
  }

  /** A net in base two: the first two dimensions have one point in each box of volume 1/64. */
  @Test
  void scramblingKeepsTheNetOfTheFirstTwoDimensions() {
    for (int wide = 0; wide <= 6; wide++) {
      Set<Integer> boxes = new HashSet<>();
      for (int point = 0; point < 64; point++) {
        int x = (int) (POINTS.at(3, point, 0) * (1 << wide));
        int y = (int) (POINTS.at(3, point, 1) * (1 << (6 - wide)));
        boxes.add((x << (6 - wide)) | y);
      }
      assertThat(boxes).hasSize(64);
    }
  }

  @Test
  void onePointOverManyScramblingsIsUniform() {
    double[] first =
        IntStream.range(0, 20_000).mapToDouble(r -> POINTS.at(r, 5, 3)).sorted().toArray();
    double distance = 0;
    for (int i = 0; i < first.length; i++) {
      distance = Math.max(distance, Math.abs(first[i] - (i + 0.5) / first.length));
    }
    assertThat(distance).isLessThan(1.63 / Math.sqrt(first.length));
  }

  @Test
  void scramblingsDimensionsAndSeedsAreUncorrelated() {
    SobolPoints others = new SobolPoints(40, 8);
    int n = 20_000;
    double[] sums = new double[3];
    for (int i = 0; i < n; i++) {
      double here = POINTS.at(i, 9, 11) - 0.5;
      sums[0] += here * (POINTS.at(i + n, 9, 11) - 0.5);
      sums[1] += here * (POINTS.at(i, 9, 12) - 0.5);
      sums[2] += here * (others.at(i, 9, 11) - 0.5);
    }
    for (double sum : sums) {
      assertThat(12 * sum / n).isCloseTo(0, within(4 / Math.sqrt(n)));
    }
  }

  @Test
  void noCoordinateIsZeroOrOne() {
    for (int point = 0; point < 4096; point++) {
      assertThat(POINTS.at(0, point, 0)).isGreaterThan(0).isLessThan(1);
    }
  }
}
