package dev.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class SensitivityCommandTest {
  @TempDir private Path tree;
  private Run.Place place;

  @BeforeEach
  void cases() throws IOException {
    Border.write(
        tree.resolve("cases").resolve("border"),
        Border.TEXT.replace("weight: 70, values", "weight: 50 to 90, values"));
    place = Run.Place.in(tree);
  }

  private static Run good(Run run) {
    assertThat(run.err()).isEmpty();
    assertThat(run.exitCode()).isZero();
    return run;
  }

  private Run sensitivity(String... more) {
    List<String> args =
        new ArrayList<>(List.of("sensitivity", "border", "--draws", "256", "--indices", "64"));
    args.addAll(List.of(more));
    return place.parley(args.toArray(String[]::new));
  }

  @Test
  void theFindingKeepsToItsSchema() {
    JsonNode result = Json.valid(good(sensitivity("--json")).out()).at("/result");
    assertThat(result.at("/draws").asInt()).isEqualTo(256);
    assertThat(result.at("/scramblings").asInt()).isEqualTo(16);
    assertThat(result.at("/indexDraws").asInt()).isEqualTo(64);
    assertThat(result.at("/inputs").asInt()).isEqualTo(2);
    assertThat(result.at("/tornado/size").asInt()).isEqualTo(2);
    assertThat(result.at("/analysts").isNull()).isTrue();
  }

  @Test
  void threadsDoNotChangeTheBytes() {
    assertThat(good(sensitivity("--json", "--threads", "2")).out())
        .isEqualTo(good(sensitivity("--json", "--threads", "1")).out());
  }

  @Test
  void aRunThatWasCutOffGoesOnToTheSameBytes() throws IOException {
    String straight = good(sensitivity()).out();
    assertThat(good(sensitivity("--results", "r.txt")).out()).isEqualTo(straight);
    Path file = tree.resolve("r.txt");
    String whole = Files.readString(file);
    // Cut off in the middle of a line, as by a power failure.
    Files.writeString(file, whole.substring(0, whole.length() / 3));
    assertThat(good(sensitivity("--results", "r.txt")).out()).isEqualTo(straight);
    assertThat(Files.readString(file).lines().sorted())
        .containsExactlyElementsOf(whole.lines().sorted().toList());
    assertThat(good(sensitivity("--results", "r.txt")).out()).isEqualTo(straight);
    assertThat(Files.readString(file).lines().count()).isEqualTo(whole.lines().count());
  }

  @Test
  void resultsOfSomethingElseAreRefused() throws IOException {
    good(sensitivity("--results", "r.txt"));
    Run seed = sensitivity("--results", "r.txt", "--seed", "2");
    assertThat(seed.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(seed.err())
        .contains("holds results for another seed: 1, here it is 2")
        .contains("Try: name another file");
    Border.write(tree.resolve("cases").resolve("border"), Border.TEXT);
    assertThat(sensitivity("--results", "r.txt").err()).contains("for another case");
    Path other = Files.writeString(tree.resolve("notes.txt"), "buy milk\n");
    assertThat(sensitivity("--results", "notes.txt").err()).contains("holds no results");
    assertThat(Files.readString(other)).isEqualTo("buy milk\n");
  }

  @Test
  void aDamagedLineIsNamed() throws IOException {
    good(sensitivity("--results", "r.txt"));
    Path file = tree.resolve("r.txt");
    List<String> lines = Files.readAllLines(file);
    lines.set(2, "draws\t64\tPERHAPS:s:1.0:-");
    Files.write(file, lines);
    assertThat(sensitivity("--results", "r.txt").err()).contains("cannot be read at line 3");
  }

  @Test
  void valuesThatMakeNoSenseAreRefused() {
    assertThat(place.parley("sensitivity", "border", "--draws", "3").err())
        .contains("--draws is 3, expected at least 16");
    assertThat(place.parley("sensitivity", "border", "--until", "2").err())
        .contains("--until is 2.0, expected more than 0 and less than 1");
    assertThat(place.parley("sensitivity", "border", "--indices", "-1").err())
        .contains("--indices is -1, expected at least 0");
  }

  @Test
  void theTextBeginsWithTheShareOfTheVerdict() {
    assertThat(good(sensitivity()).out())
        .contains("of the draws. 95 % interval")
        .contains("One at a time, from the 5th to the 95th percentile")
        .contains("parley sensitivity border --draws 256 --indices 64 --seed 1");
  }

  @Test
  void thePageShowsTornadoTreeAndConvergence() throws IOException {
    Run run = sensitivity("--html", "page.html");
    assertThat(run.exitCode()).isZero();
    String page = Files.readString(tree.resolve("page.html"));
    assertThat(page.substring(0, page.indexOf("<script")))
        .contains("id=\"tornado\"", "id=\"convergence\"", "<svg")
        .doesNotContain("NaN");
  }

  @Test
  void theHarbourHasThreeAnalysts() {
    JsonNode result =
        Run.of("sensitivity", "harbour-talks", "--draws", "256", "--indices", "0", "--json")
            .json()
            .at("/result");
    assertThat(result.at("/analysts/views")).hasSize(3);
    assertThat(result.at("/analysts/views/yuki/weight").asDouble()).isEqualTo(0.5);
    assertThat(result.at("/analysts/swaps/size").asInt()).isPositive();
  }
}
