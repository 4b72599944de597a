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
import tools.jackson.databind.JsonNode;

/** What {@code stability} answers beyond its table, on all media. */
class FurtherStabilityTest {
  /** Alpha keeps its claim in three draws of four, and is wrong about what Beta would do. */
  private static final String UNCERTAIN =
      """
      parley: 1
      case: uncertain
      title: An exchange at unknown prices
      parties: {alpha: {name: Alpha}, beta: {name: Beta}}
      issues:
        claim:
          title: Claim
          options: {kept: Kept, dropped: Dropped}
          now: kept
          controlled-by: alpha
        road:
          title: Road
          options: {closed: Closed, open: Open}
          now: closed
          controlled-by: beta
      preferences:
        alpha:
          claim: {weight: 50, values: {kept: uniform 0 to 100, dropped: 25}}
          road: {weight: 50, values: {closed: 0, open: 100}}
        beta:
          claim: {weight: 60, values: {kept: 0, dropped: 100}}
          road: {weight: 40, values: {closed: 100, open: 0}}
      views:
        alpha:
          beta:
            claim: {weight: 60, values: {kept: 0, dropped: 100}}
            road: {weight: 40, values: {closed: 0, open: 100}}
      """;

  @TempDir private Path folder;

  @Test
  void theInverseNamesTheOrderingsThatWouldKeepADealAndWhoIsAskedTheMost() {
    JsonNode found = result("prisoners-dilemma", "--inverse", "pact").get("inverse");
    assertThat(found.get("state").asInt()).isZero();
    JsonNode nash = found.at("/concepts/nash");
    assertThat(nash.get("most").asString()).isEqualTo("east");
    assertThat(nash.at("/parties/east/noBetter").toString()).isEqualTo("[[2]]");
    assertThat(nash.at("/parties/east/share").asDouble()).isEqualTo(0.5);
    assertThat(found.at("/concepts/seq/most").isNull()).isTrue();
    assertThat(found.at("/concepts").has("sim")).isFalse();
    assertThat(flat(Run.of("stability", "prisoners-dilemma", "--inverse", "pact")))
        .contains(
            "East would stay if it came to like no better: state 3 (east arms: Limited → Built"
                + " up). There is no other way; 50.0 % of all strict rankings");
  }

  @Test
  void coalitionsLeaveTheRaceTogether() {
    JsonNode found =
        result(
                "prisoners-dilemma",
                "--coalitions",
                "--deal",
                "east-arms = build, west-arms = build")
            .get("coalitions");
    assertThat(found.get("size").asInt()).isEqualTo(3);
    JsonNode both = found.at("/rows/2");
    assertThat(both.get("members").toString()).isEqualTo("[\"east\",\"west\"]");
    assertThat(both.at("/stable/cr").toString()).isEqualTo("[0,1,2]");
    assertThat(found.at("/equilibria/cseq").toString()).isEqualTo("[0]");
    assertThat(
            flat(
                Run.of(
                    "stability",
                    "prisoners-dilemma",
                    "--coalitions",
                    "--deal",
                    "east-arms = build, west-arms = build")))
        .contains("The deal would be left by East and West (under CR, CGMR, CSMR and CSEQ).");
  }

  @Test
  void theSpreadsheetHasTheFurtherConceptsThatWereAskedFor() throws IOException {
    Path csv = folder.resolve("states.csv");
    Run run =
        Run.of(
            "stability",
            "prisoners-dilemma",
            "--coalitions",
            "--horizon",
            "3",
            "--strength",
            "--csv",
            csv.toString());
    assertThat(run.exitCode()).isZero();
    List<String> lines = Files.readAllLines(csv);
    List<String> head = List.of(lines.getFirst().split(",", -1));
    assertThat(head)
        .contains("equilibrium cseq", "east+west cr", "east l3", "west non-myopic")
        .contains("equilibrium strong seq", "east strong gmr");
    // The pact, which both leave alone, and the race, which both leave together.
    assertThat(cell(lines, head, 1, "equilibrium cseq")).isEqualTo("1");
    assertThat(cell(lines, head, 1, "east non-myopic")).isEqualTo("1");
    assertThat(cell(lines, head, 1, "equilibrium strong seq")).isEqualTo("0");
    assertThat(cell(lines, head, 4, "east+west cr")).isEqualTo("0");
  }

  @Test
  void graphsForOtherProgramsHaveThemToo() throws IOException {
    Path dot = folder.resolve("states.dot");
    Path graphml = folder.resolve("states.graphml");
    Run run =
        Run.of(
            "stability",
            "prisoners-dilemma",
            "--coalitions",
            "--dot",
            dot.toString(),
            "--graphml",
            graphml.toString());
    assertThat(run.exitCode()).isZero();
    assertThat(Files.readAllLines(dot))
        .anyMatch(
            l -> l.contains("s1 [") && l.contains("equilibrium cseq") && l.contains("comment="))
        .anyMatch(l ->
            l.contains("s4 [")
                && l.contains("equilibrium nash")
                && !l.contains("equilibrium cseq"));
    List<String> lines = Files.readAllLines(graphml);
    String key =
        lines.stream()
            .filter(l -> l.contains("attr.name=\"east+west cr\""))
            .map(l -> l.replaceAll(".*id=\"(\\w+)\".*", "$1"))
            .findFirst()
            .orElseThrow();
    assertThat(lines)
        .anyMatch(l -> l.contains("id=\"s1\"") && l.contains(data(key, true)))
        .anyMatch(l -> l.contains("id=\"s4\"") && l.contains(data(key, false)));
  }

  private static String data(String key, boolean value) {
    return "<data key=\"" + key + "\">" + value + "</data>";
  }

  private static String cell(List<String> lines, List<String> head, int line, String column) {
    return lines.get(line).split(",", -1)[head.indexOf(column)];
  }

  @Test
  void twoPartiesThatLookAheadKeepThePact() {
    JsonNode found = result("prisoners-dilemma", "--horizon", "3").get("lookahead");
    assertThat(found.at("/nonMyopic/east/states").toString()).contains("0", "3");
    assertThat(result("prisoners-dilemma", "--horizon", "1").at("/lookahead/limited/east/states"))
        .isEqualTo(result("prisoners-dilemma").at("/parties/east/nash"));
    assertThat(flat(Run.of("stability", "prisoners-dilemma", "--horizon", "3")))
        .contains("Non-myopic equilibria: states 1 and 4.");
    Run three = Run.of("stability", "elmira", "--horizon", "3");
    assertThat(three.exitCode()).isNotZero();
    assertThat(flat(three.err())).contains("defined here for two parties", "Try:");
  }

  @Test
  void aSanctionIsStrongWhereItLeavesAPartyWorseOffThanNoDeal() {
    JsonNode found = result("prisoners-dilemma", "--strength").get("strength");
    JsonNode east = found.at("/parties/east");
    List<Integer> all = new ArrayList<>();
    east.at("/strong/seq").forEach(s -> all.add(s.asInt()));
    east.at("/weak/seq").forEach(s -> all.add(s.asInt()));
    assertThat(all.stream().sorted().toList().toString().replace(" ", ""))
        .isEqualTo(result("prisoners-dilemma").at("/parties/east/seq").toString());
    assertThat(east.at("/weak/seq").toString()).isEqualTo("[0]");
  }

  @Test
  void drawsSayHowOftenADealHoldsWithItsInterval() throws IOException {
    String[] asked = {"--deal", "claim = kept, road = closed", "--draws", "400", "--seed", "7"};
    Run run = uncertain(true, asked);
    JsonNode json = run.json();
    JsonNode holds = json.at("/result/draws/deal/HOLDS");
    assertThat(holds.get("share").asDouble()).isBetween(0.68, 0.82);
    assertThat(holds.at("/interval/0").asDouble()).isLessThan(holds.get("share").asDouble());
    assertThat(json.at("/exactness/label").asString()).isEqualTo("sampled");
    assertThat(json.get("seed").asInt()).isEqualTo(7);
    assertThat(json.at("/result/draws/equilibria/nash/0/state").asInt()).isZero();
    assertThat(json.at("/result/draws/parties/alpha/nash/0/count").asInt())
        .isEqualTo(holds.get("count").asInt());
    assertThat(flat(uncertain(false, asked)))
        .contains("The deal: HOLDS in ", "How often, over 400 draws (seed 7)", "95 % interval")
        .contains("--draws 400 --seed 7");
  }

  @Test
  void whatDrawsDisagreeAboutIsNotKnown() throws IOException {
    JsonNode found = uncertain(true, "--unknown").json().at("/result/unknown");
    assertThat(found.get("n").asInt()).isEqualTo(1000);
    assertThat(found.get("pairs").asInt()).isEqualTo(6);
    assertThat(found.at("/open/alpha").asInt()).isPositive();
    assertThat(found.at("/open/beta").asInt()).isZero();
    // Alpha may like to drop its claim or not: tempted under a, not under b.
    assertThat(found.at("/a/equilibria/nash").toString()).isEqualTo("[]");
    assertThat(found.at("/b/equilibria/nash").toString()).contains("0");
    assertThat(flat(uncertain(false, "--unknown"))).contains("Alpha 2, Beta 0");
  }

  @Test
  void aCaseWithViewsShowsWhatHoldsByMistakeOnly() throws IOException {
    JsonNode found = uncertain(true).json().at("/result/views");
    assertThat(found.get("parties").has("alpha")).isTrue();
    assertThat(found.get("surprises").has("size")).isTrue();
    assertThat(uncertain(false).out()).contains("As the parties see each other");
    assertThat(result("prisoners-dilemma").get("views").isNull()).isTrue();
  }

  @Test
  void everySectionIsInTheReportAndKeepsToANarrowTerminal() throws IOException {
    Path page = folder.resolve("report.html");
    String[] all = {
      "stability",
      "prisoners-dilemma",
      "--inverse",
      "pact",
      "--coalitions",
      "--horizon",
      "2",
      "--strength",
      "--unknown",
      "--draws",
      "20",
      "--deal",
      "pact",
      "--html",
      page.toString()
    };
    Run run =
        Run.Place.in(Run.HOME)
            .withHome(Run.HOME)
            .withVariables(Map.of("COLUMNS", "60"))
            .parley(all);
    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(run.out().lines()).allMatch(l -> l.length() <= 60);
    assertThat(Files.readString(page))
        .contains(
            "id=\"inverse\"",
            "id=\"draws\"",
            "id=\"coalitions\"",
            "id=\"lookahead\"",
            "id=\"strength\"",
            "id=\"unknown\"");
  }

  @Test
  void whatCannotBeSaidIsSaid() {
    assertThat(flat(Run.of("stability", "elmira", "--draws", "5")))
        .contains("all draws are alike", "How often, over 5 draws");
    assertThat(Run.of("stability", "elmira", "--json").json().get("warnings").toString())
        .doesNotContain("all draws are alike");
  }

  @Test
  void aHorizonOfNoMoveIsRefused() {
    assertThat(Run.of("stability", "prisoners-dilemma", "--horizon", "0").err())
        .contains("--horizon is 0, expected a number from 1 to 1000");
  }

  private Run uncertain(boolean json, String... options) throws IOException {
    Files.writeString(folder.resolve("case.yaml"), UNCERTAIN);
    List<String> args = new ArrayList<>(List.of("stability", folder.toString()));
    if (json) {
      args.add("--json");
    }
    args.addAll(List.of(options));
    return Run.of(args.toArray(String[]::new));
  }

  private static String flat(Run run) {
    return flat(run.out());
  }

  private static String flat(String text) {
    return text.replaceAll("[ \\n]+", " ");
  }

  private static JsonNode result(String name, String... options) {
    List<String> args = new ArrayList<>(List.of("stability", name, "--json"));
    args.addAll(List.of(options));
    Run run = Run.of(args.toArray(String[]::new));
    assertThat(run.exitCode()).as(run.err()).isZero();
    return run.json().get("result");
  }
}
