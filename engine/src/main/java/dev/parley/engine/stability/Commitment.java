package dev.parley.engine.stability;

import java.util.List;

/**
 * Acceptance checked again after the deal's one-way steps have been taken (Fearon 1995): what was
 * given for good no longer stands against what is still to be delivered.
 *
 * @param steps the changes from today to the deal that cannot be taken back
 * @param fallbacks who would then rather stop; empty where there is no such step, or where the
 *     rules exclude the state in which only these steps have been taken
 */
public record Commitment(List<Irreversible> steps, List<Fallback> fallbacks) {
  public Commitment {
    steps = List.copyOf(steps);
    fallbacks = List.copyOf(fallbacks);
  }

  /** One issue's change for good. */
  public record Irreversible(String issue, String from, String to) {}

  /**
   * A point at which the rest of the deal is still to be delivered.
   *
   * @param taken the issues changed so far: one one-way step, or all of them together
   * @param state today's state with these changes
   * @param leaving one per party with preferences
   */
  public record Fallback(List<String> taken, int state, List<Leaving> leaving) {
    public Fallback {
      taken = List.copyOf(taken);
      leaving = List.copyOf(leaving);
    }
  }

  /**
   * What a party would do there.
   *
   * @param couldBefore whether it has a part of the deal to deliver from today on
   * @param can whether a part of the deal that it controls, alone or jointly, is still undelivered
   * @param wouldBefore whether it likes today's state better than the deal
   * @param would whether it likes stopping here better than the whole deal
   */
  public record Leaving(
      String party, boolean couldBefore, boolean can, boolean wouldBefore, boolean would) {}
}
