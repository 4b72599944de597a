package dev.parley.engine.stability;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class RankingTest {
  private static final int LIMB = 62;

  @Test
  void ranksOrderNumbersOfAnyWidthAndSign() {
    SplittableRandom random = new SplittableRandom(7);
    for (int width : new int[] {1, 5, 20, 31, 32, 33, 50, 62}) {
      long[] numbers = random.longs(400, 0, 1L << width).toArray();
      compare(new long[0], numbers);
      compare(new long[0], LongStream.of(numbers).map(n -> n - (1L << (width - 1))).toArray());
      compare(new long[0], LongStream.of(numbers).map(n -> n * 1_000).toArray());
    }
  }

  @Test
  void aHighLimbCountsBeforeALowOne() {
    SplittableRandom random = new SplittableRandom(8);
    compare(random.longs(500, -3, 3).toArray(), random.longs(500, 0, 20).toArray());
    compare(
        random.longs(500, -3, 3).toArray(),
        random.longs(500, 0, 1L << LIMB).map(n -> n & -4).toArray());
  }

  @Test
  void numbersThatAreAllAlikeHaveOneRank() {
    assertThat(Ranks.of(4, 4, 4).count()).isEqualTo(1);
    assertThat(Ranks.of().count()).isZero();
  }

  private static void compare(long[] high, long[] low) {
    List<BigInteger> numbers = new ArrayList<>();
    for (int s = 0; s < low.length; s++) {
      BigInteger head = high.length == 0 ? BigInteger.ZERO : BigInteger.valueOf(high[s]);
      numbers.add(head.shiftLeft(LIMB).add(BigInteger.valueOf(low[s])));
    }
    TreeSet<BigInteger> distinct = new TreeSet<>(numbers);
    Ranks ranks = Ranking.dense(high, low.clone());
    assertThat(ranks.count()).isEqualTo(distinct.size());
    assertThat(IntStream.range(0, low.length).map(ranks::of))
        .containsExactlyElementsOf(numbers.stream().map(n -> distinct.headSet(n).size()).toList());
  }
}
