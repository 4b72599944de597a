package dev.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The cases with independently computed values beside the project, through the command line. */
class ReferenceCasesTest {
  private static final Path CASES = Run.REFERENCE.resolve("cases");

  @Test
  void theReferenceCasesAreThere() {
    assumeTrue(Files.isDirectory(CASES), "skipped: no reference cases at " + CASES);
    assertThat(CASES.resolve("border-talks")).isDirectory();
  }

  @TestFactory
  Stream<DynamicTest> dealsExplainAndStabilityEqualTheirExpectedValues() throws IOException {
    if (!Files.isDirectory(CASES)) {
      return Stream.empty();
    }
    try (Stream<Path> cases = Files.list(CASES)) {
      return cases.sorted().toList().stream()
          .map(c -> DynamicTest.dynamicTest(c.getFileName().toString(), () -> compare(c)));
    }
  }

  private static void compare(Path folder) throws IOException {
    JsonNode expected =
        JsonMapper.shared().readTree(Files.readString(folder.resolve("expected.json")));
    JsonNode deals = result("deals", folder, "--limit", "1000");
    JsonNode wantedDeals = expected.get("deals");
    for (String count : List.of("packages", "feasible", "signable")) {
      assertThat(deals.get(count)).as(count).isEqualTo(wantedDeals.get(count));
    }
    assertThat(deals.at("/pareto/size")).isEqualTo(wantedDeals.at("/pareto/size"));
    assertThat(deals.at("/pareto/points")).isEqualTo(wantedDeals.at("/pareto/points"));
    wantedDeals
        .get("consenters")
        .properties()
        .forEach(c -> compareConsent(deals.at("/consents/" + c.getKey()), c.getValue()));
    assertThat(names(deals.get("points")))
        .containsExactlyElementsOf(names(wantedDeals.get("points")));
    wantedDeals
        .get("points")
        .properties()
        .forEach(p -> comparePoint(deals.at("/points/" + p.getKey()), p.getValue()));
    compareExplanation(result("explain", folder, "--draws", "0"), expected.get("explain"));
    if (expected.has("stability")) {
      compareStability(result("stability", folder, "--limit", "100000"), expected.get("stability"));
    }
  }

  private static void compareStability(JsonNode actual, JsonNode expected) {
    assertThat(actual.at("/states/packages")).isEqualTo(expected.get("states"));
    assertThat(actual.at("/states/size").asInt()).isEqualTo(expected.get("states").size());
    assertThat(names(actual.get("parties"))).isEqualTo(names(expected.get("parties")));
    expected
        .get("parties")
        .properties()
        .forEach(p -> compareConcepts(actual.at("/parties/" + p.getKey()), p.getValue()));
    compareConcepts(actual.get("equilibria"), expected.get("equilibria"));
  }

  private static void compareConcepts(JsonNode actual, JsonNode expected) {
    expected
        .properties()
        .forEach(c -> {
          assertThat(actual.get(c.getKey())).as(c.getKey()).isEqualTo(c.getValue());
          assertThat(actual.at("/size/" + c.getKey()).asInt()).isEqualTo(c.getValue().size());
        });
  }

  private static void compareConsent(JsonNode actual, JsonNode expected) {
    assertThat(actual.get("soleBlocker").asDouble())
        .isCloseTo(expected.get("soleBlocker").asDouble(), within(1e-9));
    if (!actual.get("accepts").isNull()) {
      assertThat(actual.get("accepts").asDouble())
          .isCloseTo(expected.get("accepts").asDouble(), within(1e-9));
    }
  }

  private static void comparePoint(JsonNode actual, JsonNode expected) {
    assertThat(actual.get("ties")).isEqualTo(expected.get("ties"));
    for (int i = 0; i < expected.get("packages").size(); i++) {
      JsonNode found = actual.get("packages").get(i);
      JsonNode wanted = expected.get("packages").get(i);
      assertThat(found.get("package")).isEqualTo(wanted.get("package"));
      assertThat(names(found.get("utilities"))).isEqualTo(names(wanted.get("utilities")));
      wanted
          .get("utilities")
          .properties()
          .forEach(u ->
              assertThat(found.get("utilities").get(u.getKey()).asDouble())
                  .isCloseTo(u.getValue().asDouble(), within(1e-9)));
    }
  }

  private static void compareExplanation(JsonNode actual, JsonNode expected) {
    for (String same : List.of("verdict", "signable", "signableWith")) {
      assertThat(actual.get(same)).as(same).isEqualTo(expected.get(same));
    }
    for (String points : List.of("bestWith", "bestWithout", "walkAway")) {
      assertThat(actual.get(points).isNull()).as(points).isEqualTo(expected.get(points).isNull());
      if (!expected.get(points).isNull()) {
        assertThat(actual.get(points).asDouble())
            .as(points)
            .isCloseTo(expected.get(points).asDouble(), within(1e-9));
      }
    }
    if (expected.has("blockers")) {
      assertThat(actual.get("blockers")).isEqualTo(expected.get("blockers"));
    }
  }

  private static JsonNode result(String verb, Path folder, String... options) {
    List<String> args = new ArrayList<>(List.of(verb, folder.toString(), "--json"));
    args.addAll(List.of(options));
    Run run = Run.of(args.toArray(String[]::new));
    assertThat(run.exitCode()).as(run.out() + run.err()).isZero();
    return run.json().get("result");
  }

  private static List<String> names(JsonNode object) {
    return object.properties().stream().map(p -> p.getKey()).sorted().toList();
  }
}
