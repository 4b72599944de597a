package dev.parley.engine.stability;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * One row of the table: the states that are stable for a party, under each concept.
 *
 * @param stable in the order of the concepts; without one that could not be computed
 */
public record Standing(String party, Map<Concept, StateSet> stable) {
  public Standing {
    stable = Collections.unmodifiableMap(new EnumMap<>(stable));
  }
}
