package dev.parley.engine.scenario;

/** The standard normal distribution on {@link StrictMath}. */
final class Normal {
  private static final double SQRT_2_PI = 2.5066282746310005;
  private static final double[] CENTRE = {
    2509.0809287301226727, 33430.575583588128105, 67265.770927008700853, 45921.953931549871457,
    13731.693765509461125, 1971.5909503065514427, 133.14166789178437745, 3.3871328727963666080
  };
  private static final double[] CENTRE_BELOW = {
    5226.4952788528545610,
    28729.085735721942674,
    39307.895800092710610,
    21213.794301586595867,
    5394.1960214247511077,
    687.18700749205790830,
    42.313330701600911252,
    1
  };
  private static final double[] MIDDLE = {
    7.74545014278341407640e-4, 0.0227238449892691845833, 0.241780725177450611770,
    1.27045825245236838258, 3.64784832476320460504, 5.76949722146069140550,
    4.63033784615654529590, 1.42343711074968357734
  };
  private static final double[] MIDDLE_BELOW = {
    1.05075007164441684324e-9, 5.475938084995344946e-4, 0.0151986665636164571966,
    0.148103976427480074590, 0.689767334985100004550, 1.67638483018380384940,
    2.05319162663775882187, 1
  };
  private static final double[] TAIL = {
    2.01033439929228813265e-7, 2.71155556874348757815e-5, 0.00124266094738807843860,
    0.0265321895265761230930, 0.296560571828504891230, 1.78482653991729133580,
    5.46378491116411436990, 6.65790464350110377720
  };
  private static final double[] TAIL_BELOW = {
    2.04426310338993978564e-15, 1.42151175831644588870e-7, 1.84631831751005468180e-5,
    7.86869131145613259100e-4, 0.0148753612908506148525, 0.136929880922735805310,
    0.599832206555887937690, 1
  };

  private Normal() {}

  /** Φ(z) by the series of Marsaglia (2004, doi:10.18637/jss.v011.i04); absolute error < 1e-14. */
  static double cumulative(double z) {
    if (z < -9) {
      return 0;
    }
    if (z > 9) {
      return 1;
    }
    double sum = z;
    double term = z;
    for (int i = 3; Math.abs(term) > 1e-18; i += 2) {
      term *= z * z / i;
      sum += term;
    }
    return 0.5 + sum * StrictMath.exp(-z * z / 2) / SQRT_2_PI;
  }

  /**
   * Φ⁻¹(p) by algorithm AS 241 (Wichura 1988, doi:10.2307/2347330); relative error about 1e-16.
   *
   * @param p strictly between 0 and 1
   */
  static double quantile(double p) {
    double q = p - 0.5;
    if (Math.abs(q) <= 0.425) {
      double r = 0.180625 - q * q;
      return q * ratio(CENTRE, CENTRE_BELOW, r);
    }
    double r = Math.sqrt(-StrictMath.log(q < 0 ? p : 1 - p));
    double z = r <= 5 ? ratio(MIDDLE, MIDDLE_BELOW, r - 1.6) : ratio(TAIL, TAIL_BELOW, r - 5);
    return q < 0 ? -z : z;
  }

  private static double ratio(double[] above, double[] below, double x) {
    double top = 0;
    double bottom = 0;
    for (int i = 0; i < above.length; i++) {
      top = top * x + above[i];
      bottom = bottom * x + below[i];
    }
    return top / bottom;
  }
}
