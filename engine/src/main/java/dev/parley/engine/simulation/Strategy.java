package dev.parley.engine.simulation;

import java.util.Optional;

/** How one party behaves in one negotiation; it sees its own utilities and the offers made. */
public interface Strategy {
  /**
   * The party's turn.
   *
   * @param turn the time and the offer on the table
   * @return an acceptance only where an offer is on the table
   */
  Action act(Turn turn);

  /** An offer of another party was made; called for each of them, in order. */
  default void heard(int party, int offer) {}

  /** What a party can do in its turn. */
  sealed interface Action {
    /** Agrees to the offer on the table. */
    record Accept() implements Action {}

    /**
     * Puts a package on the table.
     *
     * @param offer its number in the {@link Arena}
     */
    record Offer(int offer) implements Action {}

    /** Ends the talks without an agreement. */
    record Leave() implements Action {}
  }

  /**
   * The situation in a party's turn.
   *
   * @param time from 0 in the first round to 1 in the last
   * @param onTable number of the offer that the others have made or accepted
   */
  record Turn(double time, Optional<Integer> onTable) {}
}
