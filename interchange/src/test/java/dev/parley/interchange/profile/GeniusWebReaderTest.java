package dev.parley.interchange.profile;

import static dev.parley.interchange.profile.Files.faults;
import static dev.parley.interchange.profile.Files.file;
import static dev.parley.interchange.profile.Files.read;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.interchange.source.SourceFile;
import dev.parley.model.Case;
import dev.parley.model.Issue;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;

class GeniusWebReaderTest {
  private static final String PROFILE =
      """
      {"LinearAdditiveUtilitySpace": {
      \t"name": "Harbour town",
      \t"issueUtilities": {
        "Quay": {"discreteutils": {"valueUtilities": {"East": 1.0, "West": 0.3}}},
        "Fee": {"numberutils": {"lowValue": 100, "lowUtility": 0.2, "highValue": 200, "highUtility": 0.7}}
       },
       "issueWeights": {"Quay": 0.4, "Fee": 0.6},
       "domain": {"name": "harbour", "issuesValues": {
         "Quay": {"values": ["East", "West"]},
         "Fee": {"range": {"low": 100, "high": 200, "step": 25}}}},
       "reservationBid": {"issuevalues": {"Quay": "West", "Fee": 150}}
      }}
      """;

  private static SourceFile with(String old, String replacement) {
    assertThat(PROFILE).contains(old);
    return file("town.json", PROFILE.replace(old, replacement));
  }

  @Test
  void aProfileAloneHoldsItsDomain() {
    Case model = read(Format.GENIUSWEB, file("town.json", PROFILE)).model();
    assertThat(model.title()).isEqualTo("harbour");
    assertThat(model.parties().getFirst().id()).isEqualTo("harbour-town");
    assertThat(model.issues()).extracting(Issue::levels).containsExactly(false, true);
    var points = Utilities.of(model).getFirst();
    // 100·(0.4·1 + 0.6·0.2), 100·(0.4·0.3 + 0.6·0.7), and the bid: 100·(0.4·0.3 + 0.6·0.45)
    assertThat(points.getFirst()).isEqualTo(BigFraction.of(52));
    assertThat(points.get(9)).isEqualTo(BigFraction.of(54));
    assertThat(points.getLast()).isEqualTo(BigFraction.of(39));
  }

  @Test
  void newerNamesOfTheSameThingsAreRead() {
    String newer =
        PROFILE
            .replace("discreteutils", "DiscreteValueSetUtilities")
            .replace("numberutils", "NumberValueSetUtilities");
    assertThat(Utilities.of(read(Format.GENIUSWEB, file("n.json", newer)).model()))
        .isEqualTo(Utilities.of(read(Format.GENIUSWEB, file("n.json", PROFILE)).model()));
  }

  @Test
  void faultsHaveTheirPlace() {
    assertThat(faults(Format.GENIUSWEB, with("\"West\": 0.3", "\"West\": 1.3")))
        .startsWith(
            """
            P805 town.json:4:70: the utility of `West` lies outside of 0 to 1
                "Quay": {"discreteutils": {"valueUtilities": {"East": 1.0, "West": 1.3}}},
                                                                                   ^
              Try: 0 to 1\
            """);
    assertThat(faults(Format.GENIUSWEB, with("\"West\": 0.3", "\"Wets\": 0.3")))
        .contains("has no `West`");
    assertThat(faults(Format.GENIUSWEB, with("\"Quay\": \"West\"", "\"Quay\": \"North\"")))
        .contains("P806 town.json:11:", "`North` is no value of `Quay`");
    assertThat(faults(Format.GENIUSWEB, with("\"Quay\": 0.4, ", "")))
        .contains("`issueWeights` has no `Quay`");
    assertThat(
            faults(Format.GENIUSWEB, with("LinearAdditiveUtilitySpace", "SumOfGroupsUtilitySpace")))
        .contains("P807", "this one is `SumOfGroupsUtilitySpace`");
  }

  @Test
  void weightsThatDoNotSumToOneAreReadAndSaid() {
    Imported imported = read(Format.GENIUSWEB, with("\"Fee\": 0.6", "\"Fee\": 0.7"));
    assertThat(imported.warnings())
        .contains(
            "the weights of Harbour town sum to 1.1 and are divided by that; GeniusWeb refuses the"
                + " file");
    // 88·(0.4·1 + 0.7·0.2)/1.1; on a scale of 88 points elevenths end
    assertThat(Utilities.of(imported.model()).getFirst().getFirst())
        .isEqualTo(BigFraction.of(432, 10));
    assertThat(read(Format.GENIUSWEB, file("town.json", PROFILE)).warnings())
        .noneMatch(w -> w.contains("sum to"));
  }

  @Test
  void aProfileOfNothingSaysSo() {
    assertThat(faults(Format.GENIUSWEB, file("n.json", "{\"LinearAdditiveUtilitySpace\": null}")))
        .startsWith("P804 n.json:1:32: `LinearAdditiveUtilitySpace` is empty")
        .doesNotContain("of the kind");
    assertThat(faults(Format.GENIUSWEB, with("\"Fee\": 0.6", "\"Fee\": -0.6")))
        .startsWith("P805 town.json:7:39: the weight of `Fee` is negative");
  }

  @Test
  void recognisedByItsContent() {
    assertThat(CaseImport.recognise(file("a.json", PROFILE))).isEqualTo(Format.GENIUSWEB);
    assertThat(CaseImport.recognise(file("a.json", "{\"weights\": [1]}"))).isEqualTo(Format.NEGMAS);
    assertThat(CaseImport.recognise(file("a.YML", ""))).isEqualTo(Format.NEGMAS);
  }
}
