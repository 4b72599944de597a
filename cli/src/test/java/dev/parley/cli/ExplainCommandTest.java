package dev.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class ExplainCommandTest {
  @TempDir private Path tree;
  private Run.Place place;

  @BeforeEach
  void oneCase() throws IOException {
    Border.write(tree.resolve("cases").resolve("border"), Border.TEXT);
    place = Run.Place.in(tree);
  }

  private Run computed(String... args) {
    Run run = place.parley(args);
    Border.assumeComputed(run);
    assertThat(run.err()).isEmpty();
    assertThat(run.exitCode()).isZero();
    return run;
  }

  /** Alpha: renounced with treaty 60, kept with treaty 100, which Beta refuses (0 < 40). */
  @Test
  void theVerdictComesFirst() {
    String text = computed("explain", "border").out();
    assertThat(text)
        .startsWith(
            "Why would Alpha accept “alliance: Aspiration given up”?\nA border, as of 15 Dec 2025\n\nNECESS");
    assertThat(text).contains("    parley explain border --draws 1000 --seed 1\n");
    assertThat(text).contains("Ames, 12 Dec", "assumption").doesNotContain("Gazette");
    assertThat(computed("explain", "border", "--full").out())
        .contains("Ames, 12 Dec 2025, Gazette ¶3", "Method and reproduction", "--seed 1 --full\n");
  }

  @Test
  void anotherQuestionCanBeAsked() {
    String text =
        computed("explain", "border", "--why", "beta", "--concedes", "guarantee = treaty").out();
    assertThat(text).startsWith("Why would Beta accept “guarantee: Treaty”?");
    assertThat(text.replace(" \\\n     ", ""))
        .contains("border --why beta --concedes 'guarantee = treaty' --draws 1000 --seed 1");
  }

  @Test
  void aBodyThatNobodyCouldPassSaysSo() throws IOException {
    String council =
        """
        bodies:
          council: {decides: 3 of 5, members: [alpha, beta]}
        consent: [{by: alpha}, {by: council}]
        preferences:
        """;
    Border.write(
        tree.resolve("cases").resolve("council"), Border.TEXT.replace("preferences:\n", council));
    assertThat(computed("explain", "council", "--draws", "0").out())
        .contains("council (no set of its members could pass it)");
    JsonNode json = Json.valid(computed("explain", "council", "--json", "--draws", "0").out());
    assertThat(json.at("/result/blockerMembers/council").isArray()).isTrue();
    assertThat(json.at("/result/blockerMembers/council").isEmpty()).isTrue();
  }

  /**
   * Without the treaty Alpha has 0 < 25; Beta has 70 and refuses from a walk-away above that on.
   */
  @Test
  void jsonSaysWhatTheAnswerRestsOn() {
    JsonNode result =
        Json.valid(computed("explain", "border", "--json", "--draws", "0").out()).at("/result");
    for (String claim : new String[] {"accepts", "signable"}) {
      assertThat(result.at("/suffices/" + claim + "/sets").toString())
          .isEqualTo("[[\"guarantee\"]]");
      assertThat(result.at("/breaks/" + claim + "/sets").toString()).isEqualTo("[[\"guarantee\"]]");
      assertThat(result.at("/breaks/" + claim + "/complete").asBoolean()).isTrue();
    }
    JsonNode flip =
        result
            .at("/tipping")
            .valueStream()
            .filter(p -> p.at("/number").asString().equals("preferences.beta.walk-away"))
            .findFirst()
            .orElseThrow();
    assertThat(flip.at("/at").asDouble()).isCloseTo(70, within(1e-4));
    assertThat(flip.at("/below").asString()).isEqualTo("NECESSARY");
    assertThat(flip.at("/above").asString()).isEqualTo("NO DEAL");
    assertThat(result.at("/orders/0/claim").asString()).isEqualTo("accepts");
    assertThat(result.at("/weakest/0/source").asString()).isEqualTo("gazette");
    assertThat(result.at("/whyNow").isNull()).isTrue();
  }

  @Test
  void anEarlierVersionTellsWhichChangeFlippedTheVerdict() throws IOException {
    Border.write(
        tree.resolve("cases").resolve("earlier"),
        Border.TEXT.replace("walk-away: 40", "walk-away: 75").replace("A border", "The border"));
    JsonNode why =
        Json.valid(
                computed("explain", "border", "--json", "--draws", "0", "--since", "earlier").out())
            .at("/result/whyNow");
    assertThat(why.at("/from").asString()).isEqualTo("NO DEAL");
    assertThat(why.at("/to").asString()).isEqualTo("NECESSARY");
    assertThat(why.at("/sets").toString()).isEqualTo("[[0]]");
    assertThat(why.at("/inputs/0/0/before").asString()).isEqualTo("75");
    assertThat(why.at("/inputs/0/0/after").asString()).isEqualTo("40");
  }

  @Test
  void draftsAreComparedInPairsAndByTheirIds() {
    Run alone = place.parley("explain", "border", "--from", "first");
    assertThat(alone.exitCode()).isEqualTo(2);
    assertThat(alone.err()).contains("--from and --to go together", "Try: ");
    Run unknown = place.parley("explain", "border", "--from", "first", "--to", "second");
    assertThat(unknown.exitCode()).isEqualTo(2);
    assertThat(unknown.err()).contains("the case has no draft first", "Try: ");
  }

  @Test
  void jsonIsValidAndPure() {
    JsonNode json = Json.valid(computed("explain", "border", "--json", "--draws", "200").out());
    assertThat(json.at("/result/verdict").asString()).isEqualTo("NECESSARY");
    assertThat(json.at("/result/feasible").asInt()).isEqualTo(4);
    assertThat(json.at("/result/signable").asInt()).isEqualTo(1);
    assertThat(json.at("/result/robustness/n").asInt()).isEqualTo(200);
    assertThat(json.at("/result/chosen/utilities/alpha").asDouble()).isEqualTo(60);
  }

  @Test
  void withoutDrawsThereIsNoRobustness() {
    JsonNode json = Json.valid(computed("explain", "border", "--json", "--draws", "0").out());
    assertThat(json.at("/result/robustness").isNull()).isTrue();
    assertThat(json.at("/seed").isNull()).isTrue();
    assertThat(computed("explain", "border", "--draws", "0").out())
        .contains("Not tested over draws");
  }

  @Test
  void theNumberOfThreadsChangesNothing() {
    assertThat(computed("explain", "border", "--json", "--threads", "1").out())
        .isEqualTo(computed("explain", "border", "--json", "--threads", "7").out());
  }

  @Test
  void atATerminalProgressGoesToStandardError() {
    Run run = place.atTerminal().parley("explain", "border");
    Border.assumeComputed(run);
    assertThat(run.out()).doesNotContain("draws\r");
    assertThat(run.err()).endsWith("\r");
  }

  @Test
  void anUnknownPartyHasANeighbour() {
    Run run = place.parley("explain", "border", "--why", "alfa");
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("No party `alfa`", "Try: --why alpha");
  }

  @Test
  void aBrokenExpressionIsShown() {
    Run run = place.parley("explain", "border", "--concedes", "alliance = renounce");
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("--concedes:1:12", "Try: renounced");
  }

  @Test
  void aCaseWithoutAQuestionSaysHowToAskOne() throws IOException {
    String question = "question: {why: alpha, concedes: alliance = renounced}\n";
    Border.write(tree.resolve("silent"), Border.TEXT.replace(question, ""));
    Run run = place.parley("explain", "silent", "--json");
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(Json.valid(run.out()).at("/0/code").asString()).isEqualTo("P003");
  }
}
