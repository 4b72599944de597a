package dev.parley.engine.stability;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What would hold.
 *
 * @param states what the numbers of states mean
 * @param model the states' moves and the parties' ranks, for drawing and for further questions
 * @param standings one per mover with preferences, in the order of the model's movers
 * @param equilibria per concept the states that are stable for all of them
 * @param evolution empty where the case does not say what is in force today
 * @param holding what was asked about a deal
 * @param hypergame present where the case says that parties are mistaken about each other
 * @param further what was asked beyond the table
 */
public record Stability(
    States states,
    GraphModel model,
    List<Standing> standings,
    Map<Concept, StateSet> equilibria,
    Optional<Evolution> evolution,
    Optional<Holding> holding,
    Optional<Hypergame> hypergame,
    FurtherConcepts further) {
  public Stability {
    standings = List.copyOf(standings);
    equilibria = Collections.unmodifiableMap(new EnumMap<>(equilibria));
  }
}
