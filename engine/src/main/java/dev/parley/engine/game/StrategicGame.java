package dev.parley.engine.game;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * A game as a table: all players choose a strategy at once.
 *
 * @param strategies the names of each player's strategies
 * @param outcomes numbered 1, 2, … in their order
 * @param cells for each combination of strategies the number of its outcome, 0 for payoffs of zero;
 *     the first player's strategy changes fastest
 */
public record StrategicGame(
    String title,
    String comment,
    List<String> players,
    List<List<String>> strategies,
    List<Outcome> outcomes,
    List<Integer> cells)
    implements Game {
  public StrategicGame {
    players = List.copyOf(players);
    strategies = strategies.stream().map(List::copyOf).toList();
    outcomes = List.copyOf(outcomes);
    cells = List.copyOf(cells);
    long size = strategies.stream().mapToLong(List::size).reduce(1, Math::multiplyExact);
    boolean numbered = true;
    for (int o = 0; o < outcomes.size(); o++) {
      numbered &= outcomes.get(o).number() == o + 1;
      numbered &= outcomes.get(o).payoffs().size() == players.size();
    }
    int most = outcomes.size();
    if (players.isEmpty()
        || strategies.size() != players.size()
        || size == 0
        || cells.size() != size
        || !numbered
        || cells.stream().anyMatch(c -> c < 0 || c > most)) {
      throw new IllegalArgumentException("a table needs an outcome for each combination");
    }
  }

  /** A table with an outcome of its own in each cell. */
  public static StrategicGame of(
      String title,
      List<String> players,
      List<List<String>> strategies,
      List<List<BigFraction>> payoffs) {
    List<Outcome> outcomes = new ArrayList<>();
    List<Integer> cells = new ArrayList<>();
    for (List<BigFraction> cell : payoffs) {
      cells.add(cells.size() + 1);
      outcomes.add(new Outcome(cells.size(), "", cell));
    }
    return new StrategicGame(title, "", players, strategies, outcomes, cells);
  }

  /** What a player gets in a cell. */
  public BigFraction payoff(int cell, int player) {
    int outcome = cells.get(cell);
    return outcome == 0 ? BigFraction.ZERO : outcomes.get(outcome - 1).payoffs().get(player);
  }

  /** How far apart the cells of two neighbouring strategies of a player lie. */
  public int stride(int player) {
    int stride = 1;
    for (int p = 0; p < player; p++) {
      stride *= strategies.get(p).size();
    }
    return stride;
  }

  /** The strategy of a player in a cell. */
  public int strategy(int cell, int player) {
    return cell / stride(player) % strategies.get(player).size();
  }
}
