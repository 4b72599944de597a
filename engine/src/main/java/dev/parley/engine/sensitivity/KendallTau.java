package dev.parley.engine.sensitivity;

import java.util.OptionalDouble;

/** Kendall's tau-b: how alike two lists order the same things, ties allowed (Kendall 1945). */
final class KendallTau {
  private KendallTau() {}

  /** Empty where one list has no order at all. Time grows with the square of the lengths. */
  static OptionalDouble of(double[] one, double[] other) {
    long agreed = 0;
    long inOne = 0;
    long inOther = 0;
    for (int i = 0; i < one.length; i++) {
      for (int j = 0; j < i; j++) {
        int first = Double.compare(one[i], one[j]);
        int second = Double.compare(other[i], other[j]);
        agreed += (long) first * second;
        inOne += (long) first * first;
        inOther += (long) second * second;
      }
    }
    return inOne == 0 || inOther == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of(agreed / Math.sqrt((double) inOne * inOther));
  }
}
