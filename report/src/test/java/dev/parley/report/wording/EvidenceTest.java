package dev.parley.report.wording;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.report.Talks;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class EvidenceTest {
  private final Evidence evidence = new Evidence(Talks.talks());

  @Test
  void citesFamilyNameDatePublisherAndParagraph() {
    assertThat(evidence.because(List.of("ann-1")))
        .isEqualTo("Ames, 12\u00a0Dec\u00a02025, Gazette\u00a0¶3");
  }

  @Test
  void particlesBelongToTheFamilyName() {
    assertThat(evidence.because(List.of("bob-1")))
        .isEqualTo("van den Boyd, Nov\u00a02025, Gazette\u00a0¶6");
  }

  @Test
  void aPartySpeaksUnderItsOwnName() {
    assertThat(evidence.because(List.of("gamma-1"))).isEqualTo("Gamma, 2024, Gazette\u00a0¶9");
  }

  @Test
  void nothingStatedIsAnAssumption() {
    assertThat(evidence.because(List.of())).isEqualTo("assumption");
  }

  @Test
  void anAnswerRestsOnTheValuesOfTheIssuesConcerned() {
    assertThat(evidence.answer("beta", Set.of("alliance"))).startsWith("van den Boyd");
    assertThat(evidence.answer("beta", Set.of("guarantee"))).isEqualTo("assumption");
    assertThat(evidence.answer("council", Set.of("alliance"))).isEqualTo("assumption");
  }
}
