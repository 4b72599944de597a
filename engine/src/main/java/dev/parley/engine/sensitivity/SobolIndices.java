package dev.parley.engine.sensitivity;

/**
 * How much of a function's variance one input explains alone (first order) and together with all
 * others (total): Sobol 1993. Estimators: first order V = mean of f(B)(f(AB) − f(A)) (Saltelli et
 * al. 2010, doi:10.1016/j.cpc.2009.09.018), total V = mean of (f(A) − f(AB))² / 2 (Jansen 1999,
 * doi:10.1016/S0010-4655(98)00154-4), both over the variance of f at A and B; AB is A with the one
 * input taken from B. The function is centred first, which changes no index and less error.
 */
final class SobolIndices {
  private final double mean;
  private final double[] a;
  private final double[] b;

  /**
   * @param a values at the points A, the scramblings taking turns
   * @param b values at the points B
   */
  SobolIndices(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] + b[i];
    }
    mean = sum / (2 * a.length);
    this.a = centred(a);
    this.b = centred(b);
  }

  /** Whether the function varies at all over the points; otherwise no index exists. */
  boolean varies() {
    for (int i = 0; i < a.length; i++) {
      if (a[i] != a[0] || b[i] != a[0]) {
        return true;
      }
    }
    return false;
  }

  /** The indices of one input, or of one group of inputs, from the values at AB. */
  Indices of(double[] mixed) {
    double[] ab = centred(mixed);
    int scramblings = Replicates.SCRAMBLINGS;
    double[][] sums = new double[5][scramblings];
    for (int i = 0; i < a.length; i++) {
      int r = i % scramblings;
      sums[0][r] += b[i] * (ab[i] - a[i]);
      sums[1][r] += (a[i] - ab[i]) * (a[i] - ab[i]) / 2;
      sums[2][r] += a[i] + b[i];
      sums[3][r] += a[i] * a[i] + b[i] * b[i];
      sums[4][r] += 1;
    }
    return new Indices(
        Replicates.jackknife(left -> ratio(sums, 0, left)),
        Replicates.jackknife(left -> ratio(sums, 1, left)));
  }

  private static double ratio(double[][] sums, int which, int left) {
    double[] total = new double[sums.length];
    for (int s = 0; s < sums.length; s++) {
      for (int r = 0; r < sums[s].length; r++) {
        total[s] += r == left ? 0 : sums[s][r];
      }
    }
    double n = total[4];
    double centre = total[2] / (2 * n);
    double variance = total[3] / (2 * n) - centre * centre;
    return variance <= 0 ? 0 : total[which] / n / variance;
  }

  private double[] centred(double[] values) {
    double[] centred = new double[values.length];
    for (int i = 0; i < values.length; i++) {
      centred[i] = values[i] - mean;
    }
    return centred;
  }
}
