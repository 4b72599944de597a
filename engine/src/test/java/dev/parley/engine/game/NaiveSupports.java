package dev.parley.engine.game;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;

/** Counts equilibria of a two-player table without ties by pairs of supports of the same size. */
final class NaiveSupports {
  private NaiveSupports() {}

  static int count(StrategicGame game) {
    int rows = game.strategies().get(0).size();
    int columns = game.strategies().get(1).size();
    int count = 0;
    for (int r = 1; r < 1 << rows; r++) {
      for (int c = 1; c < 1 << columns; c++) {
        if (Integer.bitCount(r) == Integer.bitCount(c)) {
          Optional<List<BigFraction>> x = mixture(game, 1, bits(r, rows), bits(c, columns), rows);
          Optional<List<BigFraction>> y =
              mixture(game, 0, bits(c, columns), bits(r, rows), columns);
          boolean nash =
              x.isPresent()
                  && y.isPresent()
                  && Checker.check(game, new Profile.Mixed(List.of(x.get(), y.get())))
                          .regret()
                          .signum()
                      == 0;
          count += nash ? 1 : 0;
        }
      }
    }
    return count;
  }

  private static List<Integer> bits(int set, int size) {
    List<Integer> bits = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      if ((set >> i & 1) == 1) {
        bits.add(i);
      }
    }
    return bits;
  }

  /** The weights on a support that make some replies worth the same to the other player. */
  private static Optional<List<BigFraction>> mixture(
      StrategicGame game, int other, List<Integer> support, List<Integer> replies, int size) {
    int k = support.size();
    int rows = game.strategies().get(0).size();
    BigFraction[][] m = new BigFraction[k + 1][k + 2];
    for (int r = 0; r < k; r++) {
      for (int s = 0; s < k; s++) {
        int row = other == 1 ? support.get(s) : replies.get(r);
        int column = other == 1 ? replies.get(r) : support.get(s);
        m[r][s] = game.payoff(column * rows + row, other);
      }
      m[r][k] = BigFraction.ONE.negate();
      m[r][k + 1] = BigFraction.ZERO;
    }
    for (int s = 0; s <= k + 1; s++) {
      m[k][s] = s == k ? BigFraction.ZERO : BigFraction.ONE;
    }
    if (!reduce(m)) {
      return Optional.empty();
    }
    List<BigFraction> mixture = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      int at = support.indexOf(i);
      mixture.add(at < 0 ? BigFraction.ZERO : m[at][k + 1]);
    }
    boolean inside = support.stream().allMatch(i -> mixture.get(i).signum() > 0);
    return inside ? Optional.of(mixture) : Optional.empty();
  }

  private static boolean reduce(BigFraction[][] m) {
    for (int c = 0; c < m.length; c++) {
      int pivot = c;
      while (pivot < m.length && m[pivot][c].signum() == 0) {
        pivot++;
      }
      if (pivot == m.length) {
        return false;
      }
      BigFraction[] row = m[pivot];
      m[pivot] = m[c];
      m[c] = row;
      BigFraction by = row[c];
      for (int k = 0; k < row.length; k++) {
        row[k] = row[k].divide(by);
      }
      for (int r = 0; r < m.length; r++) {
        BigFraction factor = m[r][c];
        for (int k = 0; r != c && k < row.length; k++) {
          m[r][k] = m[r][k].subtract(factor.multiply(row[k]));
        }
      }
    }
    return true;
  }
}
