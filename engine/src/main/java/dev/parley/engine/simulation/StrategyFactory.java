package dev.parley.engine.simulation;

/**
 * Starts a strategy for each negotiation. Implementations are found as services on the class path.
 */
public interface StrategyFactory {
  /** Its name on the command line, such as {@code boulware}. */
  String name();

  /** One sentence for the list of strategies. */
  String summary();

  /**
   * A fresh strategy for one party in one negotiation.
   *
   * @param seat what the party knows; all randomness comes from its seed
   */
  Strategy start(Seat seat);
}
