package dev.parley.engine.promise;

/** The logistic function Λ(z) = 1/(1+e^(−z)), the same on every machine. */
final class Logistic {
  private Logistic() {}

  static double of(double z) {
    return 1 / (1 + Exponential.of(-z));
  }

  /** The greatest slope Λ(1−Λ) where Λ lies between two values. */
  static double steepest(double low, double high) {
    return low <= 0.5 && high >= 0.5 ? 0.25 : Math.max(slope(low), slope(high));
  }

  /** The least slope Λ(1−Λ) where Λ lies between two values. */
  static double flattest(double low, double high) {
    return Math.min(slope(low), slope(high));
  }

  static double slope(double value) {
    return value * (1 - value);
  }
}
