package dev.parley.engine.game;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * One equilibrium of a two-player table by complementary pivoting (Lemke and Howson 1964,
 * doi:10.1137/0112033), in whole numbers, so that nothing is rounded.
 *
 * <p>A variable is its label: the rows' labels come first, then the columns'. The tableau of the
 * columns' constraints holds x and its slacks, the tableau of the rows' constraints y and its
 * slacks. Ties in the ratio test are broken lexicographically (von Stengel 2007), so that
 * degenerate games do not cycle. The number of pivots can grow exponentially with the game (Savani
 * and von Stengel 2006), hence a cap.
 */
final class LemkeHowson {
  private static final int MOST_PIVOTS = 20_000;

  private final int labels;
  private final Tableau[] tableaux;

  private LemkeHowson(Bimatrix game) {
    labels = game.rows() + game.columns();
    tableaux = new Tableau[] {Tableau.columns(game, labels), Tableau.rows(game, labels)};
  }

  /** The equilibrium at the end of the path on which a label is missing; empty beyond the cap. */
  static Optional<Profile.Mixed> from(Bimatrix game, int label) {
    LemkeHowson path = new LemkeHowson(game);
    return path.walk(label, game.rows())
        ? Optional.of(new Profile.Mixed(path.mixtures(game)))
        : Optional.empty();
  }

  private boolean walk(int missing, int rows) {
    int entering = missing;
    // Rows' labels are variables x of the first tableau and slacks of the second.
    int at = missing < rows ? 0 : 1;
    for (int pivots = 0; pivots < MOST_PIVOTS; pivots++) {
      int leaving = tableaux[at].enter(entering);
      if (leaving == missing) {
        return true;
      }
      entering = leaving;
      at = 1 - at;
    }
    return false;
  }

  private List<List<BigFraction>> mixtures(Bimatrix game) {
    BigInteger[] x = tableaux[0].values(0, game.rows());
    BigInteger[] y = tableaux[1].values(game.rows(), game.columns());
    return List.of(Bimatrix.mixture(x), Bimatrix.mixture(y));
  }

  /**
   * Whole-number rows with a common denominator, the last pivot (Edmonds 1967; Bareiss 1968).
   *
   * <p>Columns: one for each label, then the right-hand side.
   */
  private static final class Tableau {
    private final BigInteger[][] cells;
    private final int[] basis;
    private final int[] slacks;
    private BigInteger denominator = BigInteger.ONE;

    private Tableau(BigInteger[][] cells, int[] slacks) {
      this.cells = cells;
      this.slacks = slacks;
      basis = slacks.clone();
    }

    /** Bᵀx + s = 1: a row for each column of the game. */
    static Tableau columns(Bimatrix game, int labels) {
      BigInteger[][] cells = new BigInteger[game.columns()][];
      int[] slacks = new int[game.columns()];
      for (int j = 0; j < cells.length; j++) {
        slacks[j] = game.rows() + j;
        cells[j] = row(labels, slacks[j]);
        for (int i = 0; i < game.rows(); i++) {
          cells[j][i] = game.payoff(1, i, j);
        }
      }
      return new Tableau(cells, slacks);
    }

    /** Ay + r = 1: a row for each row of the game. */
    static Tableau rows(Bimatrix game, int labels) {
      BigInteger[][] cells = new BigInteger[game.rows()][];
      int[] slacks = new int[game.rows()];
      for (int i = 0; i < cells.length; i++) {
        slacks[i] = i;
        cells[i] = row(labels, i);
        for (int j = 0; j < game.columns(); j++) {
          cells[i][game.rows() + j] = game.payoff(0, i, j);
        }
      }
      return new Tableau(cells, slacks);
    }

    private static BigInteger[] row(int labels, int slack) {
      BigInteger[] row = new BigInteger[labels + 1];
      Arrays.fill(row, BigInteger.ZERO);
      row[slack] = BigInteger.ONE;
      row[labels] = BigInteger.ONE;
      return row;
    }

    /** Brings a variable into the basis and says which one leaves it. */
    int enter(int variable) {
      int pivot = -1;
      for (int r = 0; r < cells.length; r++) {
        if (cells[r][variable].signum() > 0 && (pivot < 0 || before(r, pivot, variable))) {
          pivot = r;
        }
      }
      if (pivot < 0) {
        throw new IllegalStateException("an unbounded ray among positive payoffs");
      }
      int leaving = basis[pivot];
      basis[pivot] = variable;
      eliminate(pivot, variable);
      return leaving;
    }

    /** Whether row a has the lexicographically smaller ratios; rows are never equal. */
    private boolean before(int a, int b, int variable) {
      int last = cells[a].length - 1;
      int order = compare(a, b, last, variable);
      for (int s = 0; order == 0; s++) {
        order = compare(a, b, slacks[s], variable);
      }
      return order < 0;
    }

    private int compare(int a, int b, int column, int variable) {
      return cells[a][column]
          .multiply(cells[b][variable])
          .compareTo(cells[b][column].multiply(cells[a][variable]));
    }

    private void eliminate(int pivot, int variable) {
      BigInteger by = cells[pivot][variable];
      for (int r = 0; r < cells.length; r++) {
        BigInteger factor = cells[r][variable];
        for (int c = 0; r != pivot && c < cells[r].length; c++) {
          cells[r][c] =
              cells[r][c]
                  .multiply(by)
                  .subtract(cells[pivot][c].multiply(factor))
                  .divide(denominator);
        }
      }
      denominator = by;
    }

    /** The values of neighbouring variables, times the denominator. */
    BigInteger[] values(int first, int count) {
      BigInteger[] values = new BigInteger[count];
      Arrays.fill(values, BigInteger.ZERO);
      for (int r = 0; r < basis.length; r++) {
        if (basis[r] >= first && basis[r] < first + count) {
          values[basis[r] - first] = cells[r][cells[r].length - 1];
        }
      }
      return values;
    }
  }

  /** Different equilibria at the ends of the paths from all labels, in the order of the labels. */
  static List<Profile.Mixed> fromAll(Bimatrix game) {
    List<Profile.Mixed> found = new ArrayList<>();
    for (int label = 0; label < game.rows() + game.columns(); label++) {
      from(game, label).filter(e -> !found.contains(e)).ifPresent(found::add);
    }
    return found;
  }
}
