package dev.parley.engine.scenario;

/**
 * Counter-based uniform numbers: the {@code n}-th number of stream {@code key} in draw {@code i} is
 * a hash of (seed, i, key, n), mixed by the finalizer of SplitMix64 (Steele, Lea and Flood 2014,
 * doi:10.1145/2660193.2660195).
 */
record Streams(long seed, long draw) implements Uniforms {
  private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;

  /** A multiple of 2⁻⁵³ plus 2⁻⁵⁴: never 0 or 1. */
  @Override
  public double uniform(String key, long n) {
    long hash = mix(seed + GOLDEN_GAMMA);
    hash = mix(hash ^ mix(draw + GOLDEN_GAMMA));
    for (int c = 0; c < key.length(); c++) {
      hash = mix(hash + GOLDEN_GAMMA ^ key.charAt(c));
    }
    hash = mix(hash + (n + 1) * GOLDEN_GAMMA);
    return ((hash >>> 11) + 0.5) * 0x1p-53;
  }

  private static long mix(long z) {
    long first = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    long second = (first ^ (first >>> 27)) * 0x94D049BB133111EBL;
    return second ^ (second >>> 31);
  }
}
