package dev.parley.engine.simulation;

import dev.parley.engine.simulation.Strategy.Action;

/**
 * What all built-in strategies share: aim at a gain, offer the package that reaches it and is
 * nearest to what the others have offered, and accept what is at least as good as the own next
 * offer (AC_next: Baarslag et al. 2014) and no worse than the walk-away.
 */
abstract class Concession implements Strategy {
  private final Seat seat;
  private final TradeOff tradeOff;

  Concession(Seat seat, TradeOff tradeOff) {
    this.seat = seat;
    this.tradeOff = tradeOff;
  }

  final Seat seat() {
    return seat;
  }

  /** The gain to aim at, at least 0: nobody asks for less than its walk-away. */
  abstract double target(double time);

  /** Chooses among the offers that reach the target. */
  int choose(double target) {
    return tradeOff.choose(target);
  }

  @Override
  public void heard(int party, int offer) {
    tradeOff.heard(party, offer);
  }

  @Override
  public final Action act(Turn turn) {
    int next = choose(Math.max(0, target(turn.time())));
    if (turn.onTable().isPresent()) {
      double offered = seat.gain(turn.onTable().get());
      if (offered >= 0 && offered >= seat.gain(next)) {
        return new Action.Accept();
      }
    }
    // Where not even the best package is worth as much as no deal there is nothing to offer.
    return seat.gain(next) < 0 ? new Action.Leave() : new Action.Offer(next);
  }
}
