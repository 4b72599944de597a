package dev.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class StabilityCommandTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({
    "prisoners-dilemma, pact, HOLDS IF PUNISHED, sseq",
    "chicken, both-yield, HOLDS IF PUNISHED, smr",
    "chicken, 'north-column = drive, south-column = yield', HOLDS, nash",
    "chicken, 'north-column = drive, south-column = drive', BREAKS, gmr",
    "cuban-missile-crisis, understanding, HOLDS IF PUNISHED, sseq"
  })
  void aDealHasAVerdictAndTheConceptThatItRestsOn(
      String name, String deal, String verdict, String concept) {
    JsonNode found = result(name, "--deal", deal).get("deal");
    assertThat(found.get("verdict").asString()).isEqualTo(verdict);
    assertThat(found.get("concept").asString()).isEqualTo(concept);
  }

  @Test
  void theWitnessNamesBreachAndAnswer() {
    assertThat(Run.of("stability", "prisoners-dilemma", "--deal", "pact").out())
        .contains(
            """
              - East could change east arms: Limited → Built up; then West answers with west
                arms: Limited → Built up, which leaves East no better off, and no further
                move of its own helps.
            """);
    assertThat(
            Run.of("stability", "chicken", "--deal", "north-column=drive,south-column=drive").out())
        .contains("BREAKS. In this model North and South would gain by a breach")
        .contains("nothing that the others can do then takes the gain away");
  }

  @Test
  void aTextSaysWhetherWhoeverPunishesWouldWantTo() {
    assertThat(flat(Run.of("stability", "prisoners-dilemma", "--deal", "pact")))
        .contains("whoever gives it would want to (SSEQ)");
    assertThat(flat(Run.of("stability", "chicken", "--deal", "both-yield")))
        .contains("whoever gives it would have to act against its own wish (SMR)");
  }

  @Test
  void thePublishedEquilibriaOfTheCubanMissileCrisisAreFound() {
    JsonNode equilibria = result("cuban-missile-crisis").get("equilibria");
    assertThat(numbers(equilibria.get("nash"))).isEmpty();
    // Withdrawn without and with a blockade, in the order of the issues.
    assertThat(numbers(equilibria.get("seq"))).containsExactly(1, 4);
    assertThat(numbers(equilibria.get("gmr"))).containsExactly(0, 1, 3, 4, 6, 7, 10);
    assertThat(numbers(equilibria.get("smr"))).containsExactly(0, 1, 3, 4, 6, 7, 10);
  }

  @Test
  void thePublishedTableOfElmiraIsFound() {
    JsonNode equilibria = result("elmira").get("equilibria");
    assertThat(numbers(equilibria.get("nash"))).containsExactly(4, 7, 8);
    assertThat(numbers(equilibria.get("seq"))).containsExactly(4, 7, 8);
    assertThat(numbers(equilibria.get("gmr"))).containsExactly(0, 3, 4, 7, 8);
    assertThat(numbers(equilibria.get("smr"))).containsExactly(0, 3, 4, 7, 8);
    assertThat(Run.of("stability", "elmira", "--deal", "agreement").out())
        .contains("HOLDS.", "Order modified and accepted, local governments insist");
  }

  @Test
  void theThirteenDaysAreAWalkAlongImprovements() {
    JsonNode last = result("cuban-missile-crisis").at("/evolution/routes/2");
    assertThat(last.get("improvements").asBoolean()).isTrue();
    List<String> steps = new ArrayList<>();
    last.get("steps")
        .forEach(s -> steps.add(s.get("party").asString() + " " + s.get("to").asInt()));
    assertThat(steps).containsExactly("us 3", "ussr 4", "us 1");
  }

  @Test
  void listsAreCutAtTheLimitAndSayHowLongTheyAre() {
    JsonNode found = result("berlin-2025", "--limit", "3", "--concepts", "seq,nash");
    assertThat(found.at("/states/packages")).hasSize(3);
    assertThat(found.at("/states/size").asInt()).isEqualTo(540);
    assertThat(found.at("/equilibria/nash")).hasSize(3);
    assertThat(found.at("/equilibria/size/nash").asInt()).isGreaterThan(3);
    assertThat(found.get("equilibria").has("gmr")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(ints = {40, 60, 80})
  void tablesKeepToTheTerminal(int columns) {
    Run run =
        Run.Place.in(Run.HOME)
            .withHome(Run.HOME)
            .withVariables(Map.of("COLUMNS", Integer.toString(columns)))
            .parley("stability", "berlin-2025", "--deal", "nash");
    assertThat(run.out().lines()).allMatch(l -> l.length() <= columns);
    assertThat(run.out()).contains("Nash").doesNotContain("null");
  }

  @Test
  void aWrongDealOrConceptHasANeighbour() {
    assertThat(Run.of("stability", "chicken", "--deal", "both-yeld").err())
        .isEqualTo(
            """
            No deal `both-yeld`: neither a draft of the case, nor a point, nor a package [P003]
              Try: --deal both-yield
            """);
    assertThat(Run.of("stability", "chicken", "--concepts", "nsh").err())
        .contains("No concept `nsh`", "Try: --concepts nash");
    assertThat(Run.of("stability", "chicken", "--deal", "north-column = stop").err())
        .startsWith("--deal:1:16: `stop` is not an option of north-column");
    assertThat(Run.of("stability", "chicken", "--deal", "not north-column = yield").err())
        .contains("names no option of another issue");
    assertThat(Run.of("stability", "prisoners-dilemma", "--deal", "nash").err())
        .contains("There is no nash point");
  }

  @Test
  void filesForOtherProgramsHoldEveryStateAndMove() throws IOException {
    Path csv = folder.resolve("states.csv");
    Path dot = folder.resolve("states.dot");
    Path graphml = folder.resolve("states.graphml");
    Run run =
        Run.of(
            "stability",
            "prisoners-dilemma",
            "--csv",
            csv.toString(),
            "--dot",
            dot.toString(),
            "--graphml",
            graphml.toString());
    assertThat(run.exitCode()).isZero();
    assertThat(Files.readAllLines(csv))
        .hasSize(5)
        .startsWith(
            "state,east-arms,west-arms,equilibrium nash,equilibrium gmr,equilibrium smr,"
                + "equilibrium seq,equilibrium sseq,equilibrium sim,east nash,east gmr,east smr,"
                + "east seq,east sseq,east sim,west nash,west gmr,west smr,west seq,west sseq,west sim")
        .contains("1,limit,limit,0,1,1,1,1,1,0,1,1,1,1,1,0,1,1,1,1,1");
    assertThat(Files.readString(dot))
        .contains("s1 -> s3", "penwidth=2.5", "peripheries=2")
        .endsWith("}\n");
    assertThat(Files.readString(graphml))
        .contains(
            "<edge source=\"s1\" target=\"s3\"><data key=\"mover\">east</data>"
                + "<data key=\"improvement\">true</data></edge>");
  }

  @Test
  void theReportHasTablePictureAndTheTableBehindIt() throws IOException {
    Path page = folder.resolve("report.html");
    assertThat(
            Run.of(
                    "stability",
                    "cuban-missile-crisis",
                    "--deal",
                    "understanding",
                    "--html",
                    page.toString())
                .exitCode())
        .isZero();
    assertThat(Files.readString(page))
        .contains(
            "HOLDS IF PUNISHED.", "<svg viewBox", "The moves as a table", "missiles: Withdrawn");
  }

  @Test
  void aCaseThatSaysNothingOfControlSaysSo() {
    Run run = Run.of("stability", "house-sale");
    assertThat(run.exitCode()).isZero();
    assertThat(flat(run)).contains("no issue is controlled by a party alone");
  }

  @Test
  void explainSaysWhetherTheChosenPackageWouldHold() {
    Run run = Run.of("explain", "cuban-missile-crisis", "--draws", "0", "--json");
    assertThat(run.json().at("/result/holds/verdict").asString()).isEqualTo("HOLDS IF PUNISHED");
    assertThat(Run.of("explain", "cuban-missile-crisis", "--draws", "0", "--full").out())
        .contains("Would it hold once it is signed?");
    assertThat(
            Run.of("explain", "house-sale", "--draws", "0", "--json")
                .json()
                .at("/result/holds")
                .isNull())
        .isTrue();
  }

  private static String flat(Run run) {
    return run.out().replaceAll("\\s+", " ");
  }

  private static List<Integer> numbers(JsonNode list) {
    List<Integer> numbers = new ArrayList<>();
    list.forEach(n -> numbers.add(n.asInt()));
    return numbers;
  }

  private static JsonNode result(String name, String... options) {
    List<String> args = new ArrayList<>(List.of("stability", name, "--json"));
    args.addAll(List.of(options));
    Run run = Run.of(args.toArray(String[]::new));
    assertThat(run.exitCode()).as(run.err()).isZero();
    return run.json().get("result");
  }
}
