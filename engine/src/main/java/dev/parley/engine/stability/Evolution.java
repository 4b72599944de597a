package dev.parley.engine.stability;

import java.util.List;

/**
 * Where the talks could drift from today's state if nobody signs. Time passes, so that here a mover
 * may move twice in a row; in option form that adds nothing.
 *
 * @param start today's state
 * @param byMoves states that moves lead to, the start included
 * @param byImprovements states that improvements lead to, the start included
 * @param attractorCount number of groups of states that improvements lead into and not out of, and
 *     that can be reached from the start by improvements
 * @param attractors the first of these, by their lowest state, at most as many as asked for
 * @param routes shortest ways to equilibria and attractors, at most as many as asked for
 */
public record Evolution(
    int start,
    StateSet byMoves,
    StateSet byImprovements,
    long attractorCount,
    List<StateSet> attractors,
    List<Route> routes) {
  public Evolution {
    attractors = List.copyOf(attractors);
    routes = List.copyOf(routes);
  }

  /**
   * A shortest way to a state.
   *
   * @param improvements whether every step is an improvement for whoever makes it; otherwise no
   *     such way exists
   * @param steps empty where the state is the start
   */
  public record Route(int to, boolean improvements, List<Step> steps) {
    public Route {
      steps = List.copyOf(steps);
    }
  }
}
