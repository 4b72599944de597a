package dev.parley.engine.scenario;

/**
 * Where the uniform numbers of a draw come from: a stream of random numbers, or a point of the unit
 * cube. Every drawn number is a function of them.
 */
@FunctionalInterface
public interface Uniforms {
  /**
   * The {@code n}-th number, from 0, of a stream.
   *
   * @param key of the stream; for a parameter its draw key
   * @return strictly between 0 and 1, always the same for the same arguments
   */
  double uniform(String key, long n);
}
