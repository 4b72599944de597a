package dev.parley.engine.sensitivity;

import java.util.function.IntToDoubleFunction;
import org.apache.commons.statistics.interval.BinomialConfidenceInterval;
import org.apache.commons.statistics.interval.Interval;

/**
 * Estimates from independent scramblings: their spread says how far the mean can be trusted (Owen
 * 1997, doi:10.1214/aos/1031594731). Series take turns: number {@code i} belongs to scrambling
 * {@code i} modulo {@value #SCRAMBLINGS}.
 */
final class Replicates {
  static final int SCRAMBLINGS = 16;

  /** 97.5 % quantile of Student's t distribution with 15 degrees of freedom. */
  private static final double T = 2.131449545559323;

  private static final double ERROR = 0.05;

  private Replicates() {}

  /** The mean of the first {@code n} numbers; {@code n} is a multiple of the scramblings. */
  static Estimate mean(double[] numbers, int n) {
    double[] means = new double[SCRAMBLINGS];
    for (int i = 0; i < n; i++) {
      means[i % SCRAMBLINGS] += numbers[i];
    }
    double all = 0;
    for (int r = 0; r < SCRAMBLINGS; r++) {
      means[r] /= (double) n / SCRAMBLINGS;
      all += means[r] / SCRAMBLINGS;
    }
    double half = half(means, all);
    return new Estimate(all, all - half, all + half);
  }

  /**
   * The share of the first {@code n} that are 1; the rest are 0. Where all scramblings agree to the
   * last draw their spread says nothing, and Wilson's interval for {@code n} plain draws stands.
   */
  static Estimate share(double[] marks, int n) {
    Estimate mean = mean(marks, n);
    if (mean.halfWidth() > 0) {
      return new Estimate(mean.value(), Math.max(0, mean.low()), Math.min(1, mean.high()));
    }
    int count = (int) Math.round(mean.value() * n);
    Interval wilson = BinomialConfidenceInterval.WILSON_SCORE.fromErrorRate(n, count, ERROR);
    return new Estimate(mean.value(), wilson.getLowerBound(), wilson.getUpperBound());
  }

  /**
   * Any statistic of all scramblings, with the interval of the jackknife that leaves out one
   * scrambling at a time (Tukey 1958).
   *
   * @param statistic of the scramblings other than the one given; of all where it is −1
   */
  static Estimate jackknife(IntToDoubleFunction statistic) {
    double all = statistic.applyAsDouble(-1);
    double[] pseudo = new double[SCRAMBLINGS];
    double mean = 0;
    for (int r = 0; r < SCRAMBLINGS; r++) {
      pseudo[r] = SCRAMBLINGS * all - (SCRAMBLINGS - 1) * statistic.applyAsDouble(r);
      mean += pseudo[r] / SCRAMBLINGS;
    }
    double half = half(pseudo, mean);
    return new Estimate(all, all - half, all + half);
  }

  private static double half(double[] values, double mean) {
    double squares = 0;
    for (double value : values) {
      squares += (value - mean) * (value - mean);
    }
    return T * Math.sqrt(squares / (SCRAMBLINGS - 1) / SCRAMBLINGS);
  }
}
