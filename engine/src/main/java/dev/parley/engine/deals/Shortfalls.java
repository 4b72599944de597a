package dev.parley.engine.deals;

import dev.parley.engine.space.Refusal;
import dev.parley.engine.space.Space;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * How far a package is from being signable: the points that are missing to the parties that do not
 * say yes, as consenters or as members of a body that does not consent. Who has no points is not
 * measured; a party that refuses in several places is short once.
 *
 * @param largest the largest of these shortfalls; 0 where nobody with points refuses
 * @param missing how many consents are missing
 */
record Shortfalls(BigFraction largest, BigFraction sum, int missing) {

  /**
   * Measures a package.
   *
   * @param utility of a voter at the package, in points
   */
  static Shortfalls of(Space space, List<Refusal> refusals, IntFunction<BigFraction> utility) {
    Set<Integer> refusing = new LinkedHashSet<>();
    refusals.forEach(r -> collect(space, r, refusing));
    BigFraction largest = BigFraction.ZERO;
    BigFraction sum = BigFraction.ZERO;
    for (int voter : refusing) {
      BigFraction points = space.voters().get(voter).walkAway().subtract(utility.apply(voter));
      largest = points.compareTo(largest) > 0 ? points : largest;
      sum = sum.add(points);
    }
    return new Shortfalls(largest, sum, refusals.size());
  }

  private static void collect(Space space, Refusal refusal, Set<Integer> found) {
    refusal.voter().stream().filter(v -> space.voters().get(v).cardinal()).forEach(found::add);
    refusal.members().forEach(m -> collect(space, m, found));
  }

  BigFraction measure(boolean summing) {
    return summing ? sum : largest;
  }

  /** Whether this is nearer: by the measure, then by the number of missing consents. */
  boolean nearer(Shortfalls other, boolean summing) {
    int sign = measure(summing).compareTo(other.measure(summing));
    return sign != 0 ? sign < 0 : missing < other.missing;
  }
}
