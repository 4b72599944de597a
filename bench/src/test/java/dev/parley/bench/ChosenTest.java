package dev.parley.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.engine.Exactness;
import dev.parley.engine.Plan;
import dev.parley.engine.deals.DealAnalysis;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChosenTest {
  @Test
  void smallPlansAreScannedAndLargerOnesMerged() {
    assertThat(chosen(2)).isEqualTo("scan");
    assertThat(chosen(12)).isEqualTo("merge");
  }

  @Test
  void whatIsNotExactIsSaid() {
    Plan plan =
        new Plan(
            List.of(
                new Plan.Part(
                    "pareto",
                    "issue-by-issue merge with dominance pruning, partial packages thinned out",
                    "",
                    new Exactness.Bounded(0.2501)),
                new Plan.Part(
                    Plan.COUNTS, "sampled", "", new Exactness.Sampled(40_000, 1, 0.2, 0.3))));
    assertThat(Chosen.of(plan)).isEqualTo("merge, cover within 0.251 points, counts sampled");
  }

  private static String chosen(int issues) {
    return Chosen.of(
        DealAnalysis.analyse(GeneratedCase.of(issues, 2), new DealAnalysis.Options(1, 20))
            .result()
            .plan());
  }
}
