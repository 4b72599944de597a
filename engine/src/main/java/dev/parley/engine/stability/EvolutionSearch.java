package dev.parley.engine.stability;

import dev.parley.engine.Workers;
import dev.parley.engine.stability.Evolution.Route;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

/** Where moves and improvements lead from today's state. Time: a few searches over the states. */
final class EvolutionSearch {
  private static final StateSet NONE = StateSet.where(0, _ -> false);

  private final GraphModel model;
  private final int start;
  private final int limit;
  private final Reach reach;
  private final Reach.Routes moves;
  private final Reach.Routes improvements;

  private EvolutionSearch(
      GraphModel model, Reach reach, int start, int limit, List<Reach.Routes> routes) {
    this.model = model;
    this.start = start;
    this.limit = limit;
    this.reach = reach;
    moves = routes.getFirst();
    improvements = routes.getLast();
  }

  /**
   * Searches forwards from a state.
   *
   * @param reach of the model, ready for searches
   * @param options how many routes to list, on how many threads
   */
  static EvolutionSearch from(
      int start, GraphModel model, Reach reach, StabilityAnalysis.Options options) {
    List<Callable<Reach.Routes>> searches =
        List.of(() -> reach.routesFrom(start, false), () -> reach.routesFrom(start, true));
    return new EvolutionSearch(
        model, reach, start, options.limit(), Workers.run(options.threads(), searches));
  }

  /** Routes lead to the attractors and to the equilibria under the first concept that has any. */
  Evolution find(Map<Concept, StateSet> equilibria) {
    StateSet drift = reached(improvements);
    // Nobody improves where the state is an equilibrium of Nash.
    StateSet settled = equilibria.getOrDefault(Concept.NASH, NONE).and(drift);
    Attractors.Cycles cycles = new Attractors(model, reach, drift, settled).cycles(limit);
    List<StateSet> attractors =
        Stream.concat(
                settled.stream().limit(limit).mapToObj(s -> StateSet.where(s + 1, t -> t == s)),
                cycles.first().stream())
            .sorted(Comparator.comparingInt(StateSet::lowest))
            .limit(limit)
            .toList();
    StateSet lasting =
        List.of(Concept.NASH, Concept.SSEQ, Concept.SEQ, Concept.SMR, Concept.GMR).stream()
            .map(c -> equilibria.getOrDefault(c, NONE))
            .filter(s -> !s.isEmpty())
            .findFirst()
            .orElse(NONE);
    return new Evolution(
        start,
        reached(moves),
        drift,
        (long) settled.size() + cycles.count(),
        attractors,
        routes(attractors, lasting));
  }

  private StateSet reached(Reach.Routes routes) {
    return StateSet.where(model.states(), routes::reaches);
  }

  private List<Route> routes(List<StateSet> attractors, StateSet lasting) {
    List<Integer> ends = new ArrayList<>();
    for (StateSet attractor : attractors) {
      attractor.stream().mapToLong(this::nearness).min().ifPresent(n -> ends.add((int) n));
    }
    lasting.stream()
        .filter(s -> moves.reaches(s) && !ends.contains(s))
        .mapToLong(this::nearness)
        .sorted()
        .limit(limit - ends.size())
        .forEach(n -> ends.add((int) n));
    return ends.stream().map(this::route).flatMap(Optional::stream).toList();
  }

  /**
   * Smaller is nearer: ways of improvements before others, then short ones, then low states. One
   * number, because all equilibria of a large model are sorted by it; the state is its low half.
   */
  private long nearness(int state) {
    boolean better = improvements.reaches(state);
    long length = (better ? improvements : moves).length(state);
    return (better ? 0 : 1L << 62) | length << 32 | state;
  }

  private Optional<Route> route(int to) {
    return improvements
        .of(to)
        .map(steps -> new Route(to, true, steps))
        .or(() -> moves.of(to).map(steps -> new Route(to, false, steps)));
  }
}
