package dev.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class CheckCommandTest {
  @TempDir private Path tree;
  private Run.Place place;

  @BeforeEach
  void twoCases() throws IOException {
    Border.write(tree.resolve("cases").resolve("border"), Border.TEXT);
    Border.write(
        tree.resolve("cases").resolve("broken"),
        Border.TEXT.replace("issues:", "isues:").replace("2025-12-15", "someday"));
    place = Run.Place.in(tree);
  }

  @Test
  void aCaseInOrderIsOneLine() {
    Run run = place.parley("check", "border");
    assertThat(run.err()).isEmpty();
    assertThat(run.exitCode()).isZero();
    assertThat(run.out()).endsWith("OK: border, 2 parties, 2 issues, 4 packages, 1 warning\n");
  }

  @Test
  void folderFileAndNameAreTheSameCase() {
    String byName = place.parley("check", "border").out();
    assertThat(place.parley("check", "cases/border").out()).isEqualTo(byName);
    assertThat(place.parley("check", "cases/border/case.yaml").out()).isEqualTo(byName);
    assertThat(Run.Place.in(tree.resolve("cases").resolve("border")).parley("check", ".").out())
        .isEqualTo(byName);
  }

  @Test
  void aNameIsFoundWhereParleyLives() {
    Run run = Run.Place.in(tree.resolve("cases")).withHome(tree).parley("check", "border");
    assertThat(run.exitCode()).isZero();
  }

  @Test
  void allErrorsComeAtOnceWithPlaceAndAdvice() {
    Run run = place.parley("check", "broken");
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err())
        .contains("case.yaml:4:", "case.yaml:9:", "isues", "Try: ", "^")
        .doesNotContain("\tat ");
  }

  @Test
  void oneBrokenCaseDoesNotHideTheOthers() {
    Run run = place.parley("check", "broken", "nowhere", "border");
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.out()).contains("OK: border");
    assertThat(run.err()).contains("isues", "nowhere");
  }

  @Test
  void jsonIsOneArrayOfAllCases() {
    Run run = place.parley("check", "--json", "broken", "border", "nowhere");
    JsonNode json = Json.valid(run.out());
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).isEmpty();
    assertThat(json.size()).isGreaterThanOrEqualTo(3);
    assertThat(json.findValuesAsString("line")).contains("4", "9");
  }

  @Test
  void jsonOfACaseInOrderHoldsNoError() {
    Run run = place.parley("check", "--json", "border");
    assertThat(run.exitCode()).isZero();
    assertThat(Json.valid(run.out()).findValuesAsString("severity")).doesNotContain("error");
  }

  @Test
  void aFolderWithoutACaseIsNoSurprise() {
    Run run = place.parley("check", "cases");
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("case.yaml");
  }
}
