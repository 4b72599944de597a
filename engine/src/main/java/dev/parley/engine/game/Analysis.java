package dev.parley.engine.game;

import java.util.List;
import java.util.Optional;

/**
 * A game and its equilibria by all methods asked for.
 *
 * @param traits for trees only
 * @param strategies of each player: those of a table, or the plans of a tree; none where there are
 *     too many plans
 * @param checked a profile that was handed in
 */
public record Analysis(
    Game game,
    Optional<Traits> traits,
    List<List<String>> strategies,
    List<Answer> answers,
    Optional<Equilibrium> checked) {
  public Analysis {
    strategies = strategies.stream().map(List::copyOf).toList();
    answers = List.copyOf(answers);
  }

  /** What decides which methods apply to a tree. */
  public record Traits(boolean perfectInformation, boolean perfectRecall, int nodes, int ends) {}

  /** What the parts of a profile of this game are called. */
  public List<Labels.Part> parts(Profile profile) {
    return Labels.parts(game, profile, strategies);
  }
}
