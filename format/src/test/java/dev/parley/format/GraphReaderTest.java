package dev.parley.format;

import static dev.parley.format.CaseText.errorsOfWhole;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.model.Graph;
import dev.parley.model.Graph.Step;
import org.junit.jupiter.api.Test;

/** Cases without options: states, and who can move between them. */
class GraphReaderTest {
  private static final String STATES =
      """
      parley: 1
      case: demo
      title: Demo
      parties: {alpha: Alpha, beta: Beta}
      issues: {state: {title: State, options: {peace: Peace, talks: Talks, war: War}, now: talks}}
      """;

  @Test
  void movesAreReadInBothWaysAndToSeveralStates() {
    Graph graph =
        ((Reading.Accepted)
                CaseText.read(STATES + "graph: {alpha: [peace <-> war, talks -> peace | war]}\n"))
            .model()
            .graph()
            .orElseThrow();
    assertThat(graph.issue()).isEqualTo("state");
    assertThat(graph.parties().getFirst().steps())
        .containsExactly(
            new Step("peace", "war"),
            new Step("war", "peace"),
            new Step("talks", "peace"),
            new Step("talks", "war"));
  }

  @Test
  void aMovesWaysAndStatesAreChecked() {
    assertThat(
            errorsOfWhole(
                STATES + "graph: {alpha: [peace > war, peace -> wars, war -> war], gama: []}\n"))
        .containsExactly(
            "6:17: `peace > war` is not a move from one state to others"
                + " → `peace -> war`, `peace <-> talks` for both ways, or `peace -> war | talks`",
            "6:39: `wars` is not an option of state → war",
            "6:52: the move leads from `war` to itself → name two states",
            "6:58: `gama` is not a party of this case → alpha or beta; or declare it under `parties`");
  }

  @Test
  void aMoveIsListedOnce() {
    assertThat(errorsOfWhole(STATES + "graph: {beta: [peace <-> war, war -> talks | peace]}\n"))
        .containsExactly("6:46: the move war -> peace is listed twice → leave out one of them");
  }

  @Test
  void aGraphHasOneIssueWithoutControl() {
    assertThat(errorsOfWhole(CaseText.REST + "graph: {alpha: []}\n"))
        .containsExactly(
            "13:1: `graph` needs a case with one issue, whose options are the states;"
                + " this one has 4 → leave out `graph` and say `controlled-by` for each issue");
    assertThat(
            errorsOfWhole(
                STATES.replace("now: talks", "controlled-by: alpha") + "graph: {alpha: []}\n"))
        .containsExactly(
            "6:1: `graph` lists the moves, but state has its own, by control or one-way"
                + " → leave out `controlled-by`, `jointly` and `one-way` of the issue");
  }
}
