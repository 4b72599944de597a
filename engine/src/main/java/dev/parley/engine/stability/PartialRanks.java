package dev.parley.engine.stability;

import java.util.List;

/**
 * A party's preferences as far as they are known: several rankings that it might have. One state is
 * preferred to another if all of them say so, not preferred if none does, and otherwise it is not
 * known.
 */
public record PartialRanks(List<Ranks> possible) {
  public PartialRanks {
    possible = List.copyOf(possible);
    if (possible.isEmpty()) {
      throw new IllegalArgumentException("no ranking is possible");
    }
  }

  boolean surelyPrefers(int state, int over) {
    return possible.stream().allMatch(r -> r.prefers(state, over));
  }

  boolean mayPrefer(int state, int over) {
    return possible.stream().anyMatch(r -> r.prefers(state, over));
  }
}
