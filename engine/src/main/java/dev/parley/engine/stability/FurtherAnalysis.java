package dev.parley.engine.stability;

import dev.parley.engine.space.Space;
import dev.parley.model.Case;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** Answers what is asked beyond the table, in the central scenario of a case and over its draws. */
final class FurtherAnalysis {
  private final Case negotiation;
  private final Space space;
  private final CaseGraph graph;
  private final List<String> movers;
  private final StabilityAnalysis.Options options;

  FurtherAnalysis(
      Case negotiation,
      Space space,
      CaseGraph graph,
      List<String> movers,
      StabilityAnalysis.Options options) {
    this.negotiation = negotiation;
    this.space = space;
    this.graph = graph;
    this.movers = movers;
    this.options = options;
  }

  /**
   * All answers.
   *
   * @throws dev.parley.engine.CannotCompute where one is not defined, or there are too many states
   */
  FurtherConcepts find(Map<Concept, StateSet> equilibria) {
    FurtherQuestions asked = options.further();
    GraphModel model = graph.model();
    return new FurtherConcepts(
        asked.coalitions()
            ? Optional.of(CoalitionAnalysis.of(negotiation, options.threads()))
            : Optional.empty(),
        asked.horizon().isPresent()
            ? Optional.of(LimitedMoves.of(model, asked.horizon().getAsInt()))
            : Optional.empty(),
        asked.strength() ? Optional.of(strength()) : Optional.empty(),
        asked.unknown().map(s -> KnownSoFar.of(negotiation, model, movers, s, options.threads())),
        asked.probability().map(this::probable),
        inverse(asked, equilibria));
  }

  /** States on the lower level are those that the party would not sign, with no deal instead. */
  private StrengthOfPreference strength() {
    GraphModel model = graph.model();
    OutlookTable.requireFew(model);
    List<Ranks> levels = new ArrayList<>();
    for (int m = 0; m < movers.size(); m++) {
      boolean judges = model.mover(m).ranks().isPresent();
      int voter = judges ? space.voter(movers.get(m)) : -1;
      levels.add(
          Ranks.of(
              IntStream.range(0, model.states())
                  .mapToLong(
                      s -> judges && space.accepts(voter, graph.states().index().code(s)) ? 1 : 0)
                  .toArray()));
    }
    return StrengthOfPreference.of(model, levels);
  }

  private ProbabilisticStability probable(FurtherQuestions.Sampling sampling) {
    return ProbabilisticStability.of(
        negotiation,
        new ProbabilisticStability.Options(
            sampling.draws(),
            sampling.seed(),
            options.threads(),
            options.deal(),
            sampling.progress()));
  }

  private List<InverseStability> inverse(
      FurtherQuestions asked, Map<Concept, StateSet> equilibria) {
    Optional<StateSet> wanted = DealStates.of(graph.states(), graph.model(), asked.inverse());
    if (wanted.isEmpty()) {
      return List.of();
    }
    int state = new HoldingCheck(graph.model(), equilibria).mostStable(wanted.get());
    return asked.inverseConcepts().stream()
        .filter(c -> c != Concept.SIM)
        .map(c -> InverseAnalysis.of(graph.model(), state, c))
        .toList();
  }
}
