package dev.parley.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PlanTest {
  private static final Exactness EXACT = new Exactness.Exact();
  private static final Exactness BOUNDED = new Exactness.Bounded(0.5);
  private static final Exactness SAMPLED = new Exactness.Sampled(40_000, 1, 0.4, 0.5);

  @Test
  void theCountsAreAsExactAsTheirOwnPart() {
    Plan plan = new Plan(List.of(part(Plan.COUNTS, EXACT), part("draft chair", SAMPLED)));
    assertThat(plan.counts()).isEqualTo(EXACT);
    assertThat(plan.weakest()).isEqualTo(SAMPLED);
  }

  @Test
  void withoutAPartOfTheirOwnTheyAreAsTheWeakest() {
    Plan plan = new Plan(List.of(part("everything", EXACT), part("points", BOUNDED)));
    assertThat(plan.counts()).isEqualTo(BOUNDED);
  }

  private static Plan.Part part(String name, Exactness exactness) {
    return new Plan.Part(name, "", "", exactness);
  }
}
