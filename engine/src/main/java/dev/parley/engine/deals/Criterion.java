package dev.parley.engine.deals;

import java.util.Optional;

/** What a bargaining solution maximizes; larger is better. */
interface Criterion {
  /**
   * Differences of doubles above this share of the numbers' size are real; smaller ones are settled
   * exactly.
   */
  double TOLERANCE = 1e-9;

  Deals.Solution solution();

  /** The sign of the difference, or 0 where doubles cannot tell. */
  int screen(Gains first, Gains second);

  /** The sign of the exact difference. */
  int compareExactly(Gains first, Gains second);

  /**
   * A number that never falls when a gain rises; what has less of it by more than the tolerance is
   * worse, whatever the gains.
   */
  double score(double[] gains);

  /** What the criterion compares first, in the units of {@link #margin}. */
  default double value(double[] gains) {
    return score(gains);
  }

  /** How far the better of two distinct values is ahead, in points; empty where incomparable. */
  Optional<Double> margin(Gains better, Gains next);

  default int compare(Gains first, Gains second) {
    if (first.samePoint(second)) {
      return 0;
    }
    int screened = screen(first, second);
    return screened != 0 ? screened : compareExactly(first, second);
  }

  /** The sign of a difference of doubles, or 0 where it may be rounding. */
  static int sign(double first, double second) {
    double size = Math.max(1, Math.max(Math.abs(first), Math.abs(second)));
    return Math.abs(first - second) > TOLERANCE * size ? Double.compare(first, second) : 0;
  }
}
