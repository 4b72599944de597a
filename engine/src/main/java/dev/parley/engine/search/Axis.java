package dev.parley.engine.search;

/**
 * One dimension in which partial packages are compared; more is better.
 *
 * @param strict whether being better here, and nowhere worse, is reason enough to drop the other;
 *     otherwise the axis only bars dropping
 * @param floor packages that end below it are dropped
 * @param from ends below it are all alike
 * @param to ends from it on are all alike
 */
record Axis(Measure measure, boolean strict, long floor, long from, long to) {
  /** No number of a measure comes near these: what is clipped at them stays as it is. */
  static final long NONE = -(1L << 62);

  static final long ALL = 1L << 62;

  /** Compared by its exact number. */
  static Axis exact(Measure measure) {
    return new Axis(measure, true, NONE, NONE, ALL);
  }

  /** Only matters as far as a threshold is reached. */
  static Axis threshold(Measure measure, long threshold) {
    return new Axis(measure, false, NONE, threshold, threshold);
  }

  /** The same, for packages that must not end below a number. */
  Axis atLeast(long least) {
    return new Axis(measure, strict, least, from, to);
  }

  /** The same, with all ends from a number on alike. */
  Axis upTo(long most) {
    return new Axis(measure, strict, floor, from, most);
  }
}
