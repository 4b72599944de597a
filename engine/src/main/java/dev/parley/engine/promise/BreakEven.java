package dev.parley.engine.promise;

import java.util.Arrays;
import java.util.OptionalDouble;

/**
 * The common credibility at which the challenger is deterred with a stated probability: p* for even
 * odds, where A = 0. A falls in the common credibility, so bisection finds it to the last digit.
 */
public final class BreakEven {
  private BreakEven() {}

  /**
   * The credibility p* at which an attack is as likely as not.
   *
   * @return 0 if the challenger is deterred with nobody, empty if not even certain help deters
   */
  public static OptionalDouble of(Promise promise) {
    return at(promise, 0);
  }

  /**
   * The credibility at which P(deterred) is {@code probability}, between 0 and 1.
   *
   * @return 0 if it is reached with nobody, empty if not even certain help reaches it
   */
  public static OptionalDouble of(Promise promise, double probability) {
    return at(
        promise, promise.noise().challenger() * StrictMath.log((1 - probability) / probability));
  }

  private static OptionalDouble at(Promise promise, double utility) {
    if (attackUtility(promise, 0) <= utility) {
      return OptionalDouble.of(0);
    }
    if (attackUtility(promise, 1) > utility) {
      return OptionalDouble.empty();
    }
    double low = 0;
    double high = 1;
    while (true) {
      double middle = (low + high) / 2;
      if (middle <= low || middle >= high) {
        return OptionalDouble.of(high);
      }
      if (attackUtility(promise, middle) > utility) {
        low = middle;
      } else {
        high = middle;
      }
    }
  }

  private static double attackUtility(Promise promise, double common) {
    double[] q = new double[promise.guarantors().size()];
    Arrays.fill(q, common);
    double fails = Prospect.attackFails(promise, q);
    return Prospect.attackUtility(promise, fails, Prospect.resists(promise, fails));
  }
}
