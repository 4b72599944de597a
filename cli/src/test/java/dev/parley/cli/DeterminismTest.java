package dev.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
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
  @ValueSource(strings = {"poland-1939", "budapest-1994"})
  void threadsDoNotChangeTheBytesOfPromises(String name) {
    String[] options = {"guarantee", name, "--json", "--draws", "100", "--improve", "--threads"};
    Run one = Run.of(with(options, "1"));
    assertThat(one.exitCode()).as(one.err()).isZero();
    assertThat(Run.of(with(options, "2")).out()).isEqualTo(one.out());
    assertThat(Run.of(with(options, "5")).out()).isEqualTo(one.out());
  }

  @ParameterizedTest
  @ValueSource(strings = {"cyprus-2004"})
  void threadsDoNotChangeTheBytesOfAProcess(String name) {
    String[] options = {"process", name, "--json", "--draws", "300", "--threads"};
    Run one = Run.of(with(options, "1"));
    assertThat(one.exitCode()).as(one.err()).isZero();
    assertThat(Run.of(with(options, "3")).out()).isEqualTo(one.out());
  }

  private static String[] with(String[] options, String last) {
    String[] all = Arrays.copyOf(options, options.length + 1);
    all[options.length] = last;
    return all;
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
