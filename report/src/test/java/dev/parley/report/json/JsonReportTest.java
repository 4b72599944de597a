package dev.parley.report.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.parley.engine.Share;
import dev.parley.engine.explain.Explanation;
import dev.parley.engine.explain.Verdict;
import dev.parley.report.Findings;
import dev.parley.report.Talks;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class JsonReportTest {
  private static final Schema SCHEMA =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(schema());

  private static String schema() {
    try (InputStream in =
        JsonReport.class.getResourceAsStream("/dev/parley/report/finding.schema.json")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static JsonNode valid(String json) {
    assertThat(SCHEMA.validate(json, InputFormat.JSON)).isEmpty();
    return new JsonMapper().readTree(json);
  }

  private static JsonNode explain() {
    return valid(
        JsonReport.explain(Findings.preferred(), Talks.talks(), Talks.ORIGIN, Talks.CERTIFICATE));
  }

  private static JsonNode deals() {
    return valid(JsonReport.deals(Findings.deals(), Talks.talks(), Talks.ORIGIN));
  }

  @Test
  void theEnvelopeSaysWhereTheFindingComesFrom() {
    JsonNode json = explain();
    assertThat(json.at("/parley").asInt()).isEqualTo(1);
    assertThat(json.at("/finding").asString()).isEqualTo("explain");
    assertThat(json.at("/case").asString()).isEqualTo("border-talks");
    assertThat(json.at("/digest").asString()).isEqualTo(Talks.ORIGIN.digest());
    assertThat(json.at("/seed").asLong()).isEqualTo(1);
    assertThat(deals().at("/seed").isNull()).isTrue();
  }

  @Test
  void exactnessIsThatOfTheWeakestPart() {
    assertThat(explain().at("/exactness/label").asString()).isEqualTo("sampled");
    assertThat(explain().at("/exactness/parts/central/label").asString()).isEqualTo("exact");
    assertThat(explain().at("/exactness/parts/robustness/interval/0").asDouble()).isEqualTo(0.681);
    assertThat(deals().at("/exactness/label").asString()).isEqualTo("exact");
  }

  @Test
  void aCoveredParetoSetHasAnEpsilonInsteadOfASize() {
    JsonNode json = valid(JsonReport.deals(Findings.coveredDeals(), Talks.talks(), Talks.ORIGIN));
    assertThat(json.at("/result/pareto/size").isNull()).isTrue();
    assertThat(json.at("/result/pareto/points").isNull()).isTrue();
    assertThat(json.at("/result/pareto/cover/epsilon").asDouble()).isEqualTo(1.2341);
    assertThat(json.at("/result/pareto/cover/points").asInt()).isEqualTo(2);
    assertThat(json.at("/result/points/nash/ties").isNull()).isTrue();
    assertThat(json.at("/result/points/nash/gap").asDouble()).isEqualTo(0.5);
    assertThat(deals().at("/result/pareto/cover").isMissingNode()).isTrue();
  }

  @Test
  void pointsHaveNineDecimalsRoundedHalfUp() {
    assertThat(
            JsonReport.explain(
                Findings.preferred(), Talks.talks(), Talks.ORIGIN, Talks.CERTIFICATE))
        .contains("\"bestWith\": 74.277777778,")
        .contains("\"walkAway\": 25.000000000,");
  }

  @Test
  void bigCountsAreStrings() {
    assertThat(deals().at("/result/packages").asString()).isEqualTo("1152921504606846976");
    assertThat(deals().at("/result/packages").isString()).isTrue();
    assertThat(deals().at("/result/feasible").isNumber()).isTrue();
  }

  @Test
  void aConsentThatIsNeverNeededAcceptsAtNoShare() {
    JsonNode consents = deals().at("/result/consents");
    assertThat(consents.at("/alpha/accepts").asDouble()).isEqualTo(0.75);
    assertThat(consents.at("/council/accepts").isNull()).isTrue();
    assertThat(consents.at("/council/soleBlocker").asDouble()).isZero();
  }

  @Test
  void pointsKeepBargainersApartFromOthers() {
    JsonNode nash = deals().at("/result/points/nash");
    assertThat(nash.at("/packages/0/utilities/alpha").asDouble()).isEqualTo(72);
    assertThat(nash.at("/packages/0/utilities/beta").isMissingNode()).isTrue();
    assertThat(nash.at("/packages/0/others/beta").asDouble()).isEqualTo(60);
    assertThat(deals().at("/result/points/kalai-smorodinsky/margin").isNull()).isTrue();
  }

  @Test
  void wherePointsAreMissingTheObjectIsEmpty() {
    JsonNode json = valid(JsonReport.deals(Findings.noDeals(), Talks.talks(), Talks.ORIGIN));
    assertThat(json.at("/result/points").isObject()).isTrue();
    assertThat(json.at("/result/points").isEmpty()).isTrue();
  }

  @Test
  void ledgersGoByTheirBaseline() {
    JsonNode ledger = explain().at("/result/ledger/no-deal");
    assertThat(ledger.at("/rows/0/issue").asString()).isEqualTo("alliance");
    assertThat(ledger.at("/rows/0/because/0").asString()).isEqualTo("ann-1");
    assertThat(ledger.at("/rows/3/if").asString())
        .isEqualTo("alliance = renounced and guarantee = none");
    assertThat(ledger.at("/rows/4/walkAway").asBoolean()).isTrue();
    assertThat(ledger.at("/baseline/package/alliance").asString()).isEqualTo("open-door");
  }

  @Test
  void removingIsABoundedListWithItsSizeBeside() {
    JsonNode result = explain().at("/result");
    assertThat(result.at("/removing").size()).isEqualTo(3);
    assertThat(result.at("/removingSize").asInt()).isEqualTo(4);
    assertThat(result.at("/removingChanges").asInt()).isEqualTo(1);
    assertThat(result.at("/removing/1/blockers/1/members/0/who").asString()).isEqualTo("gamma");
    assertThat(result.at("/removing/1/blockers/1/members/0/shortfall").isNull()).isTrue();
  }

  @Test
  void robustnessIsADistributionOfVerdicts() {
    JsonNode robustness = explain().at("/result/robustness");
    assertThat(robustness.at("/verdicts/NOT NEEDED").asDouble()).isEqualTo(0.2);
    assertThat(robustness.at("/interval/1").asDouble()).isEqualTo(0.7373);
  }

  @Test
  void blockedByCarriesTheGroupsAndTheBareLabel() {
    JsonNode result =
        valid(
                JsonReport.explain(
                    Findings.blocked(), Talks.talks(), Talks.ORIGIN, Talks.CERTIFICATE))
            .at("/result");
    assertThat(result.at("/verdict").asString()).isEqualTo("BLOCKED BY");
    assertThat(result.at("/blockers/1/1").asString()).isEqualTo("council");
    assertThat(result.at("/blockerMembers/council/1/0").asString()).isEqualTo("island");
    assertThat(result.at("/repair").isNull()).isTrue();
    assertThat(result.at("/robustness").isNull()).isTrue();
  }

  @ParameterizedTest
  @EnumSource
  void everyVerdictIsValid(Verdict verdict) {
    valid(
        JsonReport.explain(
            Findings.finding("explain", Optional.empty(), Findings.bare(verdict, false, 0, 0)),
            Talks.talks(),
            Talks.ORIGIN,
            Talks.CERTIFICATE));
  }

  @Test
  void estimatedSharesHaveIntervals() {
    Share half = new Share(BigInteger.ONE, BigInteger.TWO, Optional.of(new Share.Range(0.4, 0.6)));
    JsonNode pivotal =
        valid(
                JsonReport.explain(
                    Findings.finding(
                        "explain",
                        Optional.empty(),
                        Findings.bare(
                            Verdict.PREFERRED,
                            true,
                            2,
                            1,
                            new Explanation.Pivotal(
                                half,
                                List.of(
                                    new Explanation.ConsentShift("alpha", half, Share.of(0, 0)))))),
                    Talks.talks(),
                    Talks.ORIGIN,
                    Talks.CERTIFICATE))
            .at("/result/pivotal");
    assertThat(pivotal.at("/signableWithInterval")).hasToString("[0.4,0.6]");
    assertThat(pivotal.at("/consents/alpha/withInterval")).hasToString("[0.4,0.6]");
    assertThat(pivotal.at("/consents/alpha").has("withoutInterval")).isFalse();
  }

  @Test
  void anExplanationCarriesWhatItTakesToCheckIt() {
    JsonNode certificate = explain().at("/certificate");
    assertThat(certificate.at("/question/why").asString()).isEqualTo("alpha");
    assertThat(certificate.at("/claims").isArray()).isTrue();
    assertThat(certificate.at("/promises/treaty-promise/0/credibility/1").asDouble())
        .isEqualTo(0.25);
    assertThat(certificate.at("/sections/rules").asString()).isEqualTo("0a1b");
    assertThat(certificate.at("/numbers/preferences.alpha.walk-away").asString())
        .isEqualTo("20 to 30");
    assertThat(certificate.at("/fingerprint").asString()).hasSize(64);
  }

  @Test
  void linesEndInNewlineOnly() {
    assertThat(
            JsonReport.explain(
                Findings.preferred(), Talks.talks(), Talks.ORIGIN, Talks.CERTIFICATE))
        .doesNotContain("\r")
        .endsWith("}\n");
  }

  @Test
  void problemsHaveAPlaceOrNone() {
    JsonNode json =
        valid(
            JsonReport.problems(
                List.of(
                    new Problem(
                        "P101",
                        "error",
                        Optional.of(new Problem.Place("case.yaml", 3, 7)),
                        "unknown key “isues”",
                        Optional.of("issues")),
                    new Problem(
                        "P001", "error", Optional.empty(), "no such case", Optional.empty()))));
    assertThat(json.at("/0/line").asInt()).isEqualTo(3);
    assertThat(json.at("/0/try").asString()).isEqualTo("issues");
    assertThat(json.at("/1/file").isNull()).isTrue();
  }
}
