package dev.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class GuaranteeCommandTest {
  private static final String PROMISE =
      """
      guarantees:
        promise:
          when: guarantee = treaty
          protects: {party: alpha}
          against: {party: beta, gain: 60, war-cost: 20, loss: 20}
          form: executive
          trigger: consultation
          alone: 0.2
          guarantors:
            beta: {stake: 50, fight: 40, renege: 20, strength: 0.8}
          noise: {challenger: 10, protege: 5, guarantor: 10}
      """;

  private static final String TIED =
      Border.TEXT.replace("{none: 0, treaty: 100}", "{none: 0, treaty: credible(promise)}");

  @TempDir private Path tree;
  private Run.Place place;

  @BeforeEach
  void cases() throws IOException {
    Border.write(tree.resolve("cases").resolve("plain"), Border.TEXT);
    Border.write(tree.resolve("cases").resolve("border"), Border.TEXT + PROMISE);
    Border.write(tree.resolve("cases").resolve("tied"), TIED + PROMISE);
    place = Run.Place.in(tree);
  }

  private static Run good(Run run) {
    assertThat(run.err()).isEmpty();
    assertThat(run.exitCode()).isZero();
    return run;
  }

  private JsonNode promise(String... more) {
    String[] args = new String[more.length + 3];
    args[0] = "guarantee";
    args[1] = "border";
    args[2] = "--json";
    System.arraycopy(more, 0, args, 3, more.length);
    return Json.valid(good(place.parley(args)).out()).at("/result/promises/promise");
  }

  /**
   * One guarantor of one type: it gains 50·0.84 − 40 by coming, and 50·0.2 − 20 by staying away, so
   * it comes; the attack fails with 0.84 and is worth 60 − 80·0.84 − 20 to the challenger, less
   * than nothing.
   */
  @Test
  void aPromiseBecomesATreeForTheGames() {
    Run run =
        place.parley("guarantee", "border", "promise", "--efg", "promise.efg", "--types", "1");
    assertThat(run.exitCode()).isZero();
    assertThat(run.err()).contains("Try: parley game promise.efg --lambda 1");
    String text = good(place.parley("game", "promise.efg", "--method", "backward-induction")).out();
    assertThat(text).contains("refrain", "honour");
    JsonNode quantal =
        Json.valid(
            place.parley("guarantee", "border", "promise", "--efg", "two.efg", "--json").out());
    assertThat(quantal.at("/result/promises/promise").isMissingNode()).isFalse();
    assertThat(
            good(place.parley(
                    "game",
                    "two.efg",
                    "--method",
                    "backward-induction,agent-quantal-response",
                    "--lambda",
                    "0.1"))
                .out())
        .contains("cheap", "dear");
  }

  @Test
  void aTreeIsOfOnePromise() {
    Run run = Run.of("guarantee", "berlin-2025", "--draws", "0", "--efg", "all.efg");
    assertThat(run.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(run.err())
        .contains("--efg writes one promise, and the case has 4", "Try: parley guarantee");
  }

  /** q = Λ((50·0.8·0.8 + 20 − 40)/10) = Λ(1.2); E f = 1 − 0.8(1 − 0.8q); A = 60 − 80·E f − 20. */
  @Test
  void oneGuarantorCanBeWorkedOutByHand() {
    JsonNode promise = promise("--draws", "0");
    double q = 1 / (1 + StrictMath.exp(-1.2));
    double fails = 1 - 0.8 * (1 - 0.8 * q);
    JsonNode only = promise.at("/equilibria/0");
    assertThat(promise.at("/equilibria")).hasSize(1);
    assertThat(only.at("/credibility/beta").asDouble()).isCloseTo(q, within(1e-11));
    assertThat(only.at("/attackFails").asDouble()).isCloseTo(fails, within(1e-11));
    assertThat(only.at("/attackUtility").asDouble()).isCloseTo(40 - 80 * fails, within(1e-9));
    assertThat(only.at("/deterred").asDouble())
        .isCloseTo(1 / (1 + StrictMath.exp(4 - 8 * fails)), within(1e-11));
    assertThat(promise.at("/breakEven").asDouble()).isCloseTo(0.46875, within(1e-11));
    assertThat(promise.at("/climate").isNull()).isTrue();
    assertThat(promise.at("/completeness").asString()).isEqualTo("unique");
    assertThat(promise.at("/arrivals/1").asDouble()).isCloseTo(q, within(1e-11));
    assertThat(promise.at("/forms")).hasSize(12);
  }

  @Test
  void drawsChangeNothingWhereNothingIsUncertain() {
    JsonNode ensemble = promise("--draws", "200").at("/ensemble");
    assertThat(ensemble.at("/deterred/quantiles/p5"))
        .isEqualTo(ensemble.at("/deterred/quantiles/p95"));
    assertThat(ensemble.at("/n").asInt()).isEqualTo(200);
  }

  @Test
  void numberOfThreadsChangesNothing() throws IOException {
    Border.write(
        tree.resolve("cases").resolve("border"),
        Border.TEXT
            + PROMISE.replace("stake: 50", "stake: 20 to 80").replace("0.8}", "0.2 to 0.9}"));
    String one = good(place.parley("guarantee", "border", "--json", "--threads", "1")).out();
    assertThat(good(place.parley("guarantee", "border", "--json", "--threads", "3")).out())
        .isEqualTo(one);
  }

  @Test
  void aTargetIsReachedByTheCheapestChange() {
    JsonNode found =
        promise("--draws", "0", "--improve", "--target", "0.95", "--costs", "form=50")
            .at("/improvements");
    assertThat(found.at("/reached").asBoolean()).isFalse();
    assertThat(found.at("/costs/form").asDouble()).isEqualTo(50);
    double before = 0;
    for (JsonNode change : found.at("/reaching")) {
      assertThat(change.at("/deterred").asDouble()).isGreaterThanOrEqualTo(0.95);
      assertThat(change.at("/cost").asDouble()).isGreaterThanOrEqualTo(before);
      before = change.at("/cost").asDouble();
    }
    assertThat(found.at("/reaching")).isNotEmpty();
  }

  @Test
  void textSaysWhatItNeeds() {
    assertThat(good(place.parley("guarantee", "border", "promise", "--draws", "0")).out())
        .startsWith("Would the promise promise be believed?\nA border, as of 15 Dec 2025\n")
        .contains("It takes a common credibility of p* = 0.47")
        .contains("One equilibrium, proven to be the only one.")
        .contains("└─ yes");
  }

  @Test
  void noLineIsWiderThanAsked() {
    Run run =
        good(
            place
                .withVariables(Map.of("COLUMNS", "50"))
                .parley("guarantee", "border", "--improve"));
    assertThat(run.out().lines()).allMatch(l -> l.codePointCount(0, l.length()) <= 50);
  }

  @Test
  void markdownKeepsTheTree() {
    assertThat(good(place.parley("guarantee", "border", "--md", "--draws", "0")).out())
        .startsWith("# Would the promise promise be believed?")
        .contains("```text\nBeta: attack?");
  }

  @Test
  void mistakesSayWhatToTry() {
    assertThat(place.parley("guarantee", "plain").err())
        .contains("The case states no promise to defend")
        .contains("Try: a section `guarantees:`");
    Run misspelt = place.parley("guarantee", "border", "promis");
    assertThat(misspelt.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(misspelt.err())
        .contains("No promise `promis` in this case")
        .contains("Try: promise");
    assertThat(place.parley("guarantee", "border", "--target", "1.5").err())
        .contains("--target is 1.5, expected more than 0 and less than 1");
    assertThat(place.parley("guarantee", "border", "--costs", "fleet=3").err())
        .contains("--costs names fleet, expected one of form, trigger");
  }

  /** Alpha's weights are 40 and 60, so the treaty is worth 60 × P(deterred) to it. */
  @Test
  void aTiedValueMovesTheDeal() {
    double deterred = promise("--draws", "0").at("/deterred").asDouble();
    JsonNode tied = Json.valid(good(place.parley("deals", "tied", "--json")).out());
    assertThat(tied.at("/result/points/nash/packages/0/utilities/alpha").asDouble())
        .isCloseTo(60 * deterred, within(1e-6));
    assertThat(tied.at("/trace").toString()).contains("guarantees.promise.guarantors.beta.stake");
    assertThat(tied.at("/warnings").toString())
        .contains("is 100 × the chance that the promise promise deters");
  }

  @Test
  void explainSaysWhetherThePromiseIsBelieved() {
    JsonNode result =
        Json.valid(good(place.parley("explain", "tied", "--json", "--draws", "50")).out())
            .at("/result");
    assertThat(result.at("/believed/promise/breakEven").asDouble())
        .isCloseTo(0.46875, within(1e-11));
    assertThat(good(place.parley("explain", "tied", "--draws", "0", "--full")).out())
        .contains("And would it be believed?")
        .contains("In this model the promise promise deters with probability");
    assertThat(good(place.parley("check", "tied")).exitCode()).isZero();
  }
}
