package dev.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class DealsCommandTest {
  @TempDir private Path tree;
  private Run.Place place;

  @BeforeEach
  void oneCase() throws IOException {
    Border.write(tree.resolve("cases").resolve("border"), Border.TEXT);
    place = Run.Place.in(tree);
  }

  private static Run computed(Run run) {
    Border.assumeComputed(run);
    assertThat(run.err()).isEmpty();
    assertThat(run.exitCode()).isZero();
    return run;
  }

  /**
   * Of four packages Beta accepts the two with renounced, and Alpha of these the one with treaty.
   */
  @Test
  void jsonHoldsWhatCanBeWorkedOutByHand() {
    JsonNode json = Json.valid(computed(place.parley("deals", "border", "--json")).out());
    JsonNode result = json.at("/result");
    assertThat(json.at("/seed").isNull()).isTrue();
    assertThat(result.at("/packages").asInt()).isEqualTo(4);
    assertThat(result.at("/signable").asInt()).isEqualTo(1);
    assertThat(result.at("/consents/alpha/accepts").asDouble()).isEqualTo(0.75);
    assertThat(result.at("/consents/beta/accepts").asDouble()).isEqualTo(0.5);
    assertThat(result.at("/points/nash/packages/0/utilities/beta").asDouble()).isEqualTo(70);
  }

  @Test
  void equalBargainingPowersAreNone() throws IOException {
    JsonNode plain = withPowers("1", "1");
    JsonNode fine = withPowers("0.333333", "0.333333");
    assertThat(fine.at("/result/points")).isEqualTo(plain.at("/result/points"));
    assertThat(fine.at("/warnings")).isEqualTo(plain.at("/warnings"));
    assertThat(fine.at("/result/points/nash/packages/0/utilities/alpha").asDouble()).isEqualTo(60);
  }

  /** Alpha's 100 to the power of 500.0005 outweighs what Beta gains elsewhere. */
  @Test
  void bargainingPowersMayBeFarApart() throws IOException {
    JsonNode json = withPowers("0.001 to 1000", "1");
    assertThat(json.at("/result/points/nash/packages/0/utilities/alpha").asDouble()).isEqualTo(100);
    assertThat(json.at("/result/points/nash/ties").asInt()).isEqualTo(1);
  }

  private JsonNode withPowers(String alpha, String beta) throws IOException {
    Border.write(
        tree.resolve("cases").resolve("powers"),
        Border.TEXT
            .replace("walk-away: 20 to 30", "walk-away: 0\n    bargaining-power: " + alpha)
            .replace("walk-away: 40", "walk-away: 0\n    bargaining-power: " + beta)
            .replace("{kept: 0, renounced: 100}", "{kept: 10, renounced: 100}"));
    return Json.valid(computed(place.parley("deals", "powers", "--json")).out());
  }

  @Test
  void whatPreferencesLeaveOutIsAWarningOfTheResult() throws IOException {
    Border.write(
        tree.resolve("cases").resolve("gaps"),
        Border.TEXT
            .replace("    guarantee: {weight: 60, values: {none: 0, treaty: 100}}\n", "")
            .replace(
                "    alliance: {weight: 70, values: {kept: 0, renounced: 100}}\n",
                "    alliance: {order: kept = renounced}\n")
            .replace(
                "sources:",
                "  gamma: {ranking: {issues: [alliance], best-first: [kept]}}\nsources:")
            .replace("beta: {name: Beta}", "beta: {name: Beta}\n  gamma: {name: Gamma}"));
    for (String verb : new String[] {"deals", "explain"}) {
      JsonNode json = Json.valid(computed(place.parley(verb, "gaps", "--json")).out());
      assertThat(json.at("/warnings").valueStream().map(JsonNode::asString))
          .contains(
              "an order with a single level makes all its options worth 0: Beta",
              "packages that a ranking leaves out share the last rank: Gamma",
              "issues left out of a party's preferences have weight 0: Alpha (guarantee)");
    }
  }

  @Test
  void textCountsFirst() {
    assertThat(computed(place.parley("deals", "border")).out())
        .startsWith("What could be signed? A border\n\n1 of 4 feasible packages.");
  }

  @Test
  void noLineIsWiderThanAsked() {
    Run run = computed(place.withVariables(Map.of("COLUMNS", "50")).parley("deals", "border"));
    assertThat(run.out().lines()).allMatch(l -> l.codePointCount(0, l.length()) <= 50);
  }

  @Test
  void sameInputSameBytes() {
    assertThat(computed(place.parley("deals", "border", "--json", "--threads", "1")).out())
        .isEqualTo(computed(place.parley("deals", "border", "--json", "--threads", "5")).out());
  }

  @Test
  void markdownNeedsNoTerminal() {
    Run run = computed(place.parley("deals", "border", "--md"));
    assertThat(run.out()).startsWith("# What could be signed?").contains("| --- | --: |");
  }

  @Test
  void jsonAndMarkdownExcludeEachOther() {
    Run run = place.parley("deals", "border", "--md", "--json");
    assertThat(run.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(Json.valid(run.out()).at("/0/message").asString())
        .contains("--json and --md exclude");
  }

  @Test
  void theAsymmetricNashPointIsNamedWhereverItIsUsed() throws IOException {
    String weighted =
        Border.TEXT.replace("walk-away: 20", "bargaining-power: 3\n    walk-away: 20");
    assertThat(weighted).isNotEqualTo(Border.TEXT);
    Border.write(tree.resolve("cases").resolve("weighted"), weighted);
    assertThat(computed(place.parley("deals", "weighted")).out().replaceAll("\\s+", " "))
        .contains("each to the power of its bargaining power", "the asymmetric one");
    Run explained = computed(place.parley("explain", "weighted", "--draws", "0", "--json"));
    assertThat(Json.valid(explained.out()).at("/warnings").toString())
        .contains("the Nash point is the asymmetric one, weighted by bargaining power");
  }

  @Test
  void aDraftOfTodaysPackageIsNoAgreement() throws IOException {
    String draft = Border.TEXT + "drafts: {same: {title: Same, points: [{nr: 1, sets: {%s}}]}}\n";
    Border.write(
        tree.resolve("cases").resolve("same"), draft.formatted("alliance: kept, guarantee: none"));
    assertThat(computed(place.parley("deals", "same")).out().replaceAll("\\s+", " "))
        .contains("It settles every issue as it is today: that is no agreement");
  }
}
