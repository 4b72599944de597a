package dev.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ShowCommandTest {
  @Test
  void countsWhatRestsOnStatementsAndWhatIsAssumed() {
    JsonNode result = Run.of("show", "berlin-2025", "--json").json().at("/result");
    assertThat(result.at("/packages").asLong()).isEqualTo(648);
    assertThat(result.at("/sourced").asInt()).isBetween(1, result.at("/numbers").asInt() - 1);
    assertThat(result.at("/issues/membership/now").asString()).isEqualTo("open-door");
    assertThat(result.at("/consents/ukraine").isEmpty()).isTrue();
  }

  @Test
  void stakesCanBeWorkedOutByHand() {
    JsonNode stakes = Run.of("show", "house-sale", "--json").json().at("/result/stakes");
    assertThat(stakes.at("/buyer/roof/points").asDouble()).isEqualTo(35);
    assertThat(stakes.at("/seller/price/options/320").asDouble()).isEqualTo(30);
  }

  @Test
  void theMatrixKeepsToNarrowTerminals() {
    Run run =
        Run.Place.in(Run.HOME)
            .withHome(Run.HOME)
            .withVariables(Map.of("COLUMNS", "40"))
            .parley("show", "berlin-2025", "--matrix");
    assertThat(run.out().lines()).allMatch(l -> l.length() <= 40);
    assertThat(run.out()).contains("European partners");
  }

  @Test
  void markdownHasOneTableWithAllParties() {
    assertThat(Run.of("show", "berlin-2025", "--matrix", "--md").out())
        .contains("|  | Ukraine | Russia | United States | European partners |");
  }
}
