package dev.parley.engine.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LargestRemainderTest {
  @Test
  void sharesSumToTheTotal() {
    assertThat(LargestRemainder.apportion(new long[] {47, 16, 15, 12, 10}, 10))
        .containsExactly(5, 2, 1, 1, 1);
  }

  @Test
  void equalRemaindersGoToTheEarlier() {
    assertThat(LargestRemainder.apportion(new long[] {1, 1, 1}, 4)).containsExactly(2, 1, 1);
  }

  @Test
  void aTotalThatFitsAlreadyChangesNothing() {
    assertThat(LargestRemainder.apportion(new long[] {3, 4}, 7)).containsExactly(3, 4);
  }

  @Test
  void productsBeyondALongAreExact() {
    long large = 4_000_000_000L;
    assertThat(LargestRemainder.apportion(new long[] {large, large, 0}, 3_000_000_001L))
        .containsExactly(1_500_000_001, 1_500_000_000, 0);
  }
}
