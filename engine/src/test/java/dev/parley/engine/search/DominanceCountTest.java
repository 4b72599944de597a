package dev.parley.engine.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DominanceCountTest {
  @Test
  void pairsEqualComparisonOneByOneWhicheverWayTheyAreCounted() {
    SplittableRandom random = new SplittableRandom(7);
    for (int round = 0; round < 60; round++) {
      int dimensions = random.nextInt(6);
      int range = 1 + random.nextInt(60);
      long[][] needs = numbers(random, dimensions, random.nextInt(1200), range);
      long[][] offers = numbers(random, dimensions, random.nextInt(1200), range);
      long[] needWeights = weights(random, dimensions == 0 ? 3 : needs[0].length);
      long[] offerWeights = weights(random, dimensions == 0 ? 4 : offers[0].length);
      int[] groups = IntStream.range(0, needWeights.length).map(_ -> random.nextInt(3)).toArray();
      DominanceCount count =
          new DominanceCount(
              new DominanceCount.Needs(needs, needWeights, groups, 3),
              new DominanceCount.Offers(offers, offerWeights),
              2);
      long[][] expected = oneByOne(needs, needWeights, groups, offers, offerWeights);
      assertThat(count.atLeast(true)).as("bits, round %d", round).isDeepEqualTo(expected);
      assertThat(count.atLeast()).as("round %d", round).isDeepEqualTo(expected);
      if (dimensions <= 3) {
        assertThat(count.atLeast(false)).as("sweeps, round %d", round).isDeepEqualTo(expected);
      }
    }
  }

  private static long[][] numbers(SplittableRandom random, int dimensions, int size, int range) {
    long[][] numbers = new long[dimensions][size];
    for (long[] dimension : numbers) {
      for (int k = 0; k < size; k++) {
        dimension[k] = random.nextLong(range) - range / 2;
      }
    }
    return numbers;
  }

  private static long[] weights(SplittableRandom random, int size) {
    return IntStream.range(0, size).mapToLong(_ -> 1 + random.nextInt(5)).toArray();
  }

  private static long[][] oneByOne(
      long[][] needs, long[] needWeights, int[] groups, long[][] offers, long[] offerWeights) {
    long[][] atLeast = new long[3][1 << needs.length];
    for (int n = 0; n < needWeights.length; n++) {
      for (int o = 0; o < offerWeights.length; o++) {
        int met = 0;
        for (int d = 0; d < needs.length; d++) {
          met |= offers[d][o] >= needs[d][n] ? 1 << d : 0;
        }
        for (int set = 0; set < atLeast[0].length; set++) {
          atLeast[groups[n]][set] += (met & set) == set ? needWeights[n] * offerWeights[o] : 0;
        }
      }
    }
    return atLeast;
  }
}
