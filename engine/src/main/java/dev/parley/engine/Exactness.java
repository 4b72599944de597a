package dev.parley.engine;

/** How far a result can be relied on as computed. */
public sealed interface Exactness {
  /** Computed without rounding. */
  record Exact() implements Exactness {}

  /** Utilities were rounded to a grid, because they need more than 126 bits. */
  record Grid() implements Exactness {}

  /**
   * Proven to be near: for every package there is one among those found that is worth at least as
   * much to everybody, once everybody's points over no deal count {@code factor} times.
   */
  record Bounded(double factor) implements Exactness {}

  /** A share estimated from draws, with its 95 % Wilson interval. */
  record Sampled(int n, long seed, double low, double high) implements Exactness {}
}
