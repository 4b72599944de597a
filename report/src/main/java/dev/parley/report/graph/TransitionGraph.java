package dev.parley.report.graph;

import dev.parley.engine.stability.Stability;
import dev.parley.report.graph.Arcs.Arc;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What is drawn of a graph model: all of a small one, of a large one the moves that the answer
 * speaks of.
 *
 * @param states in ascending order
 * @param edges moves; a move and its way back by the same mover are one edge
 * @param whole whether nothing was left out
 */
public record TransitionGraph(List<Integer> states, List<Edge> edges, boolean whole) {
  /** More nodes than a reader can follow. */
  private static final int MOST_STATES = 16;

  /** More lines than a reader can follow. */
  private static final int MOST_MOVES = 64;

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
    if (result.states().size() <= MOST_STATES) {
      List<Arc> arcs = Arcs.of(result, 2 * MOST_MOVES);
      if (arcs.size() <= 2 * MOST_MOVES) {
        List<Integer> all = new ArrayList<>();
        for (int s = 0; s < result.states().size(); s++) {
          all.add(s);
        }
        return new TransitionGraph(all, edges(result, new LinkedHashSet<>(arcs)), true);
      }
    }
    Set<Arc> spoken = SpokenMoves.of(result, MOST_STATES);
    Set<Integer> states = new TreeSet<>();
    spoken.forEach(a -> states.addAll(List.of(a.from(), a.to())));
    result.holding().ifPresent(h -> states.add(h.shown()));
    result.evolution().ifPresent(e -> states.add(e.start()));
    return new TransitionGraph(List.copyOf(states), edges(result, spoken), false);
  }

  private static List<Edge> edges(Stability result, Set<Arc> arcs) {
    List<Edge> edges = new ArrayList<>();
    for (Arc arc : arcs) {
      boolean worsens = result.model().mover(arc.mover()).prefers(arc.from(), arc.to());
      Arc reverse = new Arc(arc.mover(), arc.to(), arc.from(), worsens);
      boolean back = arcs.contains(reverse);
      boolean drawnOnce = arc.improvement() || (!worsens && arc.from() < arc.to());
      if (!back || drawnOnce) {
        edges.add(new Edge(arc.mover(), arc.from(), arc.to(), arc.improvement(), back));
      }
    }
    return edges;
  }
}
