package dev.parley.engine.simulation;

import java.util.Arrays;

/**
 * A {@link TradeOff} that learns how much the issues matter to the others: an issue on which they
 * change their offers rarely counts for more, and options near to those that they offer often count
 * as liked (frequency model: van Krimpen, Looije and Hajizadeh 2013 for HardHeaded; Tunalı, Aydoğan
 * and Sanchez-Anguix 2017).
 */
final class FrequencyModel extends TradeOff {
  private static final int NOTHING = -1;

  private final long[] kept;
  private final int[] last;

  FrequencyModel(Seat seat) {
    super(seat);
    kept = new long[arena().issues()];
    last = new int[arena().parties()];
    Arrays.fill(last, NOTHING);
  }

  @Override
  void heard(int party, int offer) {
    super.heard(party, offer);
    for (int i = 0; i < kept.length && last[party] != NOTHING; i++) {
      kept[i] += arena().option(last[party], i) == arena().option(offer, i) ? 1 : 0;
    }
    last[party] = offer;
  }

  @Override
  long weight(int issue) {
    return 1 + kept[issue];
  }
}
