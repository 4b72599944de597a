package dev.parley.engine;

/** How far a result can be relied on as computed. */
public sealed interface Exactness {
  /** Computed without rounding. */
  record Exact() implements Exactness {}

  /** Utilities were rounded to a grid, because they need more than 126 bits. */
  record Grid() implements Exactness {}

  /**
   * Computed in floating point.
   *
   * @param gap bound of what is left of the equations that were solved
   */
  record Bounded(double gap) implements Exactness {}

  /** A share estimated from draws, with its 95 % Wilson interval. */
  record Sampled(int n, long seed, double low, double high) implements Exactness {}
}
