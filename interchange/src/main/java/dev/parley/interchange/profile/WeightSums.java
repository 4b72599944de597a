package dev.parley.interchange.profile;

import dev.parley.interchange.profile.Profiles.Profile;
import java.math.RoundingMode;
import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * Weights that do not sum to 1 in formats that ask for it: read, divided by their sum, and said.
 */
final class WeightSums {
  /** What sums of binary fractions, as programs write them, are off by. */
  private static final BigFraction NOISE = BigFraction.of(1, 1_000_000_000);

  private static final int PLACES = 12;

  private WeightSums() {}

  /**
   * A warning for each party whose weights sum to something else.
   *
   * @param tool what it does about them, as the end of a sentence
   */
  static List<String> warnings(List<Profile> parties, String tool) {
    return parties.stream()
        .filter(p -> sum(p).subtract(BigFraction.ONE).abs().compareTo(NOISE) > 0)
        .map(p ->
            "the weights of "
                + p.name()
                + " sum to "
                + Fractions.rounded(sum(p), PLACES, RoundingMode.HALF_EVEN).toPlainString()
                + " and are divided by that; "
                + tool)
        .toList();
  }

  private static BigFraction sum(Profile party) {
    return party.weights().stream().reduce(BigFraction.ZERO, BigFraction::add);
  }
}
