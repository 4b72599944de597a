package dev.parley.engine.game;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * The payoffs of a two-player table as positive whole numbers, each player's on a scale of its own;
 * this changes no equilibrium.
 *
 * <p>With it the equilibria are pairs of vertices of two polytopes (Shapley 1974; von Stengel
 * 2002): x ≥ 0 with Bᵀx ≤ 1 and y ≥ 0 with Ay ≤ 1.
 */
final class Bimatrix {
  private final int rows;
  private final int columns;
  private final BigInteger[][] payoffs;

  Bimatrix(StrategicGame game) {
    if (game.players().size() != 2) {
      throw new IllegalArgumentException(game.players().size() + " players, expected 2");
    }
    rows = game.strategies().get(0).size();
    columns = game.strategies().get(1).size();
    payoffs = new BigInteger[][] {positive(game, 0), positive(game, 1)};
  }

  private static BigInteger[] positive(StrategicGame game, int player) {
    List<BigFraction> all = new ArrayList<>();
    BigInteger scale = BigInteger.ONE;
    for (int c = 0; c < game.cells().size(); c++) {
      BigFraction payoff = game.payoff(c, player);
      BigInteger denominator = payoff.getDenominator();
      scale = scale.divide(scale.gcd(denominator)).multiply(denominator);
      all.add(payoff);
    }
    BigFraction least = all.stream().min(BigFraction::compareTo).orElseThrow();
    BigInteger[] whole = new BigInteger[all.size()];
    for (int c = 0; c < whole.length; c++) {
      BigFraction above = all.get(c).subtract(least).multiply(scale);
      whole[c] = above.getNumerator().add(BigInteger.ONE);
    }
    return whole;
  }

  int rows() {
    return rows;
  }

  int columns() {
    return columns;
  }

  /** The row player's payoff for player 0, the column player's for player 1. */
  BigInteger payoff(int player, int row, int column) {
    return payoffs[player][column * rows + row];
  }

  /** Weights that sum to 1 in proportion to the numbers given. */
  static List<BigFraction> mixture(BigInteger[] weights) {
    BigInteger sum = BigInteger.ZERO;
    for (BigInteger weight : weights) {
      sum = sum.add(weight);
    }
    List<BigFraction> mixture = new ArrayList<>();
    for (BigInteger weight : weights) {
      mixture.add(BigFraction.of(weight, sum));
    }
    return mixture;
  }
}
