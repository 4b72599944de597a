package dev.parley.engine.simulation;

import java.util.List;
import java.util.Optional;

/**
 * How simulated talks ended.
 *
 * @param agreement number of the agreed offer; empty where there was none
 * @param rounds begun
 * @param trace every turn, in order, where it was asked for
 */
public record Outcome(Optional<Integer> agreement, int rounds, List<Move> trace) {
  public Outcome {
    trace = List.copyOf(trace);
  }

  /**
   * One turn.
   *
   * @param round from 0
   * @param party position among the negotiators
   */
  public record Move(int round, int party, Strategy.Action action) {}
}
