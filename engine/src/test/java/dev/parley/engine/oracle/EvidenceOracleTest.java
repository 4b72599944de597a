package dev.parley.engine.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.parley.engine.explain.Explainer;
import dev.parley.engine.explain.Explanation;
import dev.parley.engine.explain.WeakestEvidence.Loss;
import dev.parley.model.Case;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Leaving a source out against the case in which it was deleted by hand. */
class EvidenceOracleTest {
  private static final String TALKS =
      """
      parley: 1
      case: talks
      title: Talks
      question: {why: alpha, concedes: alliance = renounced}
      parties: {alpha: {name: Alpha}, beta: {name: Beta}}
      issues:
        alliance: {title: A, options: {renounced: R, kept: K}, now: kept}
        forces: {title: F, options: {stay: S, leave: L}, now: stay}
      preferences:
        alpha:
          alliance: {weight: WEIGHT, values: {renounced: 0, kept: 100}}
          forces: {weight: 30, values: {stay: STAY, leave: 100}}
          terms: [{if: alliance = renounced and forces = leave, add: TERM}]
          walk-away: 10
        beta:
          alliance: {weight: 50, values: {renounced: 100, kept: 0}}
          forces: {weight: 30, values: {stay: 100, leave: 0}}
          walk-away: WALK
      sources:
        gazette: {title: G, date: 2025-01-01}
        herald: {title: H, date: 2025-01-01}
        courier: {title: C, date: 2025-01-01}
      statements:
        g1: {by: beta, date: 2025-01-01, kind: demand, about: alliance = renounced, source: gazette}
        h1: {by: alpha, date: 2025-01-01, kind: demand, about: forces = leave, source: herald}
        h2: {by: alpha, date: 2025-01-01, kind: demand, about: forces = leave, source: herald}
        c1: {by: alpha, date: 2025-01-01, kind: demand, about: forces = leave, source: courier}
      """;

  @TempDir private Path folder;

  private Explanation explain(String weight, String stay, String term, String walkAway)
      throws IOException {
    Case negotiation =
        CaseText.read(
            folder,
            TALKS
                .replace("WEIGHT", weight)
                .replace("STAY", stay)
                .replace("TERM", term)
                .replace("WALK", walkAway));
    return Explainer.explain(
            negotiation,
            negotiation.question().orElseThrow(),
            new Explainer.Options(0, 1, 2, 20, _ -> {}))
        .result();
  }

  @Test
  void leavingASourceOutEqualsDeletionByHand() throws IOException {
    Explanation full =
        explain(
            "{is: 20, because: [h1]}",
            "{is: 0, because: [h1, c1]}",
            "{is: 25, because: [c1]}",
            "{is: 70, because: [g1]}");
    List<Loss> losses = full.scrutiny().weakest().losses();
    assertThat(losses).extracting(Loss::source).contains("gazette", "herald", "courier");
    for (Loss loss : losses) {
      Explanation deleted =
          switch (loss.source()) {
            case "gazette" -> explain("20", "0", "25", "unknown");
            // The mean of the other weights.
            case "herald" -> explain("30", "0", "25", "70");
            default -> explain("20", "0", "0", "70");
          };
      assertThat(loss.verdict()).as(loss.source()).isEqualTo(deleted.verdict());
      assertThat(loss.changes()).isEqualTo(deleted.verdict() != full.verdict());
    }
    assertThat(losses).extracting(Loss::changes).contains(true);
  }

  @Test
  void aNumberWithAnotherSupportStays() throws IOException {
    Explanation full = explain("20", "{is: 0, because: [h1, c1]}", "25", "61");
    assertThat(full.scrutiny().weakest().losses())
        .extracting(Loss::source, Loss::fallen, Loss::changes)
        .containsExactly(tuple("herald", List.of(), false), tuple("courier", List.of(), false));
  }
}
