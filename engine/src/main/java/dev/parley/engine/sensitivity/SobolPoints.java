package dev.parley.engine.sensitivity;

import org.hipparchus.random.SobolSequenceGenerator;

/**
 * Independent randomizations of one Sobol sequence (Sobol 1967, with the direction numbers of Joe
 * and Kuo 2008, doi:10.1137/070709359) by nested uniform scrambling in base two (Owen 1995,
 * doi:10.1007/978-1-4612-2552-2_19). The permutations are hashes of the digits before, as in Burley
 * 2020 (JCGT 9(4)), but one mixed hash per digit instead of one for all: sixteen scramblings have
 * to be independent of each other. Each point is uniform on the cube, and every scrambling of a
 * power of two points keeps the balance of the sequence. Any point costs the same, in any order.
 */
final class SobolPoints {
  /*
   * The library's generator is asked for points 2^k alone, in Gray-code order: point 2^k is the
   * exclusive or of direction numbers k and k − 1, so that the numbers themselves can be read off
   * and combined in natural order. Both orders visit the same 2^k points first.
   */

  /** Beyond so many dimensions there are no direction numbers. */
  static final int MOST_DIMENSIONS = 21_201;

  /** Digits that are scrambled one by one; up to 2 to their number of points are well spread. */
  static final int DIGITS = 20;

  private static final int LIBRARY_DIGITS = 52;
  private static final int TAIL = 53 - DIGITS;
  private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;

  private final long seed;
  private final int[][] directions;

  /**
   * @param dimensions at most {@value #MOST_DIMENSIONS}
   */
  SobolPoints(int dimensions, long seed) {
    this.seed = mix(seed + GOLDEN_GAMMA);
    directions = new int[DIGITS][dimensions];
    if (dimensions == 0) {
      return;
    }
    SobolSequenceGenerator sequence = new SobolSequenceGenerator(dimensions);
    for (int k = 0; k < DIGITS; k++) {
      double[] point = sequence.skipTo(1 << k);
      for (int d = 0; d < dimensions; d++) {
        int digits =
            (int) ((long) (point[d] * (1L << LIBRARY_DIGITS)) >>> (LIBRARY_DIGITS - DIGITS));
        directions[k][d] = k == 0 ? digits : digits ^ directions[k - 1][d];
      }
    }
  }

  /**
   * A coordinate of a point.
   *
   * @param scrambling which of the randomizations, from 0
   * @param point below 2 to the {@value #DIGITS}
   * @return a multiple of 2⁻⁵³ plus 2⁻⁵⁴: never 0 or 1
   */
  double at(int scrambling, int point, int dimension) {
    int digits = 0;
    for (int rest = point; rest != 0; rest &= rest - 1) {
      digits ^= directions[Integer.numberOfTrailingZeros(rest)][dimension];
    }
    long stream = mix(seed ^ mix(((long) scrambling << 32) + dimension + GOLDEN_GAMMA));
    long scrambled = 0;
    long before = 1;
    for (int b = DIGITS - 1; b >= 0; b--) {
      long digit = (digits >>> b) & 1L;
      scrambled = (scrambled << 1) | (digit ^ (mix(stream + before * GOLDEN_GAMMA) >>> 63));
      before = (before << 1) | digit;
    }
    long tail = mix(stream + before * GOLDEN_GAMMA) >>> (Long.SIZE - TAIL);
    return (((scrambled << TAIL) | tail) + 0.5) * 0x1p-53;
  }

  /** The unscrambled coordinate, for tests: a fraction with {@value #DIGITS} binary digits. */
  double plain(int point, int dimension) {
    int digits = 0;
    for (int rest = point; rest != 0; rest &= rest - 1) {
      digits ^= directions[Integer.numberOfTrailingZeros(rest)][dimension];
    }
    return digits * 0x1p-20;
  }

  /** The finalizer of SplitMix64 (Steele, Lea and Flood 2014, doi:10.1145/2660193.2660195). */
  private static long mix(long z) {
    long first = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    long second = (first ^ (first >>> 27)) * 0x94D049BB133111EBL;
    return second ^ (second >>> 31);
  }
}
