package dev.parley.engine.game;

import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;

/** How everybody plays: probabilities that sum to 1 in each part. */
public sealed interface Profile {

  List<List<BigFraction>> parts();

  /** Each player mixes its strategies once and for all; a part for each player. */
  record Mixed(List<List<BigFraction>> parts) implements Profile {
    public Mixed {
      parts = checked(parts);
    }
  }

  /** Each information set mixes its actions by itself; a part for each information set. */
  record Behaviour(List<List<BigFraction>> parts) implements Profile {
    public Behaviour {
      parts = checked(parts);
    }
  }

  /** Whether nothing is left to chance. */
  default boolean pure() {
    return parts().stream().allMatch(p -> p.stream().anyMatch(BigFraction.ONE::equals));
  }

  private static List<List<BigFraction>> checked(List<List<BigFraction>> parts) {
    for (List<BigFraction> part : parts) {
      boolean sums =
          part.stream().reduce(BigFraction.ZERO, BigFraction::add).equals(BigFraction.ONE);
      if (!sums || part.stream().anyMatch(p -> p.signum() < 0)) {
        throw new IllegalArgumentException("probabilities " + part + ", expected a sum of 1");
      }
    }
    return parts.stream().map(List::copyOf).toList();
  }
}
