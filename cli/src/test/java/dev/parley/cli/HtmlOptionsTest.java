package dev.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HtmlOptionsTest {
  @TempDir private Path folder;

  private Run.Place place() {
    return Run.Place.in(folder).withHome(Run.HOME);
  }

  @ParameterizedTest
  @ValueSource(strings = {"explain", "deals"})
  void writesThePageBesideTheTerminalText(String verb) throws IOException {
    Run run = place().parley(verb, "house-sale", "--html", "report.html");
    assertThat(run.exitCode()).isZero();
    assertThat(run.out()).isNotEmpty();
    assertThat(run.err()).isEqualTo("Report: " + folder.resolve("report.html") + "\n");
    assertThat(Files.readString(folder.resolve("report.html"))).startsWith("<!DOCTYPE html>");
    try (var files = Files.list(folder)) {
      assertThat(files).hasSize(1);
    }
  }

  @Test
  void theSameSeedGivesTheSamePageWithAnyNumberOfThreads() throws IOException {
    place().parley("explain", "berlin-2025", "--draws", "50", "--threads", "1", "--html", "a.html");
    place().parley("explain", "berlin-2025", "--draws", "50", "--threads", "2", "--html", "b.html");
    assertThat(folder.resolve("a.html")).hasSameTextualContentAs(folder.resolve("b.html"));
  }

  @Test
  void everyNumberThatTheCaseExplainsStandsWithItsReason() throws IOException {
    place().parley("deals", "berlin-2025", "--html", "report.html");
    assertThat(Files.readString(folder.resolve("report.html")))
        .containsPattern("walk-away, beyond the package it is like</th>.*?the war goes on from")
        .containsPattern(
            "Hungary: chance of a yes</th>.*?>0\\.2<.*?it balked, not how it would vote")
        .containsPattern(
            "opposition: chance of a yes where[^<]*</th><td>0.2 to 0.7</td>.*?>0\\.45<");
  }

  @Test
  void theWordAssumptionInALedgerLeadsToTheNumber() throws IOException {
    place().parley("explain", "berlin-2025", "--draws", "0", "--html", "report.html");
    assertThat(Files.readString(folder.resolve("report.html")))
        .contains("<a href=\"#p-preferences.ukraine.forces.weight\" class=\"cite assumed\">");
  }

  @Test
  void anAnswerNamesOnlyTheNumbersOfItsTrace() throws IOException {
    place().parley("explain", "berlin-2025", "--draws", "0", "--html", "report.html");
    assertThat(Files.readString(folder.resolve("report.html")))
        .containsPattern("These answers rest on [^<]*<span[^>]*><a href=\"#n-ukraine\"")
        .doesNotContainPattern(
            "These answers rest on .*?href=\"#n-treaty-promise\".*?</p>\\s*</header>");
  }

  @Test
  void aFolderThatDoesNotExistIsNamed() {
    Run run = place().parley("deals", "house-sale", "--html", "missing/report.html");
    assertThat(run.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(run.err()).contains("there is no folder", "Try: mkdir -p");
    assertThat(run.out()).isEmpty();
  }

  @Test
  void aFolderIsNoFile() {
    Run run = place().parley("deals", "house-sale", "--html", ".", "--json");
    assertThat(run.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(Json.valid(run.out()).at("/0/code").asString()).isEqualTo("P005");
  }

  @Test
  void opensThePageInTheBrowserThatTheVariableNames() throws Exception {
    Path browser = folder.resolve("browser");
    Files.writeString(browser, "#!/bin/sh\necho \"$1\" > " + folder.resolve("opened") + "\n");
    Files.setPosixFilePermissions(browser, PosixFilePermissions.fromString("rwx------"));
    Run run =
        place()
            .withVariables(Map.of("BROWSER", browser.toString()))
            .parley("deals", "house-sale", "--html", "report.html", "--open");
    assertThat(run.exitCode()).isZero();
    for (int i = 0; i < 100 && !Files.exists(folder.resolve("opened")); i++) {
      Thread.sleep(50);
    }
    assertThat(folder.resolve("opened")).content().contains("report.html");
  }

  @Test
  void withoutABrowserItSaysWhereThePageIs() {
    Run run =
        place()
            .withVariables(Map.of("BROWSER", "/nonexistent/browser"))
            .parley("deals", "house-sale", "--open");
    assertThat(run.exitCode()).isZero();
    assertThat(run.err()).contains("Report: ", "No browser could be started.");
  }
}
