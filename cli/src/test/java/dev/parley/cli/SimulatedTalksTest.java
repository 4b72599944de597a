package dev.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class SimulatedTalksTest {
  /** A pie of a hundred slices: every package is efficient, the Nash package is the middle. */
  private static final String PIE =
      """
      parley: 1
      case: pie
      title: A pie
      parties: {x: X, y: Y}
      issues: {share: {levels: 0 to 100 by 1, now: 0}}
      consent: [{by: x}, {by: y}]
      preferences:
        x: {share: {values: {0: 0, 100: 100}}, walk-away: 10}
        y: {share: {values: {0: 100, 100: 0}}, walk-away: 10}
      """;

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"linear", "conceder", "boulware", "learner"})
  void equalsMeetInTheMiddle(String strategy) throws IOException {
    JsonNode result = pie("--simulate", "--strategies", strategy, "--rounds", "200");
    assertThat(result.at("/agreement/package/share").asInt())
        .isCloseTo(50, within(strategy.equals("boulware") ? 5 : 2));
    assertThat(result.at("/toPareto").asDouble()).isZero();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void nobodyEndsBelowItsWalkAway(long seed) {
    String[] strategies = {
      "boulware",
      "linear",
      "conceder",
      "tit-for-tat",
      "averaged-tit-for-tat",
      "learner",
      "hard-headed",
      "random"
    };
    for (String strategy : strategies) {
      JsonNode result =
          Run.of(
                  "talks",
                  "river-waters",
                  "--simulate",
                  "--json",
                  "--seed",
                  Long.toString(seed),
                  "--rounds",
                  "30",
                  "--strategies",
                  strategy + ",random,linear")
              .json()
              .at("/result");
      assertThat(result.at("/gains").valueStream().map(JsonNode::asDouble))
          .as(strategy)
          .allMatch(g -> g >= -1e-9);
    }
  }

  @Test
  void theSameSeedGivesTheSameBytes() {
    String[] tournament = {
      "talks", "house-sale", "--tournament", "--rounds", "20", "--repeats", "3", "--json"
    };
    String[] oneThread = Arrays.copyOf(tournament, tournament.length + 2);
    oneThread[tournament.length] = "--threads";
    oneThread[tournament.length + 1] = "1";
    Run run = Run.of(tournament);
    assertThat(run.json().at("/result/negotiations").asInt()).isEqualTo(8 * 8 * 3);
    assertThat(Run.of(oneThread).out()).isEqualTo(run.out());
  }

  @Test
  void hardStrategiesGainAgainstSoftOnes() throws IOException {
    JsonNode result = pie("--simulate", "--strategies", "hard-headed,conceder");
    assertThat(result.at("/gains/x").asDouble()).isGreaterThan(result.at("/gains/y").asDouble());
  }

  @Test
  void aTraceIsWhatHappened() throws IOException {
    JsonNode result = pie("--simulate", "--strategies", "linear", "--rounds", "50");
    JsonNode trace = result.at("/trace");
    assertThat(trace.get(0).at("/act").asString()).isEqualTo("offers");
    assertThat(trace.get(0).at("/offer/share").asInt()).isEqualTo(100);
    JsonNode last = trace.get(trace.size() - 1);
    assertThat(last.at("/act").asString()).isEqualTo("accepts");
    assertThat(last.at("/offer")).isEqualTo(result.at("/agreement/package"));
  }

  @Test
  void theMediatorFindsASignableText() {
    JsonNode result =
        Run.of("talks", "river-waters", "--mediator", "--rounds", "2000", "--json")
            .json()
            .at("/result");
    assertThat(result.at("/protocol").asString()).isEqualTo("single-text");
    assertThat(result.at("/gains").valueStream().map(JsonNode::asDouble)).allMatch(g -> g >= 0);
  }

  /** Three times three to the thirtieth packages: no scan could visit them. */
  @Test
  void theMediatorWorksOnAnyNumberOfPackages() throws IOException {
    StringBuilder issues = new StringBuilder();
    StringBuilder forX = new StringBuilder();
    StringBuilder forY = new StringBuilder();
    for (int i = 0; i < 30; i++) {
      issues.append("  i%d: {options: {a: A, b: B, c: C}, now: a}\n".formatted(i));
      forX.append("    i%d: {values: {a: 0, b: 100, c: %d}}\n".formatted(i, i));
      forY.append("    i%d: {values: {a: 0, b: 100, c: %d}}\n".formatted(i, 99 - i));
    }
    Border.write(
        folder,
        """
        parley: 1
        case: many
        title: Many issues
        parties: {x: X, y: Y}
        issues:
        %sconsent: [{by: x}, {by: y}]
        preferences:
          x:
        %s    walk-away: 10
          y:
        %s    walk-away: 10
        """
            .formatted(issues, forX, forY));
    JsonNode result =
        Run.of("talks", folder.toString(), "--simulate", "--mediator", "--trace", "--json")
            .json()
            .at("/result");
    // Both like b best on every issue, so votes cannot but end there.
    assertThat(result.at("/agreement/package").valueStream().map(JsonNode::asString))
        .hasSize(30)
        .allMatch("b"::equals);
    JsonNode trace = result.at("/trace");
    assertThat(trace.at("/0/act").asString()).isEqualTo("begins");
    assertThat(trace.get(trace.size() - 1).at("/offer")).isEqualTo(result.at("/agreement/package"));
  }

  /** Klein et al. 2003: whoever never accepts a loss is stuck where others move on. */
  @Test
  void annealersAgreeWhereHillClimbersAreStuck() {
    Run annealers = Run.of("talks", "twenty-points", "--mediator", "--json");
    assertThat(annealers.json().at("/result/gains").valueStream().map(JsonNode::asDouble))
        .hasSize(3)
        .allMatch(g -> g > 0);
    assertThat(Run.of("talks", "twenty-points", "--mediator", "--json").out())
        .isEqualTo(annealers.out());
    Run climbers = Run.of("talks", "twenty-points", "--mediator", "--temperature", "0");
    assertThat(climbers.out()).contains("NO AGREEMENT.", "The last text lacks the consent of");
  }

  /** A trillion packages, half of which can be signed; votes alone end below a walk-away. */
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void aTextThatCanBeSignedStaysOne(int seed) {
    Run.Place place = Run.Place.in(folder).withHome(Run.HOME);
    place.parley("new", "big", "--random", "--issues", "20", "--options", "4", "--seed", "2");
    Run run = place.parley("talks", "big", "--mediator", "--seed", "" + seed, "--json");
    assertThat(run.json().at("/result/agreement/package").size()).isEqualTo(20);
    assertThat(run.json().at("/result/gains").valueStream().map(JsonNode::asDouble))
        .allMatch(g -> g >= 0);
  }

  /** Whatever one gains the other loses, and today each has two points more than no deal. */
  @Test
  void aMediatorWhoNeverGetsAwayFromTodayHasNothingToSign() throws IOException {
    Border.write(
        folder,
        """
        parley: 1
        case: stuck
        title: Stuck
        parties: {x: X, y: Y}
        issues:
          one: {options: {a: A, b: B, c: C}, now: b}
        consent: [{by: x}, {by: y}]
        preferences:
          x: {one: {values: {a: 0, b: 60, c: 100}}, walk-away: 58}
          y: {one: {values: {a: 100, b: 60, c: 0}}, walk-away: 58}
        """);
    Run run = Run.of("talks", folder.toString(), "--mediator", "--temperature", "0");
    assertThat(run.out())
        .contains("NO AGREEMENT.", "The last text is today's package: there is nothing to sign.");
  }

  @Test
  void offersOnTooManyPackagesAreRefusedWithAWayOut() {
    Run run = Run.of("talks", "twenty-points", "--simulate");
    assertThat(run.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(run.err()).contains("every strategy ranks all of them", "Try: --mediator");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"--rounds=0", "--rounds=1000001", "--temperature=-1", "--temperature=NaN"})
  void numbersThatMakeNoSenseAreRefused(String option) {
    Run run = Run.of("talks", "house-sale", "--mediator", option);
    assertThat(run.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(run.err()).contains("expected");
  }

  @Test
  void unknownStrategiesGetTheNearest() {
    Run run = Run.of("talks", "house-sale", "--simulate", "--strategies", "boulwar");
    assertThat(run.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(run.err()).contains("No strategy `boulwar`", "Try: --strategies boulware");
  }

  private JsonNode pie(String... options) throws IOException {
    Border.write(folder, PIE);
    String[] arguments = new String[options.length + 3];
    arguments[0] = "talks";
    arguments[1] = folder.toString();
    arguments[2] = "--json";
    System.arraycopy(options, 0, arguments, 3, options.length);
    return Run.of(arguments).json().at("/result");
  }
}
