package dev.parley.engine.scenario;

import java.math.BigInteger;
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
    // Seats times a total need more than a long where a body has a thousand large members.
    BigInteger whole = BigInteger.valueOf(total);
    BigInteger[][] parts =
        Arrays.stream(claims)
            .mapToObj(c -> BigInteger.valueOf(c).multiply(whole))
            .map(product -> product.divideAndRemainder(BigInteger.valueOf(sum)))
            .toArray(BigInteger[][]::new);
    long[] shares = Arrays.stream(parts).mapToLong(p -> p[0].longValueExact()).toArray();
    long left = total - Arrays.stream(shares).sum();
    IntStream.range(0, claims.length)
        .boxed()
        .sorted(Comparator.comparing((Integer i) -> parts[i][1], Comparator.reverseOrder()))
        .limit(left)
        .forEach(i -> shares[i]++);
    return shares;
  }
}
