package dev.parley.engine.simulation;

import dev.parley.engine.simulation.Seat.Band;

/**
 * Concedes with time like {@link TimeDependent}, and among packages that reach its aim
 * offers the one that the others seem to like best: options that they offer often count as
 * liked, issues on which they rarely change as important (frequency model: Tunalı, Aydoğan and
 * Sanchez-Anguix 2017; van Krimpen et al. 2013 for HardHeaded).
 */
final class FrequencyLearner extends Concession {
  /** So many packages are looked at in a turn, however many there are. */
  private static final int MOST = 4096;

  private final TimeDependent schedule;
  private final double[][] seen;
  private final double[] kept;
  private int last = -1;

  FrequencyLearner(Seat seat, double e) {
    super(seat);
    schedule = new TimeDependent(seat, e);
    Arena arena = seat.arena();
    seen = new double[arena.issues()][];
    kept = new double[arena.issues()];
    for (int i = 0; i < seen.length; i++) {
      seen[i] = new double[arena.options(i)];
    }
  }

  @Override
  public void heard(int party, int offer) {
    super.heard(party, offer);
    Arena arena = seat().arena();
    for (int i = 0; i < seen.length; i++) {
      seen[i][arena.option(offer, i)]++;
      kept[i] += last >= 0 && arena.option(last, i) == arena.option(offer, i) ? 1 : 0;
    }
    last = offer;
  }

  @Override
  double target(double time) {
    return schedule.target(time);
  }

  @Override
  int choose(double target) {
    Band band = seat().cheapest(target, MOST);
    if (band.empty() || last < 0) {
      return seat().nearest(target);
    }
    int best = seat().ranked(band.from());
    double most = liking(best);
    for (int p = band.from() + 1; p < band.to(); p++) {
      double liking = liking(seat().ranked(p));
      if (liking > most) {
        best = seat().ranked(p);
        most = liking;
      }
    }
    return best;
  }

  private double liking(int offer) {
    double sum = 0;
    for (int i = 0; i < seen.length; i++) {
      sum += (1 + kept[i]) * seen[i][seat().arena().option(offer, i)];
    }
    return sum;
  }
}
