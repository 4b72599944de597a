package dev.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Same input and seed, same bytes out, for any number of threads. */
class DeterminismTest {
  @ParameterizedTest
  @ValueSource(strings = {"berlin-2025", "house-sale"})
  void threadsDoNotChangeTheBytes(String name) {
    for (String verb : new String[] {"deals", "explain"}) {
      Run one = Run.of(verb, name, "--json", "--threads", "1");
      Run two = Run.of(verb, name, "--json", "--threads", "2");
      Run again = Run.of(verb, name, "--json", "--threads", "2");
      assertThat(one.exitCode()).as(one.err()).isZero();
      assertThat(two.out()).isEqualTo(one.out());
      assertThat(again.out()).isEqualTo(one.out());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"berlin-2025"})
  void anotherSeedGivesOtherDraws(String name) {
    Run one = Run.of("explain", name, "--json", "--seed", "1");
    Run two = Run.of("explain", name, "--json", "--seed", "2");
    assertThat(two.json().at("/result/robustness/verdicts"))
        .isNotEqualTo(one.json().at("/result/robustness/verdicts"));
    assertThat(two.json().at("/result/verdict")).isEqualTo(one.json().at("/result/verdict"));
  }
}
