package dev.parley.interchange.profile;

import static dev.parley.interchange.profile.Files.faults;
import static dev.parley.interchange.profile.Files.file;
import static dev.parley.interchange.profile.Files.read;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.interchange.source.SourceFile;
import dev.parley.model.Case;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;

class NegmasReaderTest {
  private static final SourceFile DOMAIN =
      file(
          "trade.yml",
          """
          name: trade
          type: negmas.outcomes.CartesianOutcomeSpace
          issues:
          - name: quantity
            type: ContiguousIssue
            values: &two [1, 3]
          - name: colour
            type: CategoricalIssue
            values: [red, blue]
          """);

  private static final String BUYER =
      """
      name: buyer
      type: LinearAdditiveUtilityFunction
      reserved_value: 0.25
      weights: [0.5, 0.5]
      values:
      - type: TableFun
        mapping: {1: 0, 2: 0.5, 3: 1.0}
      - {type: TableFun, mapping: {red: 1, blue: 0}}
      """;

  @Test
  void aFunctionFromZeroToOneStandsAsItIs() {
    Case model = read(Format.NEGMAS, DOMAIN, file("buyer.yml", BUYER)).model();
    assertThat(Utilities.of(model).getFirst())
        .containsExactly(
            BigFraction.of(50),
            BigFraction.ZERO,
            BigFraction.of(75),
            BigFraction.of(25),
            BigFraction.of(100),
            BigFraction.of(50),
            BigFraction.of(25));
  }

  @Test
  void anotherScaleIsMovedAndStretchedWithItsReservedValue() {
    String seller =
        BUYER
            .replace(
                "- type: TableFun\n  mapping: {1: 0, 2: 0.5, 3: 1.0}",
                "- {type: AffineFun, slope: -4, bias: 2}")
            .replace("reserved_value: 0.25", "reserved_value: -1");
    Case model = read(Format.NEGMAS, DOMAIN, file("seller.yml", seller)).model();
    // u = (2 − 4q)/2 + [red]/2: from −5 to −0.5, so −1 is 4/4.5 of the way.
    var points = Utilities.of(model).getFirst();
    assertThat(points.get(0)).isEqualTo(points.getLast().multiply(BigFraction.of(9, 8)));
    assertThat(points.get(5)).isEqualTo(BigFraction.ZERO);
    assertThat(model.preferences().getFirst().grounds().note().orElseThrow())
        .contains("moved and stretched");
  }

  @Test
  void noReservedValueAcceptsEverythingAndSaysSo() {
    for (String none : new String[] {"", "reserved_value: -.inf\n", "reserved_value: null\n"}) {
      Case model =
          read(Format.NEGMAS, DOMAIN, file("b.yml", BUYER.replace("reserved_value: 0.25\n", none)))
              .model();
      assertThat(Utilities.of(model).getFirst().getLast()).isEqualTo(BigFraction.ZERO);
    }
  }

  /** Taken for the other infinity it would accept everything. */
  @Test
  void aReservedValueAboveEveryUtilityIsRefused() {
    for (String above : new String[] {"2", ".inf", "+.inf", ".Inf", "inf", "Infinity"}) {
      assertThat(
              faults(
                  Format.NEGMAS,
                  DOMAIN,
                  file("b.yml", BUYER.replace("reserved_value: 0.25", "reserved_value: " + above))))
          .isEqualTo(
              """
              P805 b.yml:3:17: the reserved value is above every utility, so no package would do
                reserved_value: %s
                                ^
                Try: a value that some package reaches\
              """
                  .formatted(above));
    }
    assertThat(faults(Format.NEGMAS, DOMAIN, file("b.yml", BUYER.replace("0.25", ".nan"))))
        .startsWith("P805 b.yml:3:17: `reserved_value` is `.nan`, which is not a number");
  }

  @Test
  void weightsThatDoNotSumToOneAreSaidWhereTheyAreDivided() {
    String heavy = BUYER.replace("[0.5, 0.5]", "[0.9, 0.5]");
    assertThat(read(Format.NEGMAS, DOMAIN, file("b.yml", heavy)).warnings())
        .contains(
            "the weights of buyer sum to 1.4 and are divided by that; NegMAS takes them as they"
                + " stand");
    assertThat(read(Format.NEGMAS, DOMAIN, file("b.yml", BUYER)).warnings())
        .noneMatch(w -> w.contains("sum to"));
    assertThat(
            read(Format.NEGMAS, DOMAIN, file("b.yml", heavy.replace("red: 1,", "red: 4,")))
                .warnings())
        .noneMatch(w -> w.contains("sum to"));
  }

  @Test
  void jsonSaysTheSame() {
    String json =
        """
        {"type": "LinearAdditiveUtilityFunction", "reserved_value": 0.25, "weights": {"quantity": 0.5, "colour": 0.5},
         "values": {"quantity": {"1": 0, "2": 0.5, "3": 1}, "colour": {"type": "TableFun", "mapping": {"red": 1, "blue": 0}}}}
        """;
    assertThat(Utilities.of(read(Format.NEGMAS, DOMAIN, file("buyer.json", json)).model()))
        .isEqualTo(Utilities.of(read(Format.NEGMAS, DOMAIN, file("buyer.yml", BUYER)).model()));
  }

  @Test
  void faultsHaveTheirPlace() {
    assertThat(faults(Format.NEGMAS, DOMAIN, file("b.yml", BUYER.replace("0.5, 0.5", "0.5"))))
        .startsWith("P806 b.yml:4:10: there are 1 weights for 2 issues");
    assertThat(faults(Format.NEGMAS, DOMAIN, file("b.yml", BUYER.replace("2: 0.5, ", ""))))
        .contains("leave out `2`");
    assertThat(faults(Format.NEGMAS, DOMAIN, file("b.yml", BUYER.replace("[0.5, 0.5]", "[-1, 2]"))))
        .contains("P807 b.yml:4:11", "negative weight");
    assertThat(faults(Format.NEGMAS, DOMAIN, file("b.yml", BUYER.replace("red: 1,", "red: one,"))))
        .contains("P805 b.yml:8:", "`one`");
    assertThat(faults(Format.NEGMAS, DOMAIN)).contains("no utility function");
    assertThat(
            faults(
                Format.NEGMAS,
                DOMAIN,
                file("b.yml", BUYER.replace("LinearAdditive", "HyperRectangle"))))
        .contains("P807 b.yml:2:7");
  }
}
