package dev.parley.interchange.profile;

import static dev.parley.interchange.profile.Files.faults;
import static dev.parley.interchange.profile.Files.file;
import static dev.parley.interchange.profile.Files.read;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.interchange.source.SourceFile;
import dev.parley.model.Case;
import dev.parley.model.Issue;
import dev.parley.model.Party;
import dev.parley.model.preference.Preferences.Additive;
import dev.parley.model.preference.WalkAway;
import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;

class GeniusReaderTest {
  private static final String DOMAIN =
      """
      <negotiation_template>
      <utility_space number_of_issues="2">
        <objective index="0" name="Ferry" type="objective" etype="objective" description="">
          <issue index="1" name="Ferry fares" type="discrete" vtype="discrete" etype="discrete">
            <item index="1" value="No change" cost="0" description="No change"/>
            <item index="2" value="Lower" cost="0"/>
            <item index="3" value="Free" cost="0"/>
          </issue>
          <issue index="2" name="Landing &amp; pier" vtype="integer" lowerbound="1" upperbound="5"/>
        </objective>
      </utility_space>
      </negotiation_template>
      """;

  private static final String NORTH =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <utility_space>
        <objective index="0" name="Ferry">
          <issue index="1" name="Ferry fares" type="discrete">
            <item index="1" value="No change" evaluation="10"/>
            <item index="2" value="Lower" evaluation="20"/>
            <item index="3" value="Free" evaluation="40"/>
          </issue>
          <issue index="2" name="Landing &amp; pier" type="integer" lowerbound="1" upperbound="5">
            <evaluator ftype="linear" offset="0.2" slope="0.1"/>
          </issue>
          <weight index="1" value="0.75"/>
          <weight index="2" value="0.25"/>
        </objective>
        <discount_factor value="0.9"/>
        <reservation value="0.3"/>
      </utility_space>
      """;

  private static SourceFile domain() {
    return file("ferry.xml", DOMAIN);
  }

  private static SourceFile north() {
    return file("north.xml", NORTH.strip());
  }

  @Test
  void domainAndProfilesBecomeACase() {
    Imported imported =
        read(
            Format.GENIUS, domain(), north(), file("south.xml", NORTH.strip().replace("0.3", "0")));
    Case model = imported.model();
    assertThat(model.title()).isEqualTo("ferry");
    assertThat(model.parties()).extracting(Party::id).containsExactly("north", "south");
    assertThat(model.issues()).extracting(Issue::id).containsExactly("ferry-fares", "landing-pier");
    assertThat(model.issues().getFirst().options())
        .containsExactly(
            new Issue.Option("no-change", "No change"),
            new Issue.Option("lower", "Lower"),
            new Issue.Option("free", "Free"));
    assertThat(model.issues().getLast().levels()).isTrue();
    assertThat(imported.losses()).contains("the discount factor 0.9 of north");
    assertThat(model.note())
        .contains(
            "Imported from ferry.xml, north.xml, south.xml (Genius). A utility of 1 is 100 points here.");
  }

  @Test
  void evaluationsAreDividedByTheIssuesGreatest() {
    Case model = read(Format.GENIUS, domain(), north()).model();
    List<BigFraction> points = Utilities.of(model).getFirst();
    // 0.75·10/40 + 0.25·0.2, and 0.75·40/40 + 0.25·0.6
    assertThat(points.getFirst()).isEqualTo(BigFraction.of(2375, 100));
    assertThat(points.get(14)).isEqualTo(BigFraction.of(90));
    assertThat(points.getLast()).isEqualTo(BigFraction.of(30));
  }

  @Test
  void evaluationsUpToOneStandAsTheyAre() {
    String half =
        NORTH
            .strip()
            .replace("evaluation=\"10\"", "evaluation=\"0.1\"")
            .replace("evaluation=\"20\"", "evaluation=\"0.2\"")
            .replace("evaluation=\"40\"", "evaluation=\"0.4\"");
    Case model = read(Format.GENIUS, domain(), file("half.xml", half)).model();
    assertThat(Utilities.of(model).getFirst().getFirst()).isEqualTo(BigFraction.of(125, 10));
  }

  @Test
  void thirdsStayExactOnASmallerScaleForAll() {
    String thirds = NORTH.strip().replace("evaluation=\"40\"", "evaluation=\"30\"");
    Case model = read(Format.GENIUS, domain(), north(), file("thirds.xml", thirds)).model();
    assertThat(model.note().orElseThrow())
        .contains("A utility of 1 is 96 points here, for every party");
    List<List<BigFraction>> points = Utilities.of(model);
    // (0.75·1/3 + 0.25·0.2)·96, without a remainder.
    assertThat(points.get(1).getFirst()).isEqualTo(BigFraction.of(288, 10));
    assertThat(points.get(0).getFirst()).isEqualTo(BigFraction.of(228, 10));
    assertThat(points.get(0).getLast()).isEqualTo(BigFraction.of(288, 10));
  }

  @Test
  void aScaleThatNothingFitsIsRoundedAndSaid() {
    long[] primes = {1000003, 1000033, 1000037, 1000039, 1000081, 1000099};
    StringBuilder issues = new StringBuilder();
    StringBuilder weights = new StringBuilder();
    for (int i = 0; i < primes.length; i++) {
      issues.append(
          "<issue index=\"%d\" name=\"i%d\"><item value=\"a\" evaluation=\"1\"/>".formatted(i, i));
      issues.append("<item value=\"b\" evaluation=\"%d\"/></issue>".formatted(primes[i]));
      weights.append("<weight index=\"%d\" value=\"0.2\"/>".formatted(i));
    }
    Imported imported =
        read(
            Format.GENIUS,
            file(
                "odd.xml",
                "<utility_space><objective>" + issues + weights + "</objective></utility_space>"));
    assertThat(imported.losses())
        .hasSize(1)
        .first()
        .asString()
        .startsWith("exact values: they are rounded to 12");
  }

  @Test
  void aMissingReservationIsNothingAndSaid() {
    Case model =
        read(
                Format.GENIUS,
                domain(),
                file("n.xml", NORTH.strip().replace("<reservation value=\"0.3\"/>", "")))
            .model();
    WalkAway.Worth worth = (WalkAway.Worth) model.preferences().getFirst().walkAway();
    assertThat(worth.points().value().text()).isEqualTo("0");
    assertThat(worth.points().grounds().note()).contains("the file states no reservation value");
  }

  @Test
  void weightsAboveOneAreReadAndSaid() {
    assertThat(
            read(
                    Format.GENIUS,
                    domain(),
                    file("n.xml", NORTH.strip().replace("value=\"0.75\"", "value=\"0.85\"")))
                .warnings())
        .contains(
            "the weights of n sum to 1.1 and are divided by that; Genius cuts utilities off at 1");
    assertThat(
            read(
                    Format.GENIUS,
                    domain(),
                    file(
                        "n.xml",
                        NORTH.strip().replace("value=\"0.75\"", "value=\"0.7500000000000001\"")))
                .warnings())
        .noneMatch(w -> w.contains("sum to"));
  }

  @Test
  void realNumbersBecomeElevenLevelsAndSaySo() {
    String real =
        """
        <utility_space><objective><issue index="1" name="Share" type="real">
        <range lowerbound="0" upperbound="2"/><evaluator ftype="triangular" parameter0="0" parameter1="2" parameter2="1"/>
        </issue><weight index="1" value="1"/></objective></utility_space>
        """;
    Imported imported = read(Format.GENIUS, file("real.xml", real));
    assertThat(imported.model().issues().getFirst().options()).hasSize(11);
    assertThat(imported.losses().getFirst()).contains("became 11 levels");
    Additive party = (Additive) imported.model().preferences().getFirst();
    assertThat(Utilities.of(imported.model()).getFirst())
        .startsWith(BigFraction.ZERO, BigFraction.of(20), BigFraction.of(40));
    assertThat(party.issues()).hasSize(1);
  }

  @Test
  void aBadNumberIsShownAtItsPlace() {
    assertThat(
            faults(
                Format.GENIUS,
                domain(),
                file("north.xml", NORTH.strip().replace("\"20\"", "\"2o\""))))
        .startsWith(
            """
            P805 north.xml:6:49: `2o` is not a number
                    <item index="2" value="Lower" evaluation="2o"/>
                                                              ^
              Try: evaluation="0.5\"\
            """);
  }

  @Test
  void aWeightIsShownWhereItStands() {
    assertThat(
            faults(
                Format.GENIUS,
                domain(),
                file("n.xml", NORTH.strip().replace("value=\"0.75\"", "value=\"-0.75\""))))
        .isEqualTo(
            """
            P805 n.xml:12:30: the weight of `Ferry fares` is negative: -0.75
                  <weight index="1" value="-0.75"/>
                                           ^
              Try: 0 or more\
            """);
    assertThat(
            faults(
                Format.GENIUS,
                domain(),
                file("n.xml", NORTH.strip().replace("value=\"0.75\"", "value=\"NaN\""))))
        .startsWith("P805 n.xml:12:30: `NaN` is not a number")
        .doesNotContain("has no weight");
    assertThat(
            faults(
                Format.GENIUS, domain(), file("n.xml", NORTH.strip().replace("\"20\"", "\"-20\""))))
        .startsWith("P805 n.xml:6:49: there is a negative evaluation of `Lower` in `Ferry fares`");
  }

  @Test
  void faultsNameTheElement() {
    assertThat(faults(Format.GENIUS, domain()))
        .contains("P804 ferry.xml:1:1", "no profile with weights");
    assertThat(
            faults(
                Format.GENIUS,
                domain(),
                file("n.xml", NORTH.strip().replace("value=\"Free\"", "value=\"Fred\""))))
        .contains("P806 n.xml:4:5", "no evaluation of `Free` in `Ferry fares`");
    assertThat(
            faults(
                Format.GENIUS,
                domain(),
                file("n.xml", NORTH.strip().replace("weight index=\"2\"", "weight index=\"7\""))))
        .contains("the issue `Landing & pier` has no weight");
    assertThat(
            faults(
                Format.GENIUS,
                domain(),
                file("n.xml", NORTH.strip().replace("name=\"Ferry fares\"", "name=\"Fares\""))))
        .contains("lacks the issue `Ferry fares`");
    assertThat(
            faults(
                Format.GENIUS,
                domain(),
                file("n.xml", NORTH.strip().replace("value=\"0.3\"", "value=\"1.3\""))))
        .contains("above 1");
    assertThat(faults(Format.GENIUS, file("n.xml", "<html/>"))).contains("P801 n.xml:1:1");
    assertThat(faults(Format.GENIUS, file("n.xml", "<utility_space type=\"nonlinear\"/>")))
        .contains("P807 n.xml:1:22", "only additive utilities");
  }
}
