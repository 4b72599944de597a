package dev.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class VerifyCommandTest {
  /** Every explanation asks for dozens of verdicts, so that a few hundred cases take a while. */
  private static final int CASES = Boolean.getBoolean("parley.slow") ? 600 : 100;

  private static final int FORGED = Boolean.getBoolean("parley.slow") ? 4000 : 200;
  private static final int FORGED_CASES = Boolean.getBoolean("parley.slow") ? 200 : 20;

  @TempDir private Path folder;

  private Run.Place place() {
    return Run.Place.in(folder).withHome(Run.HOME);
  }

  /** Writes a report and returns it. */
  private String explain(String name, String... options) throws IOException {
    List<String> words = new ArrayList<>(List.of("explain", name, "--json"));
    words.addAll(List.of(options));
    Run run = place().parley(words.toArray(String[]::new));
    assertThat(run.exitCode()).as(run.out() + run.err()).isZero();
    Files.writeString(folder.resolve("report.json"), run.out());
    return run.out();
  }

  private Run verify(String name) {
    return place().parley("verify", "report.json", name);
  }

  private Run verify(String report, String name) throws IOException {
    Files.writeString(folder.resolve("report.json"), report);
    return verify(name);
  }

  private String random(long seed) throws IOException {
    Path written = Files.createDirectories(folder.resolve("talks-" + seed));
    Files.writeString(written.resolve("case.yaml"), RandomTalks.yaml(seed));
    return "talks-" + seed;
  }

  @ParameterizedTest
  @ValueSource(strings = {"berlin-2025", "house-sale", "river-waters", "twenty-points"})
  void theReportsOfTheProjectsCasesHold(String name) throws IOException {
    explain(name, "--draws", "20");
    Run run = verify(name);
    assertThat(run.exitCode()).as(run.out() + run.err()).isZero();
    assertThat(run.out()).contains("It holds.").contains("Not checked");
  }

  @Test
  void theReportsOfTheClassicsHold() throws IOException {
    try (Stream<Path> classics = Files.list(Run.HOME.resolve("cases/classics"))) {
      for (Path classic : classics.sorted().toList()) {
        String name = "" + classic.getFileName();
        Run asked = place().parley("explain", name, "--json", "--draws", "5");
        if (asked.exitCode() == 0) {
          Run run = verify(asked.out(), name);
          assertThat(run.exitCode()).as(name + run.out() + run.err()).isZero();
        }
      }
    }
  }

  @Test
  void theReportsOfTheReferenceCasesHold() throws IOException {
    Path cases = Run.REFERENCE.resolve("cases");
    assumeTrue(Files.isDirectory(cases), "the reference cases are not beside the project");
    try (Stream<Path> found = Files.list(cases)) {
      for (Path reference : found.sorted().toList()) {
        explain(reference.toString(), "--draws", "10");
        Run run = verify(reference.toString());
        assertThat(run.exitCode()).as(reference + run.out() + run.err()).isZero();
      }
    }
  }

  @Test
  void theReportsOfRandomTalksHold() throws IOException {
    for (long seed = 0; seed < CASES; seed++) {
      String name = random(seed);
      explain(name, "--draws", seed % 3 == 0 ? "7" : "0");
      Run run = verify(name);
      assertThat(run.exitCode()).as(name + "\n" + run.out() + run.err()).isZero();
    }
  }

  @Test
  void everyForgedReportIsRejected() throws IOException {
    List<String> names = new ArrayList<>(List.of("river-waters"));
    for (long seed = 1; seed < FORGED_CASES; seed++) {
      names.add(random(seed));
    }
    List<String> reports = new ArrayList<>();
    for (String name : names) {
      reports.add(explain(name, "--draws", reports.size() % 2 == 0 ? "9" : "0"));
    }
    List<String> accepted = new ArrayList<>();
    for (int seed = 0; seed < FORGED; seed++) {
      int at = seed % FORGED_CASES;
      String name = names.get(at);
      JsonNode report = JsonMapper.shared().readTree(reports.get(at));
      Tampering.Forged forged =
          new Tampering(seed, p -> declaredUnchecked(p) || movesPromise(p, report))
              .forge(reports.get(at));
      Run run = verify(forged.json(), name);
      if (run.exitCode() != 1) {
        accepted.add(name + " " + seed + ", " + forged.change());
      }
    }
    assertThat(accepted).isEmpty();
  }

  /**
   * What the output names as not checked; and the members of a polytope, of which another may show
   * the same lead.
   */
  private static boolean declaredUnchecked(String path) {
    return UNCHECKED.stream().anyMatch(path::matches);
  }

  private static final Pattern FLIP =
      Pattern.compile("result\\.tipping\\.(\\d+)\\.(at|below|above)");

  /** A flip of a number that moves the equilibrium of a promise, which is declared as well. */
  private static boolean movesPromise(String path, JsonNode report) {
    Matcher flip = FLIP.matcher(path);
    return flip.matches()
        && report
            .at("/result/tipping/" + (Integer.parseInt(flip.group(1)) - 1) + "/number")
            .asString("")
            .startsWith("guarantees.");
  }

  private static final List<String> UNCHECKED =
      List.of(
          "result\\.missing\\..*",
          "result\\.(suffices|breaks)\\.[^.]*\\.missing",
          "result\\.believed\\.[^.]*\\.closes\\..*",
          "result\\.tippingSearch\\..*",
          "result\\.orders\\.[^.]*\\.bound\\.multipliers\\..*",
          "result\\.orders\\.[^.]*\\.(worst|best)\\..*");

  @Test
  void aChangeThatIsNotSealedAnewBreaksTheFingerprint() throws IOException {
    String report = explain("house-sale", "--draws", "0");
    Run run =
        verify(report.replace("\"warnings\": [", "\"warnings\": [\"all is well\", "), "house-sale");
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.out()).contains("Does not hold: the fingerprint");
  }

  @Test
  void layoutMakesNoDifference() throws IOException {
    String report = explain("house-sale", "--draws", "0");
    assertThat(verify(report.replace("\n", "").replace("  ", " "), "house-sale").exitCode())
        .isZero();
  }

  @Test
  void aCaseThatChangedIsSaidToHaveChanged() throws IOException {
    Path own = Files.createDirectories(folder.resolve("own"));
    String yaml = Files.readString(Run.HOME.resolve("cases/house-sale/case.yaml"));
    Files.writeString(own.resolve("case.yaml"), yaml);
    explain("own", "--draws", "0");
    Files.writeString(own.resolve("case.yaml"), yaml.replace("weight: 35", "weight: 10"));
    Run run = verify("own");
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.out()).contains("preferences.buyer.roof.weight: was 35, is 10");
    assertThat(run.out()).contains("result.verdict: expected NOT NEEDED, found PREFERRED");
  }

  @Test
  void jsonSaysTheSame() throws IOException {
    String report = explain("house-sale", "--draws", "0");
    Files.writeString(folder.resolve("report.json"), report.replace("\"PREFERRED\"", "\"TIED\""));
    Run run = place().parley("verify", "report.json", "house-sale", "--json");
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.json().at("/finding").asString()).isEqualTo("verify");
    assertThat(run.json().at("/result/holds").asBoolean()).isFalse();
    assertThat(run.json().at("/result/notChecked").isArray()).isTrue();
    assertThat(run.out()).contains("\"expected\": \"PREFERRED\"").contains("\"found\": \"TIED\"");
  }

  @Test
  void aFileThatIsNoJsonHasAPosition() throws IOException {
    Run run = verify("{\"parley\": 1,\n  \"finding\": explain}", "house-sale");
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err())
        .startsWith("report.json:2:")
        .contains("this is not JSON")
        .contains("[P006]")
        .contains("^")
        .contains("\n  Try: ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "[]",
        "7",
        "{}",
        "{\"parley\": 1, \"finding\": \"deals\", \"certificate\": [], \"result\": {}}",
        "{\"parley\": 2, \"finding\": \"explain\", \"certificate\": {}, \"result\": {}}",
        "{\"parley\": 1, \"finding\": \"explain\", \"certificate\": [], \"result\": {}}",
        "{\"parley\": 1e999999999}",
        "{\"a\": 1, \"a\": 2}",
        "{} {}",
      })
  void whatIsNoReportIsBadInput(String text) throws IOException {
    Run run = verify(text, "house-sale");
    assertThat(run.exitCode()).as(text).isEqualTo(2);
    assertThat(run.err())
        .startsWith("report.json:1:")
        .contains("\n  Try: ")
        .doesNotContain("\tat ");
  }

  @Test
  void anEmptyResultDoesNotHold() throws IOException {
    Run run =
        verify(
            "{\"parley\": 1, \"finding\": \"explain\", \"certificate\": {}, \"result\": {}}",
            "house-sale");
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err()).isEmpty();
  }

  @Test
  void aReportThatIsNotThereIsBadInput() {
    Run run = place().parley("verify", "nowhere.json", "house-sale");
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("nowhere.json").contains("[P006]");
  }
}
