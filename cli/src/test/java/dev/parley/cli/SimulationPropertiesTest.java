package dev.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** What holds of simulated talks on cases that nobody chose. */
class SimulationPropertiesTest {
  private static final List<String> STRATEGIES =
      List.of(
          "boulware",
          "linear",
          "conceder",
          "tit-for-tat",
          "averaged-tit-for-tat",
          "learner",
          "hard-headed",
          "random");

  @TempDir private Path folder;

  /** Gains are measured from the walk-away, which random cases put anywhere, also out of reach. */
  @Test
  void noMixOfStrategiesEndsBelowAWalkAway() throws IOException {
    int agreements = 0;
    int failures = 0;
    for (int seed = 1; seed <= 25; seed++) {
      Random random = new Random(seed);
      int parties = 2 + random.nextInt(3);
      Border.write(folder, anywhere(random, parties));
      String mix =
          IntStream.range(0, parties)
              .mapToObj(_ -> STRATEGIES.get(random.nextInt(STRATEGIES.size())))
              .collect(Collectors.joining(","));
      JsonNode result = talks("--strategies", mix, "--rounds", "40", "--seed", "" + seed);
      assertThat(result.at("/gains").valueStream().map(JsonNode::asDouble))
          .as("seed %d, %s", seed, mix)
          .hasSize(parties)
          .allMatch(g -> g >= -1e-9);
      agreements += result.at("/agreement").isNull() ? 0 : 1;
      failures += result.at("/agreement").isNull() ? 1 : 0;
    }
    // Both ends of talks are tried, or the property would say little.
    assertThat(agreements).isGreaterThan(2);
    assertThat(failures).isPositive();
  }

  /** Whoever gains on one issue what the other loses: the middle is the Nash package. */
  @ParameterizedTest
  @CsvSource({
    "linear, 40, 0",
    "linear, 25, 20",
    "conceder, 30, 10",
    "boulware, 30, 30",
    "learner, 20, 5"
  })
  void equalsOnOpposedIssuesReachTheNashPackage(String strategy, int levels, int walkAway)
      throws IOException {
    Border.write(folder, symmetric(levels, walkAway, 50, 50));
    JsonNode result = talks("--strategies", strategy, "--rounds", "400");
    // Half a slice of one of the two issues, on the scale that runs from 0 to 1 per party.
    assertThat(result.at("/toNash").asDouble()).isLessThan(1.0 / levels);
  }

  /** Each cares more about another issue: at the Nash package each has its own one entirely. */
  @ParameterizedTest
  @CsvSource({"linear, 60", "linear, 70", "boulware, 70", "learner, 60", "learner, 70"})
  void equalsWhoCanTradeIssuesReachTheNashPackage(String strategy, int weight) throws IOException {
    Border.write(folder, symmetric(20, 20, weight, 100 - weight));
    JsonNode result = talks("--strategies", strategy, "--rounds", "200");
    assertThat(result.at("/agreement/package/one").asInt()).isEqualTo(20);
    assertThat(result.at("/agreement/package/two").asInt()).isZero();
    assertThat(result.at("/toNash").asDouble()).isZero();
  }

  /**
   * Issues come in pairs with the weights of the parties swapped, and one that both value alike.
   */
  @Test
  void equalsReachTheNashPackageInAnySymmetricLinearCase() throws IOException {
    int exact = 0;
    for (int seed = 1; seed <= 16; seed++) {
      Random random = new Random(seed);
      int levels = 4 + random.nextInt(8);
      int walkAway = 10 * random.nextInt(5);
      int[] weights = IntStream.range(0, 4).map(_ -> 1 + random.nextInt(9)).toArray();
      Border.write(folder, mirrored(levels, walkAway, weights));
      double largest = IntStream.of(weights).max().orElseThrow();
      double step = largest / IntStream.of(weights).sum() / levels / (1 - walkAway / 100.0);
      for (String strategy : List.of("linear", "learner")) {
        JsonNode result = talks("--strategies", strategy, "--rounds", "100");
        // One step of one issue, for both parties: nearer the last concession need not land.
        assertThat(result.at("/toNash").asDouble())
            .as("seed %d, %s", seed, strategy)
            .isLessThan(1.5 * step);
        exact += result.at("/toNash").asDouble() == 0 ? 1 : 0;
      }
    }
    assertThat(exact).isGreaterThan(8);
  }

  /** Nobody has to begin out of turn: each starts with a gift, and gifts are returned. */
  @ParameterizedTest
  @CsvSource({
    "tit-for-tat, 60, 100",
    "tit-for-tat, 50, 40",
    "averaged-tit-for-tat, 70, 100",
    "averaged-tit-for-tat, 50, 40"
  })
  void titForTatAgreesWithItself(String strategy, int weight, int rounds) throws IOException {
    Border.write(folder, symmetric(20, 20, weight, 100 - weight));
    JsonNode result = talks("--strategies", strategy, "--rounds", "" + rounds);
    assertThat(result.at("/agreement").isNull()).isFalse();
    assertThat(result.at("/toNash").asDouble()).isLessThan(0.15);
  }

  /** It gives what it is given, so that whoever gives nothing gets little more than the gift. */
  @Test
  void titForTatGivesLittleToWhoGivesNothing() throws IOException {
    Border.write(folder, symmetric(100, 0, 50, 50));
    JsonNode trace =
        talks("--strategies", "tit-for-tat,hard-headed", "--rounds", "50", "--trace").at("/trace");
    assertThat(trace.get(60).at("/party").asString()).isEqualTo("x");
    int kept = trace.get(60).at("/offer/one").asInt() + trace.get(60).at("/offer/two").asInt();
    // Of 200 levels, 2 % are the gift and at most 10 % its growth.
    assertThat(kept).isBetween(176, 196);
  }

  private static String anywhere(Random random, int parties) {
    StringBuilder yaml =
        new StringBuilder("parley: 1\ncase: anywhere\ntitle: Anywhere\nparties:\n");
    IntStream.range(0, parties).forEach(p -> yaml.append("  p%d: {name: P%d}\n".formatted(p, p)));
    int issues = 2 + random.nextInt(3);
    yaml.append("issues:\n");
    for (int i = 0; i < issues; i++) {
      yaml.append("  i%d: {options: {a: A, b: B, c: C}, now: a}\n".formatted(i));
    }
    yaml.append("consent:\n");
    IntStream.range(0, parties).forEach(p -> yaml.append("  - {by: p%d}\n".formatted(p)));
    yaml.append("preferences:\n");
    for (int p = 0; p < parties; p++) {
      yaml.append("  p%d:\n".formatted(p));
      for (int i = 0; i < issues; i++) {
        yaml.append(
            "    i%d: {weight: %d, values: {a: %d, b: %d, c: %d}}\n"
                .formatted(
                    i,
                    1 + random.nextInt(9),
                    random.nextInt(101),
                    random.nextInt(101),
                    random.nextInt(101)));
      }
      yaml.append("    walk-away: %d\n".formatted(20 + random.nextInt(60)));
    }
    return yaml.toString();
  }

  private static String symmetric(int levels, int walkAway, int first, int second) {
    return """
    parley: 1
    case: symmetric
    title: Two alike
    parties: {x: X, y: Y}
    issues:
      one: {levels: 0 to %1$d by 1, now: 0}
      two: {levels: 0 to %1$d by 1, now: 0}
    consent: [{by: x}, {by: y}]
    preferences:
      x:
        one: {weight: %3$d, values: {0: 0, %1$d: 100}}
        two: {weight: %4$d, values: {0: 0, %1$d: 100}}
        walk-away: %2$d
      y:
        one: {weight: %4$d, values: {0: 100, %1$d: 0}}
        two: {weight: %3$d, values: {0: 100, %1$d: 0}}
        walk-away: %2$d
    """
        .formatted(levels, walkAway, first, second);
  }

  /** Issues a and b are worth to y what b and a are worth to x; c and d have one weight each. */
  private static String mirrored(int levels, int walkAway, int[] w) {
    int[][] weights = {{w[0], w[1], w[2], w[3]}, {w[1], w[0], w[2], w[3]}};
    StringBuilder yaml =
        new StringBuilder(
            "parley: 1\ncase: mirrored\ntitle: Mirrored\nparties: {x: X, y: Y}\nissues:\n");
    for (int i = 0; i < 4; i++) {
      yaml.append("  i%d: {levels: 0 to %d by 1, now: 0}\n".formatted(i, levels));
    }
    yaml.append("consent: [{by: x}, {by: y}]\npreferences:\n");
    for (int p = 0; p < 2; p++) {
      yaml.append("  %s:\n".formatted(p == 0 ? "x" : "y"));
      for (int i = 0; i < 4; i++) {
        yaml.append(
            "    i%d: {weight: %d, values: {0: %d, %d: %d}}\n"
                .formatted(i, weights[p][i], 100 * p, levels, 100 - 100 * p));
      }
      yaml.append("    walk-away: %d\n".formatted(walkAway));
    }
    return yaml.toString();
  }

  private JsonNode talks(String... options) {
    String[] arguments = new String[options.length + 4];
    arguments[0] = "talks";
    arguments[1] = folder.toString();
    arguments[2] = "--simulate";
    arguments[3] = "--json";
    System.arraycopy(options, 0, arguments, 4, options.length);
    return Run.of(arguments).json().at("/result");
  }
}
