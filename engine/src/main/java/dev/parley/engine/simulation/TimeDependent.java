package dev.parley.engine.simulation;

/**
 * Concedes with time: aims at 1 − t^(1/e) of what it can gain at most (Faratin, Sierra and Jennings
 * 1998, eq. 3, polynomial). Boulware has e below 1, a conceder above 1.
 */
final class TimeDependent extends Concession {
  private final double exponent;

  TimeDependent(Seat seat, double e) {
    this(seat, e, new TradeOff(seat));
  }

  TimeDependent(Seat seat, double e, TradeOff tradeOff) {
    super(seat, tradeOff);
    exponent = 1 / e;
  }

  @Override
  double target(double time) {
    return 1 - StrictMath.pow(time, exponent);
  }
}
