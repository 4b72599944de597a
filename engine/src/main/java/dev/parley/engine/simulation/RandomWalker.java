package dev.parley.engine.simulation;

import dev.parley.engine.simulation.Seat.Band;

/** Offers any package that it prefers to no deal, and accepts any such: a yardstick. */
final class RandomWalker extends Concession {
  RandomWalker(Seat seat) {
    super(seat, new TradeOff(seat));
  }

  @Override
  double target(double time) {
    return 0;
  }

  @Override
  int choose(double target) {
    Band band = seat().band(0, Double.MAX_VALUE);
    return band.empty()
        ? seat().best()
        : seat().ranked(band.from() + seat().random().nextInt(band.to() - band.from()));
  }
}
