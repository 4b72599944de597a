package dev.parley.engine.scenario;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** Apportionment by largest remainder (Hamilton): whole shares of a total, ties to the earlier. */
final class LargestRemainder {
  private LargestRemainder() {}

  /**
   * Rescales {@code claims} to sum to {@code total}; claims that are all zero are left as they are.
   */
  static long[] apportion(long[] claims, long total) {
    long sum = Arrays.stream(claims).sum();
    if (sum == 0 || sum == total) {
      return claims;
    }
    long[] shares = Arrays.stream(claims).map(c -> Math.multiplyExact(c, total) / sum).toArray();
    long left = total - Arrays.stream(shares).sum();
    IntStream.range(0, claims.length)
        .boxed()
        .sorted(Comparator.comparingLong((Integer i) -> -(claims[i] * total % sum)))
        .limit(left)
        .forEach(i -> shares[i]++);
    return shares;
  }
}
