package dev.parley.report.wording;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.engine.Exactness;
import dev.parley.engine.Plan;
import org.junit.jupiter.api.Test;

class PlanTextTest {
  private final PlanText words = new PlanText(Phrases.ENGLISH);

  @Test
  void aProvenBoundIsNotRoundedDown() {
    assertThat(words.how(part(new Exactness.Bounded(1.000000000001))))
        .isEqualTo(
            "Pareto set of the signable packages: merge; bounded, off by 1.001 points at most.");
  }

  @Test
  void aBoundThatNeedsNoRoundingStays() {
    assertThat(words.how(part(new Exactness.Bounded(1)))).contains("off by 1.000 points");
  }

  @Test
  void anExactPartSaysSo() {
    Plan.Part part = part(new Exactness.Exact());
    assertThat(words.how(part)).endsWith(": merge; exact.");
    assertThat(words.why(part)).isEqualTo("Because: they are many.");
  }

  private static Plan.Part part(Exactness exactness) {
    return new Plan.Part("pareto", "merge", "they are many", exactness);
  }
}
