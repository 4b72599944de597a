package dev.parley.engine.stability;

import java.util.Optional;

/**
 * Somebody who can change the state alone.
 *
 * @param ranks empty for a mover without preferences, which moves but never improves and gets no
 *     verdict of its own
 */
public record Mover(String id, Optional<Ranks> ranks) {
  public static Mover of(String id, Ranks ranks) {
    return new Mover(id, Optional.of(ranks));
  }

  public static Mover withoutPreferences(String id) {
    return new Mover(id, Optional.empty());
  }

  /** Whether the mover likes one state better than another. */
  public boolean prefers(int state, int over) {
    return ranks.isPresent() && ranks.get().prefers(state, over);
  }
}
