package dev.parley.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class WorkersTest {
  @Test
  void twoTasksRunSideBySide() {
    CountDownLatch met = new CountDownLatch(2);
    Workers.Both<String, Integer> both =
        Workers.both(
            2,
            () -> {
              met.countDown();
              met.await();
              return "first";
            },
            () -> {
              met.countDown();
              met.await();
              return 2;
            });
    assertThat(both).isEqualTo(new Workers.Both<>("first", 2));
  }

  @Test
  void onOneThreadTheyRunInOrder() {
    StringBuilder order = new StringBuilder();
    Workers.Both<StringBuilder, StringBuilder> _ =
        Workers.both(1, () -> order.append("first "), () -> order.append("second"));
    assertThat(order).hasToString("first second");
  }

  @Test
  void aFailureOfTheSecondInterruptsTheFirst() {
    CountDownLatch started = new CountDownLatch(1);
    CountDownLatch interrupted = new CountDownLatch(1);
    assertThatThrownBy(() ->
            Workers.both(
                2,
                () -> {
                  started.countDown();
                  try {
                    new CountDownLatch(1).await();
                  } catch (InterruptedException e) {
                    interrupted.countDown();
                  }
                  return 1;
                },
                () -> {
                  started.await();
                  throw new CannotCompute("too large", List.of(), "smaller");
                }))
        .isInstanceOf(CannotCompute.class);
    assertThat(interrupted.getCount()).isZero();
  }

  @Test
  void aFailureOfTheFirstIsThrown() {
    assertThatThrownBy(() ->
            Workers.both(
                2,
                () -> {
                  throw new CannotCompute("too large", List.of(), "smaller");
                },
                () -> 2))
        .isInstanceOf(CannotCompute.class)
        .hasMessageContaining("too large");
  }
}
