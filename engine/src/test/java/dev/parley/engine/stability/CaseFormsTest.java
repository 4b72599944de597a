package dev.parley.engine.stability;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.engine.Finding;
import dev.parley.engine.stability.Holding.Verdict;
import dev.parley.format.CaseReader;
import dev.parley.format.Reading;
import dev.parley.model.Case;
import dev.parley.model.Draft.Setting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Cases with a graph or with views, from the file on. */
class CaseFormsTest {
  private static final String PARTIES =
      """
      parley: 1
      case: small
      title: A small conflict
      parties: {alpha: {name: Alpha}, beta: {name: Beta}}
      """;

  /** Beta can take back what Alpha does, and only that. */
  private static final String GRAPH =
      PARTIES
          + """
          issues:
            state:
              title: State
              options: {calm: Calm, claim: Claim, gone: Gone}
              now: calm
          graph:
            alpha: [calm -> claim]
            beta: [claim -> calm]
          preferences:
            alpha: {ranking: {issues: [state], best-first: [claim, calm, gone]}}
            beta: {ranking: {issues: [state], best-first: [calm, claim, gone]}}
          """;

  /** Alpha believes that Beta would answer in kind; in fact Beta would not. */
  private static final String VIEWS =
      PARTIES
          + """
          issues:
            claim:
              title: Claim
              options: {kept: Kept, raised: Raised}
              now: kept
              controlled-by: alpha
            road:
              title: Road
              options: {open: Open, closed: Closed}
              now: open
              controlled-by: beta
          preferences:
            alpha:
              claim: {weight: 1, values: {kept: 0, raised: 100}}
              road: {weight: 2, values: {open: 100, closed: 0}}
            beta:
              road: {weight: 1, values: {open: 100, closed: 0}}
          views:
            alpha:
              beta:
                road: {weight: 1, values: {open: 100, closed: 0}}
                terms: [{if: claim = raised and road = closed, add: 200}]
          """;

  @TempDir private Path folder;

  @Test
  void theStartCanBeTheSanctionInAGraph() throws IOException {
    Stability found =
        solve(GRAPH, new DealQuestion.Terms(List.of(new Setting("state", List.of("calm")))));
    assertThat(found.standings().getFirst().stable().get(Concept.NASH).first(9))
        .containsExactly(1, 2);
    assertThat(found.standings().getFirst().stable().get(Concept.SEQ).first(9))
        .containsExactly(0, 1, 2);
    assertThat(found.standings().getFirst().stable().get(Concept.SIM).first(9))
        .containsExactly(1, 2);
    assertThat(found.holding().orElseThrow().verdict()).isEqualTo(Verdict.HOLDS_IF_PUNISHED);
    assertThat(found.holding().orElseThrow().concept()).isEqualTo(Concept.SEQ);
    assertThat(found.evolution().orElseThrow().attractors().getFirst().first(9))
        .containsExactly(0, 1);
  }

  @Test
  void aMistakenPartyIsDeterredByWhatWouldNotHappen() throws IOException {
    Hypergame found = solve(VIEWS, new DealQuestion.None()).hypergame().orElseThrow();
    assertThat(found.equilibria().get(Concept.SEQ).first(9)).contains(0);
    assertThat(found.surprises().get(Concept.SEQ).first(9)).containsExactly(0);
  }

  @Test
  void aGraphSaysHowItReadsMovesAtTheSameMoment() throws IOException {
    assertThat(finding(GRAPH, new DealQuestion.None()).warnings())
        .anyMatch(w -> w.startsWith("simultaneous stability of listed moves"));
    assertThat(finding(VIEWS, new DealQuestion.None()).warnings())
        .noneMatch(w -> w.startsWith("simultaneous stability"));
  }

  private Stability solve(String text, DealQuestion deal) throws IOException {
    return finding(text, deal).result();
  }

  private Finding<Stability> finding(String text, DealQuestion deal) throws IOException {
    Files.writeString(folder.resolve("case.yaml"), text);
    Case negotiation =
        switch (CaseReader.read(folder)) {
          case Reading.Accepted accepted -> accepted.model();
          case Reading.Refused refused -> throw new AssertionError(refused.diagnostics());
        };
    return StabilityAnalysis.analyse(negotiation, new StabilityAnalysis.Options(1, 20, deal));
  }
}
