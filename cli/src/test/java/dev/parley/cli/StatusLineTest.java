package dev.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StatusLineTest {
  private static final String WHAT = "Computing the Pareto set of the signable packages ...";

  @Test
  void theClockStaysWhereTheWordsAreCut() {
    assertThat(StatusLine.line(WHAT, " 12 s", 43))
        .isEqualTo("Computing the Pareto set of the signa… 12 s")
        .hasSize(43);
  }

  @Test
  void nothingIsCutWithoutNeed() {
    assertThat(StatusLine.line(WHAT, " 12 s", 79)).isEqualTo(WHAT + " 12 s");
    assertThat(StatusLine.line(WHAT, "", 43))
        .isEqualTo("Computing the Pareto set of the signable p…");
  }
}
