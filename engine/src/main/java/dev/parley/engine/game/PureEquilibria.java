package dev.parley.engine.game;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * All Nash equilibria of a table in which nobody mixes: the cells in which each player's strategy
 * is a best reply to the others' (Nash 1951). Exact; time linear in cells × players.
 */
final class PureEquilibria {
  private final StrategicGame game;

  private PureEquilibria(StrategicGame game) {
    this.game = game;
  }

  /** A room around an equilibrium: a player may mix in another best reply up to a weight. */
  record Room(int player, int strategy, BigFraction most) {}

  /** The cells, in their order. */
  static List<Integer> cells(StrategicGame game) {
    PureEquilibria search = new PureEquilibria(game);
    boolean[] out = new boolean[game.cells().size()];
    for (int p = 0; p < game.players().size(); p++) {
      search.exclude(p, out);
    }
    List<Integer> cells = new ArrayList<>();
    for (int c = 0; c < out.length; c++) {
      if (!out[c]) {
        cells.add(c);
      }
    }
    return cells;
  }

  private void exclude(int player, boolean[] out) {
    int stride = game.stride(player);
    int size = game.strategies().get(player).size();
    for (int first = 0; first < out.length; first++) {
      if (game.strategy(first, player) != 0) {
        continue;
      }
      BigFraction best = game.payoff(first, player);
      for (int s = 1; s < size; s++) {
        BigFraction payoff = game.payoff(first + s * stride, player);
        best = payoff.compareTo(best) > 0 ? payoff : best;
      }
      for (int s = 0; s < size; s++) {
        int cell = first + s * stride;
        out[cell] |= game.payoff(cell, player).compareTo(best) < 0;
      }
    }
  }

  /**
   * How far one player alone may move from a pure equilibrium towards another best reply while
   * everybody's strategies stay best replies. Payoffs are linear in the weight, so the bound is
   * exact; only rooms above 0 are listed.
   */
  static List<Room> rooms(StrategicGame game, int cell) {
    List<Room> rooms = new ArrayList<>();
    for (int p = 0; p < game.players().size(); p++) {
      for (int s = 0; s < game.strategies().get(p).size(); s++) {
        int other = moved(game, cell, p, s);
        if (other != cell && game.payoff(other, p).equals(game.payoff(cell, p))) {
          BigFraction most = most(game, cell, other, p);
          if (most.signum() > 0) {
            rooms.add(new Room(p, s, most));
          }
        }
      }
    }
    return rooms;
  }

  private static int moved(StrategicGame game, int cell, int player, int strategy) {
    return cell + (strategy - game.strategy(cell, player)) * game.stride(player);
  }

  private static BigFraction most(StrategicGame game, int cell, int other, int mover) {
    BigFraction most = BigFraction.ONE;
    for (int p = 0; p < game.players().size(); p++) {
      for (int s = 0; s < game.strategies().get(p).size() && p != mover; s++) {
        BigFraction here = game.payoff(cell, p).subtract(game.payoff(moved(game, cell, p, s), p));
        BigFraction there =
            game.payoff(other, p).subtract(game.payoff(moved(game, other, p, s), p));
        if (there.signum() < 0) {
          BigFraction bound = here.divide(here.subtract(there));
          most = bound.compareTo(most) < 0 ? bound : most;
        }
      }
    }
    return most;
  }
}
