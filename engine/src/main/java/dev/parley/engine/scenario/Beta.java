package dev.parley.engine.scenario;

/** The beta distribution on {@link StrictMath}, for PERT. */
final class Beta {
  private static final double[] LANCZOS = {
    0.99999999999980993,
    676.5203681218851,
    -1259.1392167224028,
    771.32342877765313,
    -176.61502916214059,
    12.507343278686905,
    -0.13857109526572012,
    9.9843695780195716e-6,
    1.5056327351493116e-7
  };
  private static final double TINY = 1e-300;

  private Beta() {}

  /** Quantile of PERT (Malcolm et al. 1959): a beta with α = 1+4(m−a)/(b−a), α + β = 6. */
  static double pert(double least, double mode, double greatest, double u) {
    if (least == greatest) {
      return least;
    }
    double alpha = 1 + 4 * (mode - least) / (greatest - least);
    return least + (greatest - least) * quantile(alpha, 6 - alpha, u);
  }

  /** By bisection on the regularized incomplete beta function. */
  static double quantile(double a, double b, double p) {
    double low = 0;
    double high = 1;
    double norm = StrictMath.exp(logGamma(a + b) - logGamma(a) - logGamma(b));
    while (high - low > 0x1p-50) {
      double middle = (low + high) / 2;
      if (cumulative(a, b, norm, middle) < p) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return (low + high) / 2;
  }

  private static double cumulative(double a, double b, double norm, double x) {
    double front = norm * StrictMath.pow(x, a) * StrictMath.pow(1 - x, b);
    return x < (a + 1) / (a + b + 2)
        ? front * fraction(a, b, x) / a
        : 1 - front * fraction(b, a, 1 - x) / b;
  }

  /** Continued fraction of the incomplete beta function (DLMF 8.17.22), by Lentz's method. */
  private static double fraction(double a, double b, double x) {
    double c = 1;
    double d = 1 / nonZero(1 - (a + b) * x / (a + 1));
    double h = d;
    for (int m = 1; m <= 300; m++) {
      double even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m));
      d = 1 / nonZero(1 + even * d);
      c = nonZero(1 + even / c);
      h *= d * c;
      double odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1));
      d = 1 / nonZero(1 + odd * d);
      c = nonZero(1 + odd / c);
      double step = d * c;
      h *= step;
      if (Math.abs(step - 1) < 1e-15) {
        break;
      }
    }
    return h;
  }

  private static double nonZero(double number) {
    return Math.abs(number) < TINY ? TINY : number;
  }

  /** ln Γ(x) for x ≥ 1 by Lanczos's approximation (g = 7, nine terms). */
  private static double logGamma(double x) {
    double sum = LANCZOS[0];
    for (int i = 1; i < LANCZOS.length; i++) {
      sum += LANCZOS[i] / (x - 1 + i);
    }
    double t = x + 6.5;
    return 0.91893853320467274 + (x - 0.5) * StrictMath.log(t) - t + StrictMath.log(sum);
  }
}
