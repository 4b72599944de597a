package dev.parley.interchange.profile;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * Weights as decimals that sum to 1 exactly, which GeniusWeb insists on. Where they have to be
 * rounded, the greatest takes what is left.
 *
 * @param exact whether none was rounded
 */
record UnitWeights(List<BigDecimal> weights, boolean exact) {
  static final int PLACES = 15;

  static UnitWeights of(List<BigFraction> weights) {
    List<Optional<BigDecimal>> ends =
        weights.stream().map(w -> Fractions.decimal(w).filter(d -> d.scale() <= PLACES)).toList();
    if (ends.stream().allMatch(Optional::isPresent)) {
      return new UnitWeights(ends.stream().map(Optional::orElseThrow).toList(), true);
    }
    List<BigDecimal> rounded = new ArrayList<>();
    weights.forEach(w -> rounded.add(Fractions.rounded(w, PLACES, RoundingMode.HALF_EVEN)));
    int greatest = 0;
    for (int i = 1; i < weights.size(); i++) {
      greatest = weights.get(i).compareTo(weights.get(greatest)) > 0 ? i : greatest;
    }
    BigDecimal sum = rounded.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    rounded.set(greatest, rounded.get(greatest).add(BigDecimal.ONE).subtract(sum));
    return new UnitWeights(rounded.stream().map(Fractions::plain).toList(), false);
  }

  /** A utility as a decimal; rounded where it does not end. */
  static BigDecimal utility(BigFraction utility) {
    return Fractions.decimal(utility)
        .orElseGet(() -> Fractions.rounded(utility, PLACES, RoundingMode.HALF_EVEN));
  }

  /** What rounding does to a profile, or nothing. */
  static List<String> losses(Profiles profiles) {
    List<String> losses = new ArrayList<>();
    for (Profiles.Profile party : profiles.parties()) {
      boolean values =
          party.values().stream()
              .flatMap(List::stream)
              .allMatch(v -> Fractions.decimal(v).isPresent());
      if (!values || !of(party.weights()).exact()) {
        losses.add(
            "exact numbers of "
                + party.name()
                + ": they are rounded to "
                + PLACES
                + " decimals, so ties may break");
      }
    }
    return losses;
  }
}
