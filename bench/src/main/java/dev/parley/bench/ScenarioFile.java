package dev.parley.bench;

import dev.parley.format.CaseReader;
import dev.parley.format.Reading;
import dev.parley.model.Case;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A scenario of a negotiation competition as a case. The file is JSON: {@code issues} with {@code
 * values}, {@code parties} with {@code weights}, {@code evaluations} and a {@code reservation} from
 * 0 to 1. Evaluations become points of an issue's best one, rounded to six decimals; nothing is in
 * force today.
 */
final class ScenarioFile {
  private static final BigDecimal BEST = BigDecimal.valueOf(100);
  private static final int DECIMALS = 6;

  private final JsonNode scenario;
  private final StringBuilder yaml = new StringBuilder();

  private ScenarioFile(JsonNode scenario) {
    this.scenario = scenario;
  }

  /**
   * Reads one file.
   *
   * @param folder where the case may be written
   */
  static Case read(Path file, Path folder) throws IOException {
    JsonNode scenario = new JsonMapper().readTree(Files.readString(file));
    Files.writeString(folder.resolve("case.yaml"), new ScenarioFile(scenario).yaml());
    return switch (CaseReader.read(folder)) {
      case Reading.Accepted accepted -> accepted.model();
      case Reading.Refused refused ->
          throw new IllegalArgumentException(
              file + ": " + refused.diagnostics().getFirst().render());
    };
  }

  private String yaml() {
    line("parley: 1", "case: scenario", "title: A scenario", "parties:");
    int parties = scenario.path("parties").size();
    for (int p = 0; p < parties; p++) {
      line("  p" + p + ": {name: Party " + p + "}");
    }
    line("issues:");
    for (int i = 0; i < scenario.path("issues").size(); i++) {
      List<String> options = new ArrayList<>();
      for (int o = 0; o < scenario.path("issues").get(i).path("values").size(); o++) {
        options.add("o" + o + ": Option " + o);
      }
      line("  i" + i + ":", "    title: Issue " + i);
      line("    options: {" + String.join(", ", options) + "}");
    }
    line("preferences:");
    for (int p = 0; p < parties; p++) {
      party(p, scenario.path("parties").get(p));
    }
    return yaml.toString();
  }

  private void party(int number, JsonNode party) {
    line("  p" + number + ":");
    for (int i = 0; i < party.path("evaluations").size(); i++) {
      JsonNode evaluations = party.path("evaluations").get(i);
      BigDecimal most = BigDecimal.ZERO;
      for (JsonNode value : evaluations) {
        most = most.max(value.decimalValue());
      }
      List<String> values = new ArrayList<>();
      for (JsonNode value : evaluations) {
        BigDecimal points =
            most.signum() == 0
                ? BigDecimal.ZERO
                : value.decimalValue().multiply(BEST).divide(most, DECIMALS, RoundingMode.HALF_UP);
        values.add("o" + values.size() + ": " + points.toPlainString());
      }
      line(
          "    i%d: {weight: %s, values: {%s}}"
              .formatted(
                  i,
                  party.path("weights").get(i).decimalValue().toPlainString(),
                  String.join(", ", values)));
    }
    line(
        "    walk-away: "
            + party.path("reservation").decimalValue().multiply(BEST).toPlainString());
  }

  private void line(String... lines) {
    for (String line : lines) {
      yaml.append(line).append('\n');
    }
  }
}
