package dev.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UsageTest {
  @TempDir private Path tree;
  private Run.Place place;

  @BeforeEach
  void twoCases() throws IOException {
    for (String name : new String[] {"border-talks", "canal"}) {
      Files.createDirectories(tree.resolve("cases").resolve(name));
      Files.writeString(tree.resolve("cases").resolve(name).resolve("case.yaml"), "");
    }
    place = Run.Place.in(Files.createDirectory(tree.resolve("elsewhere"))).withHome(tree);
  }

  @Test
  void aloneItPrintsThreeCommandsAndTheCases() {
    Run run = place.parley();
    assertThat(run.exitCode()).isZero();
    assertThat(run.out()).contains("parley explain", "parley deals", "parley check");
    assertThat(run.out()).contains("  border-talks\n  canal\n");
    assertThat(run.err()).isEmpty();
  }

  @Test
  void aCaseThatDoesNotExistHasANeighbour() {
    Run run = place.parley("explain", "border-talk");
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err())
        .isEqualTo(
            """
            No case `border-talk`: no such folder or file, and no such name under cases/ [P002]
              Try: border-talks
            """);
  }

  @Test
  void aCaseWithoutNeighboursListsThemAll() {
    assertThat(place.parley("deals", "nothing-like-it").err())
        .contains("Try: one of border-talks, canal");
  }

  @Test
  void aNulInANameIsNoCrash() {
    assertThat(place.parley("check", "a\0b").exitCode()).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"explain", "deals", "check"})
  void badInputWithJsonIsAnArrayOnStdout(String verb) {
    Run run = place.parley(verb, "--json", "nowhere");
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).isEmpty();
    assertThat(Json.valid(run.out()).at("/0/code").asString()).isEqualTo("P002");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "explian",
        "explain",
        "explain canal --drawz 3",
        "explain canal --draws many",
        "explain canal --draws -1",
        "deals canal --threads 0",
        "deals canal --limit 0",
        "deals canal harbour",
        "check",
        "schema nothing",
        "help nothing",
      })
  void wrongUsageHasAdviceAndNoTrace(String words) {
    Run run = place.parley(words.split(" "));
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains("\n  Try: ").doesNotContain("\tat ");
  }

  @Test
  void wrongUsageWithJsonIsAnArrayToo() {
    Run run = place.parley("explain", "canal", "--json", "--draws", "many");
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(Json.valid(run.out()).at("/0/message").asString())
        .contains("'many' is not a whole number");
  }

  @Test
  void anAtSignReadsNoFile() {
    assertThat(place.parley("check", "@canal").err()).contains("No case `@canal`");
  }

  @ParameterizedTest
  @ValueSource(strings = {"explain", "deals", "check", "schema"})
  void helpOfEveryVerb(String verb) {
    Run run = place.parley("help", verb);
    assertThat(run.exitCode()).isZero();
    assertThat(run.out()).startsWith("Usage: parley " + verb);
    assertThat(place.parley(verb, "--help").out()).isEqualTo(run.out());
  }

  @Test
  void versionIsOneLine() {
    Run run = place.parley("--version");
    assertThat(run.exitCode()).isZero();
    assertThat(run.out()).startsWith("parley ").hasLineCount(1);
  }

  @Test
  void theSchemaOfFindingsIsPrinted() {
    assertThat(place.parley("schema", "findings").out()).contains("\"$schema\"", "removingSize");
  }

  @Test
  void colourOnlyAtATerminalThatWantsIt() {
    Run.Place terminal = place.atTerminal();
    assertThat(place.parley("help").out()).doesNotContain("\u001b");
    assertThat(terminal.parley("help").out()).contains("\u001b");
    assertThat(terminal.withVariables(Map.of("NO_COLOR", "1")).parley("help").out())
        .doesNotContain("\u001b");
  }
}
