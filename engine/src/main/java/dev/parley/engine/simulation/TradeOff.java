package dev.parley.engine.simulation;

import dev.parley.engine.simulation.Seat.Band;

/**
 * Among packages that reach an aim, the one nearest to all that the others have offered so far:
 * whoever gives where it costs little and lets the others keep what they ask for most steadily
 * meets them at an efficient package. Nothing is known of the others but their offers.
 *
 * <p>The idea is that of trade-offs by similarity (Faratin, Sierra and Jennings 2002), who look at
 * the last offer alone; where options are few, two parties who do so get stuck with two offers that
 * are near to each other and good for neither.
 */
class TradeOff {
  /** So many packages are looked at in a turn, however many there are. */
  private static final int MOST = 4096;

  private final Seat seat;

  /** Per issue and option its distance to the options in the others' offers, summed over these. */
  private final long[][] apart;

  private boolean heard;

  TradeOff(Seat seat) {
    this.seat = seat;
    apart = new long[seat.arena().issues()][];
    for (int i = 0; i < apart.length; i++) {
      apart[i] = new long[seat.arena().options(i)];
    }
  }

  void heard(int party, int offer) {
    heard = true;
    for (int i = 0; i < apart.length; i++) {
      int asked = seat.arena().option(offer, i);
      for (int o = 0; o < apart[i].length; o++) {
        apart[i][o] += seat.arena().apart(i, o, asked);
      }
    }
  }

  /**
   * The nearest of the cheapest 4,096 that reach the aim; the cheapest where several are as near or
   * nothing has been heard, the best offer where none reaches the aim.
   */
  final int choose(double aim) {
    Band band = seat.cheapest(aim, MOST);
    if (band.empty() || !heard) {
      return seat.nearest(aim);
    }
    int nearest = seat.ranked(band.from());
    double least = distance(nearest);
    for (int p = band.from() + 1; p < band.to(); p++) {
      double distance = distance(seat.ranked(p));
      if (distance < least) {
        nearest = seat.ranked(p);
        least = distance;
      }
    }
    return nearest;
  }

  private double distance(int offer) {
    double sum = 0;
    for (int i = 0; i < apart.length; i++) {
      sum += (double) weight(i) * apart[i][seat.arena().option(offer, i)];
    }
    return sum;
  }

  /** How much an issue counts: all alike. */
  long weight(int issue) {
    return 1;
  }

  final Arena arena() {
    return seat.arena();
  }
}
