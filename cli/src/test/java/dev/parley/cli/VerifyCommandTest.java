package dev.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.parley.format.CanonicalCase;
import dev.parley.format.CaseReader;
import dev.parley.format.Reading;
import dev.parley.verify.Report;
import dev.parley.verify.Verification;
import dev.parley.verify.Verifier;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

class VerifyCommandTest {
  private static final JsonMapper MAPPER = JsonMapper.shared();
  private static final int TAMPERED = 200;

  /** What a second computation settles, even where a forger makes a new seal. */
  private static final List<String> COMPUTED =
      List.of(
          "/result/verdict",
          "/result/feasible",
          "/result/signable",
          "/result/best",
          "/result/walkAway",
          "/result/cardinal",
          "/result/packages",
          "/result/chosen",
          "/result/nash",
          "/result/repair",
          "/result/ledger",
          "/result/pivotal",
          "/result/suffices",
          "/result/breaks",
          "/result/robustness",
          "/result/removingSize",
          "/result/removingChanges",
          "/certificate");

  @TempDir private Path folder;

  static List<String> cases() {
    return List.of(
        "berlin-2025",
        "river-waters",
        "house-sale",
        "budapest-1994",
        "chicken",
        "cuban-missile-crisis",
        "cyprus-2004",
        "elmira",
        "poland-1939",
        "prisoners-dilemma");
  }

  @ParameterizedTest
  @MethodSource("cases")
  void theReportOfACaseHolds(String name) throws IOException {
    Path report = report(name, "--draws", "20");
    Run run = verify(report, name);
    assertThat(run.out()).startsWith("HOLDS. ");
    assertThat(run.exitCode()).isZero();
  }

  /** Forty questions about one case, so that every verdict that it can give is checked. */
  @ParameterizedTest
  @ValueSource(strings = {"house-sale", "river-waters"})
  void theReportOfEveryQuestionHolds(String name) throws IOException {
    Reading.Accepted accepted = accepted(name);
    for (var preferences : accepted.model().preferences()) {
      for (var issue : accepted.model().issues()) {
        String concession = issue.id() + " = " + issue.options().getFirst().id();
        Path report =
            report(
                name, "--draws", "0", "--why", preferences.party(), "--concedes", concession);
        assertThat(verify(report, name).out())
            .as(preferences.party() + ": " + concession)
            .startsWith("HOLDS. ");
      }
    }
  }

  @ParameterizedTest
  @MethodSource("references")
  void theReportOfAReferenceCaseHolds(Path reference) throws IOException {
    assumeTrue(Files.exists(reference), "no reference cases beside the project");
    Path report = report(reference.toString(), "--draws", "0");
    assertThat(verify(report, reference.toString()).out()).startsWith("HOLDS. ");
  }

  static List<Path> references() throws IOException {
    Path cases = Run.REFERENCE.resolve("cases");
    if (!Files.isDirectory(cases)) {
      return List.of(cases);
    }
    try (Stream<Path> found = Files.list(cases)) {
      return found.sorted().toList();
    }
  }

  /** Any leaf of the report, whatever it says. */
  @Test
  void tamperedReportsAreRejected() throws IOException {
    Random random = new Random(1);
    JsonNode report = MAPPER.readTree(Files.readString(report("house-sale", "--draws", "20")));
    List<String> leaves = leaves(report, _ -> true);
    for (int t = 0; t < TAMPERED; t++) {
      String leaf = leaves.get(random.nextInt(leaves.size()));
      Verification found = verification(tampered(report, leaf), "house-sale");
      assertThat(found.holds()).as(leaf).isFalse();
    }
  }

  /** A forger makes a new seal, so the seal alone does not count here. */
  @ParameterizedTest
  @ValueSource(strings = {"house-sale", "river-waters"})
  void forgedReportsAreRejectedByComputingAgain(String name) throws IOException {
    Random random = new Random(2);
    JsonNode report = MAPPER.readTree(Files.readString(report(name, "--draws", "20")));
    List<String> leaves =
        leaves(
            report,
            l ->
                COMPUTED.stream().anyMatch(l::startsWith)
                    && !l.contains("/because")
                    && !l.endsWith("/note")
                    && !l.contains("/cap")
                    && !l.startsWith("/result/ledger/demand/baseline")
                    && !l.startsWith("/result/robustness/seed"));
    assertThat(leaves).hasSizeGreaterThan(100);
    int forged = name.equals("house-sale") ? TAMPERED : TAMPERED / 10;
    for (int t = 0; t < forged; t++) {
      String leaf = leaves.get(random.nextInt(leaves.size()));
      Verification found = verification(tampered(report, leaf), name);
      assertThat(found.failures()).as(leaf).anyMatch(f -> !f.part().equals("seal"));
    }
  }

  @Test
  void anotherLayoutOfTheSameReportHolds() throws IOException {
    JsonNode report = MAPPER.readTree(Files.readString(report("house-sale", "--draws", "20")));
    assertThat(verification(MAPPER.writeValueAsString(report), "house-sale").failures()).isEmpty();
  }

  @Test
  void aReportOfAnotherStateOfTheCaseSaysWhatChanged() throws IOException {
    Path copy = folder.resolve("sale");
    Files.createDirectories(copy);
    String text = Files.readString(Run.HOME.resolve("cases/house-sale/case.yaml"));
    Files.writeString(copy.resolve("case.yaml"), text);
    Path report = report(copy.toString(), "--draws", "0");
    String walkAway = "walk-away: ";
    int at = text.indexOf(walkAway);
    Files.writeString(
        copy.resolve("case.yaml"),
        text.substring(0, at) + "walk-away: 99\n" + text.substring(text.indexOf('\n', at) + 1));
    Run run = verify(report, copy.toString());
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.out())
        .startsWith("DOES NOT HOLD.")
        .contains("digest")
        .contains("The case changed since the report was written");
  }

  @Test
  void whatIsNoReportIsBadInput() throws IOException {
    Path file = folder.resolve("report.json");
    Files.writeString(file, "{\"parley\": 1, \"finding\": \"deals\"}");
    Run run = verify(file, "house-sale");
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("no report of explain", "Try: parley explain house-sale --json");
    Files.writeString(file, "{");
    assertThat(verify(file, "house-sale").exitCode()).isEqualTo(2);
    assertThat(verify(folder.resolve("nowhere"), "house-sale").exitCode()).isEqualTo(2);
  }

  @Test
  void aLargeCaseSaysWhatWasNotVisited() throws IOException {
    Path report = report("house-sale", "--draws", "0");
    Run run = Run.of("verify", report.toString(), "house-sale", "--most", "3");
    assertThat(run.exitCode()).isZero();
    assertThat(run.out()).contains("at most 3 are visited (--most)");
  }

  private Path report(String name, String... options) throws IOException {
    List<String> words = new ArrayList<>(List.of("explain", name, "--json"));
    words.addAll(List.of(options));
    Run run = Run.of(words.toArray(String[]::new));
    assertThat(run.exitCode()).as(run.err()).isZero();
    Path file = folder.resolve("report.json");
    Files.writeString(file, run.out());
    return file;
  }

  private static Run verify(Path report, String name) {
    return Run.of("verify", report.toString(), name);
  }

  private static Verification verification(String json, String name) {
    Reading.Accepted accepted = accepted(name);
    Report report = Report.read(json);
    try {
      return Verifier.verify(
          report,
          accepted.model(),
          Questions.ask(accepted.model(), report.party(), report.concedes()),
          CanonicalCase.digest(accepted.model()),
          Verifier.MOST_PACKAGES);
    } catch (BadInput e) {
      return new Verification(
          java.util.Map.of(), List.of(new Verification.Failure("question", "", "")), java.util.Map.of());
    }
  }

  private static Reading.Accepted accepted(String name) {
    return (Reading.Accepted)
        CaseReader.read(Run.HOME.resolve("cases").resolve(name).resolve("case.yaml"));
  }

  private static List<String> leaves(JsonNode node, Predicate<String> wanted) {
    List<String> leaves = new ArrayList<>();
    collect(node, "", leaves);
    leaves.removeIf(l -> !wanted.test(l) || l.equals("/seal") || l.equals("/parley") || l.equals("/finding"));
    return List.copyOf(new TreeSet<>(leaves));
  }

  private static void collect(JsonNode node, String path, List<String> leaves) {
    if (node.isObject()) {
      node.propertyNames().forEach(n -> collect(node.get(n), path + "/" + n, leaves));
    } else if (node.isArray()) {
      for (int i = 0; i < node.size(); i++) {
        collect(node.get(i), path + "/" + i, leaves);
      }
    } else if (!node.isNull()) {
      leaves.add(path);
    }
  }

  /** Another number, the other truth, another text. */
  private static String tampered(JsonNode report, String leaf) {
    JsonNode copy = report.deepCopy();
    int cut = leaf.lastIndexOf('/');
    JsonNode parent = copy.at(leaf.substring(0, cut));
    String name = leaf.substring(cut + 1);
    JsonNode old = copy.at(leaf);
    JsonNode changed =
        old.isNumber()
            ? MAPPER.valueToTree(old.decimalValue().add(java.math.BigDecimal.ONE))
            : old.isBoolean()
                ? MAPPER.valueToTree(!old.booleanValue())
                : MAPPER.valueToTree(old.asString().equals("TIED") ? "GIVEN" : "TIED");
    switch (parent) {
      case ObjectNode object -> object.set(name, changed);
      case ArrayNode array -> array.set(Integer.parseInt(name), changed);
      default -> throw new IllegalStateException(leaf);
    }
    return copy.toString();
  }
}
