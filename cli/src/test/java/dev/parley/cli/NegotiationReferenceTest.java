package dev.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.parley.engine.deals.DealAnalysis;
import dev.parley.engine.deals.DealAnalysis.Way;
import dev.parley.engine.deals.Deals;
import dev.parley.engine.scenario.Scenario;
import dev.parley.engine.space.Space;
import dev.parley.engine.space.SpaceCompiler;
import dev.parley.format.CaseReader;
import dev.parley.format.Reading;
import dev.parley.model.Case;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Scenarios from negotiation competitions with values computed independently, which lie beside the
 * project and are not part of it.
 */
class NegotiationReferenceTest {
  private static final Path REFERENCE = Path.of("../../shared/reference/negotiation");

  /** Points per unit of the scenarios' utilities; see {@link Converted}. */
  private static final double UNIT = 50;

  private static final long MOST_SCANNED = 200_000;

  @TempDir private Path folder;

  @Test
  void countsFrontsAndPointsEqualTheReference() throws IOException {
    List<Path> expected = expected();
    assumeThat(expected).as("reference scenarios lie beside the project").isNotEmpty();
    int searched = 0;
    for (Path file : expected) {
      JsonNode values = new JsonMapper().readTree(Files.readString(file));
      Case negotiation = read(file.getFileName());
      List<Way> ways = new ArrayList<>(List.of(Way.PLANNED));
      if (values.get("outcomes").asLong() <= MOST_SCANNED) {
        ways.add(Way.SCAN);
      }
      if (narrow(negotiation)) {
        ways.add(Way.SEARCH);
        searched++;
      }
      for (Way way : ways) {
        Deals deals =
            DealAnalysis.analyse(negotiation, new DealAnalysis.Options(2, 1, way)).result();
        try {
          compare(values, deals);
        } catch (AssertionError e) {
          throw new AssertionError(file.getFileName() + " " + way, e);
        }
      }
    }
    assertThat(searched).isGreaterThan(expected.size() / 2);
  }

  /** Numbers of more than 61 bits can only be scanned. */
  private static boolean narrow(Case negotiation) {
    Space space = new SpaceCompiler(negotiation).compile(Scenario.central(negotiation));
    return space.voters().stream().allMatch(v -> v.form().bits() <= 61);
  }

  private static List<Path> expected() throws IOException {
    for (Path root : List.of(REFERENCE, Path.of("/work/shared/reference/negotiation"))) {
      Path folder = root.resolve("expected");
      if (Files.isDirectory(folder)) {
        try (Stream<Path> files = Files.list(folder)) {
          return files.sorted().toList();
        }
      }
    }
    return List.of();
  }

  private Case read(Path name) throws IOException {
    Path domain = expected().getFirst().resolveSibling("../domains").resolve(name);
    JsonNode scenario = new JsonMapper().readTree(Files.readString(domain));
    Files.writeString(folder.resolve("case.yaml"), new Converted(scenario).yaml());
    return switch (CaseReader.read(folder)) {
      case Reading.Accepted accepted -> accepted.model();
      case Reading.Refused refused ->
          throw new AssertionError(name + ": " + refused.diagnostics().getFirst().render());
    };
  }

  private static void compare(JsonNode values, Deals deals) {
    assertThat(deals.packages()).isEqualTo(values.get("outcomes").asLong());
    assertThat(deals.feasible()).isEqualTo(values.get("outcomes").asLong());
    assertThat(deals.signable()).isEqualTo(values.get("rationalOutcomes").asLong());
    JsonNode pareto = values.get("pareto");
    assertThat(deals.paretoFeasible().size()).isEqualTo(pareto.get("outcomes").asLong());
    assertThat(deals.paretoFeasible().points()).isEqualTo(pareto.get("distinctPoints").asLong());
    assertThat(deals.pareto().size()).isEqualTo(pareto.get("rationalOutcomes").asLong());
    assertThat(deals.pareto().points()).isEqualTo(pareto.get("rationalDistinctPoints").asLong());
    assertThat(deals.points().isEmpty()).isEqualTo(!values.has("nash"));
    for (Deals.Point point : deals.points()) {
      JsonNode solution =
          values.get(
              point.solution() == Deals.Solution.KALAI_SMORODINSKY
                  ? "kalaiSmorodinsky"
                  : point.solution().id());
      assertThat(point.ties())
          .as(point.solution().id())
          .isEqualTo(solution.get("outcomes").asLong());
      double[] shown =
          point.packages().getFirst().utilities().values().stream()
              .mapToDouble(u -> u.doubleValue() / UNIT)
              .toArray();
      assertThat(solution.get("utilities")).as(point.solution().id()).anyMatch(u -> near(u, shown));
    }
  }

  private static boolean near(JsonNode utilities, double[] shown) {
    return IntStream.range(0, shown.length)
        .allMatch(p -> Math.abs(utilities.get(p).asDouble() - shown[p]) <= 1e-9);
  }

  /**
   * A scenario as a case, exactly. A scenario divides the evaluations of an issue by their maximum;
   * a case has decimals only. So evaluations are multiplied until their maximum lies between 50 and
   * 100, weights take the divisors, and an issue with a single option, worth nothing, fills the
   * weights up until a scenario's utility of 1 is 50 points for every party.
   */
  private static final class Converted {
    private final JsonNode scenario;
    private final StringBuilder yaml = new StringBuilder();

    Converted(JsonNode scenario) {
      this.scenario = scenario;
    }

    String yaml() {
      line("parley: 1", "case: converted", "title: Converted", "parties:");
      for (int p = 0; p < scenario.get("parties").size(); p++) {
        line("  p" + p + ": {name: Party " + p + "}");
      }
      line("issues:");
      for (int i = 0; i < scenario.get("issues").size(); i++) {
        List<String> options = new ArrayList<>();
        for (int o = 0; o < scenario.get("issues").get(i).get("values").size(); o++) {
          options.add("o" + o + ": Option " + o);
        }
        line("  i" + i + ":", "    title: Issue " + i);
        line("    options: {" + String.join(", ", options) + "}");
      }
      line("  rest:", "    title: Rest", "    options: {only: Only}", "preferences:");
      for (int p = 0; p < scenario.get("parties").size(); p++) {
        party(p, scenario.get("parties").get(p));
      }
      return yaml.toString();
    }

    private void party(int number, JsonNode party) {
      List<BigDecimal> factors = new ArrayList<>();
      BigInteger common = BigInteger.ONE;
      for (JsonNode issue : party.get("evaluations")) {
        BigDecimal most = BigDecimal.ZERO;
        for (JsonNode value : issue) {
          most = most.max(value.decimalValue());
        }
        factors.add(factor(most));
        BigInteger divisor = whole(most.multiply(factors.getLast()));
        common = common.divide(common.gcd(divisor)).multiply(divisor);
      }
      line("  p" + number + ":");
      BigDecimal stated = BigDecimal.ZERO;
      BigDecimal used = BigDecimal.ZERO;
      for (int i = 0; i < factors.size(); i++) {
        BigDecimal most = BigDecimal.ZERO;
        List<String> values = new ArrayList<>();
        for (JsonNode value : party.get("evaluations").get(i)) {
          BigDecimal worth = value.decimalValue().multiply(factors.get(i));
          most = most.max(worth);
          values.add("o" + values.size() + ": " + worth.toPlainString());
        }
        BigDecimal weight = party.get("weights").get(i).decimalValue();
        BigDecimal share =
            weight.multiply(new BigDecimal(common)).multiply(BigDecimal.TEN.pow(6)).divide(most);
        stated = stated.add(weight);
        used = used.add(share);
        line(
            "    i%d: {weight: %s, values: {%s}}"
                .formatted(i, share.toPlainString(), String.join(", ", values)));
      }
      BigDecimal all =
          stated
              .multiply(new BigDecimal(common))
              .multiply(BigDecimal.TEN.pow(6))
              .divide(BigDecimal.valueOf(50));
      line("    rest: {weight: " + all.subtract(used).toPlainString() + ", values: {only: 0}}");
      BigDecimal walkAway =
          party.get("reservation").decimalValue().multiply(BigDecimal.valueOf(50));
      line("    walk-away: " + walkAway.toPlainString());
    }

    /** What brings a maximum to between 50 and 100. */
    private static BigDecimal factor(BigDecimal most) {
      BigDecimal factor = BigDecimal.ONE;
      while (most.multiply(factor).compareTo(BigDecimal.valueOf(100)) > 0) {
        factor = factor.divide(BigDecimal.TEN);
      }
      while (most.multiply(factor).compareTo(BigDecimal.valueOf(50)) < 0) {
        factor = factor.multiply(BigDecimal.TWO);
      }
      return factor;
    }

    /** The digits of a number without its point. */
    private static BigInteger whole(BigDecimal number) {
      return number.stripTrailingZeros().unscaledValue();
    }

    private void line(String... lines) {
      for (String line : lines) {
        yaml.append(line).append('\n');
      }
    }
  }
}
