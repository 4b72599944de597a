package dev.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The promises of ../shared/reference/guarantee as case files, through the command. */
class ReferencePromisesTest {
  private static final Path FOLDER =
      System.getProperty("parley.shared") == null
          ? Run.REFERENCE.resolve("guarantee")
          : Path.of(System.getProperty("parley.shared"), "reference", "guarantee");

  @TempDir private Path tree;

  @TestFactory
  Stream<DynamicTest> theCommandGivesTheReferenceValues() throws IOException {
    assumeTrue(Files.isDirectory(FOLDER), "skipped: no reference promises at " + FOLDER);
    JsonNode expected = read("expected.json");
    return read("promises.json").properties().stream()
        .map(p ->
            DynamicTest.dynamicTest(
                p.getKey(), () -> compare(p.getKey(), p.getValue(), expected.get(p.getKey()))));
  }

  private void compare(String name, JsonNode promise, JsonNode expected) throws IOException {
    Path folder = tree.resolve(name);
    Border.write(folder, yaml(promise));
    Run run = Run.Place.in(tree).parley("guarantee", folder.toString(), "--json", "--draws", "0");
    assertThat(run.exitCode()).as(run.err()).isZero();
    JsonNode actual = Json.valid(run.out()).at("/result/promises/promise");
    assertThat(actual.get("equilibria")).hasSameSizeAs(expected.get("equilibria"));
    same(actual.get("equilibria"), expected.get("equilibria"), name);
    same(actual.get("breakEven"), expected.get("breakEven"), name);
    if (expected.has("climate")) {
      same(actual.get("climate"), expected.get("climate"), name);
    }
  }

  /** Numbers to 1e-9, everything that is expected; a residual only has to be small. */
  private static void same(JsonNode actual, JsonNode expected, String where) {
    if (expected.isObject()) {
      expected
          .properties()
          .forEach(e -> {
            String key = e.getKey().toLowerCase(Locale.ROOT);
            if (key.equals("residual")) {
              assertThat(actual.get(key).asDouble()).isLessThan(1e-12);
            } else {
              JsonNode found = actual.has(e.getKey()) ? actual.get(e.getKey()) : actual.get(key);
              same(found, e.getValue(), where + "." + e.getKey());
            }
          });
    } else if (expected.isArray()) {
      for (int i = 0; i < expected.size(); i++) {
        same(actual.get(i), expected.get(i), where + "[" + i + "]");
      }
    } else if (expected.isNull()) {
      assertThat(actual.isNull()).as(where).isTrue();
    } else {
      assertThat(actual.asDouble()).as(where).isCloseTo(expected.asDouble(), within(1e-9));
    }
  }

  /** Names of guarantors become ids; everything else is taken over as it stands. */
  private static String yaml(JsonNode p) {
    String guarantors =
        p.get("guarantors").properties().stream()
            .map(g -> g.getKey().toLowerCase(Locale.ROOT) + ": " + flow(g.getValue()))
            .collect(Collectors.joining(", ", "{", "}"));
    String parties =
        p.get("guarantors").properties().stream()
            .map(g -> ", " + g.getKey().toLowerCase(Locale.ROOT) + ": A guarantor")
            .collect(Collectors.joining());
    return """
    parley: 1
    case: promise
    title: A promise
    parties: {victim: Victim, rival: Rival%s}
    issues: {guarantee: {options: {none: None, treaty: Treaty}, now: none}}
    guarantees:
      promise:
        when: guarantee = treaty
        protects: %s
        against: %s
        form: %s
        trigger: %s
        alone: %s
        guarantors: %s
        noise: %s
        climate: %s
    """
        .formatted(
            parties,
            flow(p.get("protects")).replace("{", "{party: victim, ").replace(", }", "}"),
            flow(p.get("against")).replace("{", "{party: rival, "),
            p.get("form").asString(),
            p.get("trigger").asString(),
            p.get("alone"),
            guarantors,
            flow(p.get("noise")),
            p.has("climate") ? p.get("climate") : "0");
  }

  private static String flow(JsonNode node) {
    return node.properties().stream()
        .map(e -> e.getKey() + ": " + e.getValue())
        .collect(Collectors.joining(", ", "{", "}"));
  }

  private static JsonNode read(String file) throws IOException {
    return JsonMapper.shared().readTree(Files.readString(FOLDER.resolve(file)));
  }
}
