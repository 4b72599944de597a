package dev.parley.engine.promise;

import java.util.List;
import java.util.Optional;

/**
 * The equilibria of a promise.
 *
 * @param equilibria those without a common shock, by P(deterred), then by the credibilities in the
 *     guarantors' order; never empty
 * @param completeness whether there may be more
 * @param climate expectations over the common shock; empty where the promise has none
 */
public record Solution(
    List<Equilibrium> equilibria, Completeness completeness, Optional<Prospect> climate) {
  public Solution {
    equilibria = List.copyOf(equilibria);
  }

  /** What is known about the number of equilibria. */
  public enum Completeness {
    /** Proven to be the only one. */
    UNIQUE,
    /** Several, proven to be all. */
    ALL,
    /** Found, not proven to be all. */
    FOUND
  }

  /** The one prospect where one is needed: of the least equilibrium, averaged over the climate. */
  public Prospect least() {
    return climate.orElseGet(() -> equilibria.getFirst().prospect());
  }
}
