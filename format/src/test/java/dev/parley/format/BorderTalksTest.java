package dev.parley.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.parley.model.Body;
import dev.parley.model.Case;
import dev.parley.model.Consent;
import dev.parley.model.Draft;
import dev.parley.model.Party;
import dev.parley.model.evidence.Grounds;
import dev.parley.model.number.Parameter;
import dev.parley.model.preference.Preferences.Additive;
import dev.parley.model.preference.WalkAway;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The complete example of the case format, part by part. */
class BorderTalksTest {
  private static final Path FOLDER = ReferenceCasesTest.CASES.resolve("border-talks");

  private Case model = CaseText.model("");
  private SourceMap sources = new SourceMap(java.util.Map.of());

  @BeforeEach
  void read() {
    assumeTrue(Files.isDirectory(FOLDER), "there are no reference cases beside the source tree");
    Reading.Accepted accepted = (Reading.Accepted) CaseReader.read(FOLDER);
    model = accepted.model();
    sources = accepted.sources();
  }

  @Test
  void questionAndPartiesAreThere() {
    assertThat(model.id()).isEqualTo("border-talks");
    assertThat(model.question().orElseThrow().concedes().text()).isEqualTo("alliance = renounced");
    assertThat(model.parties())
        .extracting(Party::id)
        .containsExactly("alpha", "beta", "gamma", "delta");
    assertThat(model.parties().getFirst().people().getFirst().name()).isEqualTo("Ann Ames");
  }

  @Test
  void issuesKeepOrderAndNote() {
    assertThat(model.issue("alliance").orElseThrow().ascending())
        .containsExactly("renounced", "open-door", "member");
    assertThat(model.issue("alliance").orElseThrow().grounds().note().orElseThrow())
        .startsWith("giving up the aspiration");
    assertThat(model.issue("toll").orElseThrow().control().jointly()).isTrue();
  }

  @Test
  void numbersCarryTheirStatements() {
    Additive alpha = (Additive) model.preferences("alpha").orElseThrow();
    Parameter weight = alpha.issues().getFirst().weight();
    assertThat(weight.path()).isEqualTo("preferences.alpha.alliance.weight");
    assertThat(weight.grounds()).isEqualTo(new Grounds(List.of("ann-1"), Optional.empty()));
    assertThat(alpha.terms().getFirst().add().path())
        .isEqualTo("preferences.alpha.terms.alliance = renounced and guarantee = none.add");
    assertThat(((WalkAway.Worth) alpha.walkAway()).points().grounds().note())
        .contains("the stalemate is costly but bearable");
  }

  @Test
  void consentsAndBodiesAreThere() {
    assertThat(model.consents())
        .extracting(Consent::by)
        .containsExactly("alpha", "beta", "gamma", "council");
    assertThat(((Body.Members) model.body("assembly").orElseThrow().decision()).rule())
        .isEqualTo(new Body.DecisionRule.Quota(300, 450));
  }

  @Test
  void draftsAndEventsAreThere() {
    assertThat(model.drafts().getFirst().points().get(2).status()).contains(Draft.Status.UNKNOWN);
    assertThat(model.events().getFirst().disputed().getFirst().date()).hasToString("1992");
  }

  @Test
  void everyPartHasItsPlace() {
    assertThat(line("question")).isEqualTo(6);
    assertThat(line("issues.alliance.options.open-door")).isEqualTo(23);
    assertThat(line("rules.0")).isEqualTo(49);
    assertThat(line("consent.3")).isEqualTo(63);
    assertThat(sources.position("preferences.beta.alliance.weight"))
        .hasValueSatisfying(p -> assertThat(p.toString()).endsWith("case.yaml:75:24"));
    assertThat(line("statements.ann-2")).isEqualTo(115);
    assertThat(line("drafts.plan.points.2")).isEqualTo(151);
    assertThat(sources.nearest("preferences.beta.alliance.unheard-of"))
        .isEqualTo(sources.position("preferences.beta.alliance"));
    assertThat(sources.nearest("nowhere")).isEmpty();
  }

  private int line(String path) {
    return sources.position(path).orElseThrow().line();
  }
}
