package dev.parley.engine;

/** A part of a whole, as counts. */
public record Share(long count, long of) {
  /** The quotient in [0, 1]; 0 of 0 is 0. */
  public double value() {
    return of == 0 ? 0 : (double) count / of;
  }
}
