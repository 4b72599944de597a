package dev.parley.engine.stability;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What coalitions would leave.
 *
 * @param rows one per coalition: small ones first, then in the order of movers
 * @param equilibria states that are stable for every coalition, single parties included
 */
public record CoalitionStability(List<Row> rows, Map<CoalitionConcept, StateSet> equilibria) {
  public CoalitionStability {
    rows = List.copyOf(rows);
    equilibria = Collections.unmodifiableMap(new EnumMap<>(equilibria));
  }

  /** The states that are stable for one coalition. */
  public record Row(List<String> members, Map<CoalitionConcept, StateSet> stable) {
    public Row {
      members = List.copyOf(members);
      stable = Collections.unmodifiableMap(new EnumMap<>(stable));
    }
  }
}
