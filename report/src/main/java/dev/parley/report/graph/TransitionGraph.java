package dev.parley.report.graph;

import dev.parley.engine.stability.Evolution;
import dev.parley.engine.stability.Holding;
import dev.parley.engine.stability.Holding.PartyReason;
import dev.parley.engine.stability.Reason;
import dev.parley.engine.stability.Sanction;
import dev.parley.engine.stability.Stability;
import dev.parley.engine.stability.StateSet;
import dev.parley.engine.stability.Step;
import dev.parley.report.graph.Arcs.Arc;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What is drawn of a graph model: all of a small one, of a large one the states that the answer
 * speaks of, and the moves among them.
 *
 * @param states in ascending order
 * @param edges moves; a move and its way back by the same mover are one edge
 * @param whole whether nothing was left out
 */
public record TransitionGraph(List<Integer> states, List<Edge> edges, boolean whole) {
  /** More nodes than a reader can follow. */
  private static final int MOST_STATES = 24;

  public TransitionGraph {
    states = List.copyOf(states);
    edges = List.copyOf(edges);
  }

  /**
   * A line of the drawing.
   *
   * @param mover position among the model's movers
   * @param to where the arrow points; where one way improves, the better end
   * @param improvement whether the mover likes {@code to} better
   * @param back whether the mover can also move the other way
   */
  public record Edge(int mover, int from, int to, boolean improvement, boolean back) {}

  /** Chooses what to draw. */
  public static TransitionGraph of(Stability result) {
    int size = result.states().size();
    boolean whole = size <= MOST_STATES;
    Set<Integer> chosen = new LinkedHashSet<>();
    if (!whole) {
      spokenOf(result, chosen);
    }
    List<Integer> states = new ArrayList<>();
    for (int s = 0; whole && s < size; s++) {
      states.add(s);
    }
    chosen.stream().limit(MOST_STATES).sorted().forEach(states::add);
    return new TransitionGraph(states, edges(result, states), whole);
  }

  /** Today and the deal first, then the ways to and from them, then equilibria. */
  private static void spokenOf(Stability result, Set<Integer> chosen) {
    result.holding().map(Holding::shown).ifPresent(chosen::add);
    result.evolution().map(Evolution::start).ifPresent(chosen::add);
    result.holding().ifPresent(h -> witness(h, chosen));
    result
        .evolution()
        .ifPresent(e ->
            e.routes().stream()
                .filter(Evolution.Route::improvements)
                .forEach(r -> r.steps().forEach(s -> chosen.add(s.to()))));
    for (StateSet held : result.equilibria().values()) {
      held.stream().limit(MOST_STATES).forEach(chosen::add);
    }
  }

  private static void witness(Holding holding, Set<Integer> chosen) {
    holding.underConcepts().stream()
        .filter(c -> c.concept() == holding.concept())
        .flatMap(c -> c.parties().stream())
        .map(PartyReason::reason)
        .forEach(r -> {
          switch (r) {
            case Reason.NoImprovement() -> {}
            case Reason.Unpunished(int improvement) -> chosen.add(improvement);
            case Reason.Deterred(List<Sanction> sanctions) -> {
              for (Sanction sanction : sanctions) {
                chosen.add(sanction.improvement());
                sanction.answer().stream().map(Step::to).forEach(chosen::add);
              }
            }
          }
        });
  }

  private static List<Edge> edges(Stability result, List<Integer> states) {
    Set<Integer> drawn = Set.copyOf(states);
    Set<Arc> arcs = new LinkedHashSet<>();
    for (int mover = 0; mover < result.model().movers().size(); mover++) {
      for (int from : states) {
        int m = mover;
        List<Integer> targets = new ArrayList<>();
        result.model().moves().forEachFrom(mover, from, targets::add);
        targets.stream()
            .filter(drawn::contains)
            .sorted()
            .forEach(
                to -> arcs.add(new Arc(m, from, to, result.model().mover(m).prefers(to, from))));
      }
    }
    List<Edge> edges = new ArrayList<>();
    for (Arc arc : arcs) {
      boolean worsens = result.model().mover(arc.mover()).prefers(arc.from(), arc.to());
      Arc reverse = new Arc(arc.mover(), arc.to(), arc.from(), worsens);
      boolean back = arcs.contains(reverse);
      boolean drawnOnce = arc.improvement() || !worsens && arc.from() < arc.to();
      if (!back || drawnOnce) {
        edges.add(new Edge(arc.mover(), arc.from(), arc.to(), arc.improvement(), back));
      }
    }
    return edges;
  }
}
