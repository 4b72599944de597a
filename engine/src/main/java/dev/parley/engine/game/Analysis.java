package dev.parley.engine.game;

import java.util.List;
import java.util.Optional;

/**
 * A game and its equilibria by all methods asked for.
 *
 * @param traits for trees only
 */
public record Analysis(Game game, Optional<Traits> traits, List<Answer> answers) {
  public Analysis {
    answers = List.copyOf(answers);
  }

  /** What decides which methods apply to a tree. */
  public record Traits(boolean perfectInformation, boolean perfectRecall, int nodes, int ends) {}
}
