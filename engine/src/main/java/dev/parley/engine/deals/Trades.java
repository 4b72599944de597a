package dev.parley.engine.deals;

import dev.parley.engine.Evaluated;
import java.util.List;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * The exchanges of two issues from which two parties both gain (Raiffa 1982, chapter 10).
 *
 * @param at where they begin
 * @param from the package there
 * @param size number of all such trades
 * @param first by the smaller gain, then the sum of both, then the parties, then the package
 */
public record Trades(Start at, Evaluated from, long size, List<Trade> first) {
  public Trades {
    first = List.copyOf(first);
  }

  /** The package at which trades begin. */
  public sealed interface Start {
    /** A draft; a partial one as its feasible completion nearest to today. */
    record OfDraft(String draft) implements Start {}

    record Today() implements Start {}

    record Nash() implements Start {}
  }

  /**
   * One loses on its step and gains on the other's, for the other it is the reverse, and both gain
   * on balance.
   *
   * @param one comes before {@code other} in the case's order of preferences
   * @param others how the other voters fare, in the case's order
   * @param signable whether the package reached can be signed
   */
  public record Trade(Side one, Side other, Evaluated to, List<Effect> others, boolean signable) {
    public Trade {
      others = List.copyOf(others);
    }
  }

  /**
   * One party's part in a trade.
   *
   * @param gives the step on which the party loses when it is taken alone
   * @param gain what it gains on balance, in points
   */
  public record Side(String party, Step gives, BigFraction gain) {}

  /**
   * How a trade changes another voter's lot.
   *
   * @param change in points; empty for a party that only ranks
   * @param direction −1 worse, 0 the same, +1 better
   */
  public record Effect(String party, Optional<BigFraction> change, int direction) {}
}
