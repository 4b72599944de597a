package dev.parley.engine.promise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.parley.model.Guarantee.Form;
import dev.parley.model.Guarantee.Trigger;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every expected value of ../shared/reference/guarantee, to 1e-9. */
class ReferencePromisesTest {
  private static final Path FOLDER = folder();

  @TestFactory
  Stream<DynamicTest> valuesAreTheReferences() throws IOException {
    assumeTrue(Files.isDirectory(FOLDER), "no ../shared/reference/guarantee on this machine");
    JsonNode promises = read("promises.json");
    JsonNode expected = read("expected.json");
    return promises.properties().stream()
        .map(p ->
            DynamicTest.dynamicTest(
                p.getKey(), () -> compare(promise(p.getValue()), expected.get(p.getKey()))));
  }

  private static void compare(Promise promise, JsonNode expected) {
    Solution solution = PromiseGame.solve(promise);
    JsonNode equilibria = expected.get("equilibria");
    assertThat(solution.equilibria()).hasSize(equilibria.size());
    for (int e = 0; e < equilibria.size(); e++) {
      Equilibrium actual = solution.equilibria().get(e);
      compare(promise, actual.prospect(), equilibria.get(e));
      close(actual.prospect().attackUtility(), equilibria.get(e).get("attackUtility"));
      assertThat(actual.residual()).isLessThan(1e-12);
    }
    OptionalDouble breakEven = BreakEven.of(promise);
    if (expected.get("breakEven").isNull()) {
      assertThat(breakEven).isEmpty();
    } else {
      close(breakEven.orElseThrow(), expected.get("breakEven"));
    }
    if (expected.has("climate")) {
      compare(promise, solution.climate().orElseThrow(), expected.get("climate"));
    }
  }

  private static void compare(Promise promise, Prospect actual, JsonNode expected) {
    for (int j = 0; j < promise.guarantors().size(); j++) {
      close(
          actual.credibility().get(j),
          expected.get("credibility").get(promise.guarantors().get(j).party()));
    }
    close(actual.attackFails(), expected.get("attackFails"));
    close(actual.nobodyComes(), expected.get("nobodyComes"));
    close(actual.resists(), expected.get("resists"));
    close(actual.deterred(), expected.get("deterred"));
  }

  private static void close(double actual, JsonNode expected) {
    assertThat(actual).isCloseTo(expected.asDouble(), within(1e-9));
  }

  private static Promise promise(JsonNode p) {
    List<Promise.Guarantor> guarantors = new ArrayList<>();
    p.get("guarantors")
        .properties()
        .forEach(g ->
            guarantors.add(
                new Promise.Guarantor(
                    g.getKey(),
                    number(g.getValue(), "stake"),
                    number(g.getValue(), "fight"),
                    number(g.getValue(), "renege"),
                    number(g.getValue(), "tripwire"),
                    number(g.getValue(), "strength"))));
    JsonNode protects = p.get("protects");
    return new Promise(
        Form.valueOf(p.get("form").asString().toUpperCase(Locale.ROOT)),
        Trigger.valueOf(p.get("trigger").asString().toUpperCase(Locale.ROOT)),
        number(p, "alone"),
        new Promise.Protege(
            protects.has("value")
                ? OptionalDouble.of(number(protects, "value"))
                : OptionalDouble.empty(),
            number(protects, "war-cost")),
        new Promise.Challenger(
            number(p.get("against"), "gain"),
            number(p.get("against"), "war-cost"),
            number(p.get("against"), "loss")),
        guarantors,
        new Promise.Noise(
            number(p.get("noise"), "challenger"),
            number(p.get("noise"), "protege"),
            number(p.get("noise"), "guarantor")),
        number(p, "climate"));
  }

  private static double number(JsonNode node, String name) {
    return node.has(name) ? node.get(name).asDouble() : 0;
  }

  private static JsonNode read(String file) throws IOException {
    return JsonMapper.shared().readTree(Files.readString(FOLDER.resolve(file)));
  }

  private static Path folder() {
    String stated = System.getProperty("parley.shared");
    Path home = Path.of(System.getProperty("parley.home", ".."));
    return (stated == null ? home.resolve("../shared") : Path.of(stated))
        .resolve("reference/guarantee");
  }
}
