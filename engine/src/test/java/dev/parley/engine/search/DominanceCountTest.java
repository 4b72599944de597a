package dev.parley.engine.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DominanceCountTest {
  @Test
  void pairsInUpToThreeDimensionsEqualComparisonOneByOne() {
    SplittableRandom random = new SplittableRandom(7);
    for (int round = 0; round < 60; round++) {
      int range = 1 + random.nextInt(60);
      long[][] needs = numbers(random, random.nextInt(400), range);
      long[][] offers = numbers(random, random.nextInt(400), range);
      long[] needWeights = weights(random, needs[0].length);
      long[] offerWeights = weights(random, offers[0].length);
      DominanceCount count = new DominanceCount(needs, needWeights, offers, offerWeights, 2);
      for (int set = 0; set < 8; set++) {
        int of = set;
        int[] dimensions = IntStream.range(0, 3).filter(d -> (of >>> d & 1) != 0).toArray();
        assertThat(count.pairs(dimensions))
            .as("round %d, set %d", round, set)
            .isEqualTo(oneByOne(needs, needWeights, offers, offerWeights, dimensions));
      }
    }
  }

  private static long[][] numbers(SplittableRandom random, int size, int range) {
    long[][] numbers = new long[3][size];
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

  private static long oneByOne(
      long[][] needs, long[] needWeights, long[][] offers, long[] offerWeights, int[] dimensions) {
    long sum = 0;
    for (int n = 0; n < needWeights.length; n++) {
      for (int o = 0; o < offerWeights.length; o++) {
        int need = n;
        int offer = o;
        boolean met = IntStream.of(dimensions).allMatch(d -> offers[d][offer] >= needs[d][need]);
        sum += met ? needWeights[n] * offerWeights[o] : 0;
      }
    }
    return sum;
  }
}
