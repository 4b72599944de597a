package dev.parley.engine.stability;

import dev.parley.engine.stability.Evolution.Route;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where moves and improvements lead from today's state. Time: a few searches over the states. */
final class EvolutionSearch {
  private final GraphModel model;
  private final int start;
  private final int limit;
  private final Reach.Routes moves;
  private final Reach.Routes improvements;

  /**
   * Searches forwards from a state.
   *
   * @param limit how many routes to list
   */
  EvolutionSearch(GraphModel model, int start, int limit) {
    this.model = model;
    this.start = start;
    this.limit = limit;
    Reach reach = Reach.of(model);
    reach.prepare();
    moves = reach.routesFrom(start, false);
    improvements = reach.routesFrom(start, true);
  }

  /** Routes lead to the attractors and to the equilibria under the first concept that has any. */
  Evolution find(Map<Concept, StateSet> equilibria) {
    StateSet drift = reached(improvements);
    List<StateSet> attractors = new Attractors(model, drift).find();
    StateSet lasting =
        List.of(Concept.NASH, Concept.SSEQ, Concept.SEQ, Concept.SMR, Concept.GMR).stream()
            .map(c -> equilibria.getOrDefault(c, StateSet.where(0, _ -> false)))
            .filter(s -> !s.isEmpty())
            .findFirst()
            .orElseGet(() -> StateSet.where(0, _ -> false));
    return new Evolution(start, reached(moves), drift, attractors, routes(attractors, lasting));
  }

  private StateSet reached(Reach.Routes routes) {
    return StateSet.where(model.states(), routes::reaches);
  }

  private List<Route> routes(List<StateSet> attractors, StateSet lasting) {
    List<Route> routes = new ArrayList<>();
    for (StateSet attractor : attractors) {
      if (routes.size() < limit) {
        routes.add(nearest(attractor));
      }
    }
    StateSet listed = StateSet.where(model.states(), s -> routes.stream().anyMatch(r -> r.to() == s));
    // Sorting all equilibria of a large model by distance is cheap beside finding them.
    lasting.stream()
        .filter(s -> !listed.contains(s))
        .mapToObj(this::route)
        .flatMap(Optional::stream)
        .sorted(ORDER)
        .limit(limit - routes.size())
        .forEach(routes::add);
    return routes;
  }

  private static final Comparator<Route> ORDER =
      Comparator.comparing((Route r) -> !r.improvements())
          .thenComparing(r -> r.steps().size())
          .thenComparing(Route::to);

  private Route nearest(StateSet attractor) {
    return attractor.stream()
        .mapToObj(this::route)
        .flatMap(Optional::stream)
        .min(ORDER)
        .orElseThrow();
  }

  private Optional<Route> route(int to) {
    return improvements
        .of(to)
        .map(steps -> new Route(to, true, steps))
        .or(() -> moves.of(to).map(steps -> new Route(to, false, steps)));
  }
}
