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
}
