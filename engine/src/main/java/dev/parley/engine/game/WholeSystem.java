package dev.parley.engine.game;

import java.math.BigInteger;
import java.util.Optional;

/** A square linear system in whole numbers, solved without fractions (Bareiss 1968). */
final class WholeSystem {
  private final BigInteger[][] rows;
  private BigInteger denominator = BigInteger.ONE;

  private WholeSystem(BigInteger[][] rows) {
    this.rows = rows;
  }

  /** The solution with a common positive denominator. */
  static final class Solution {
    private final BigInteger[] values;
    private final BigInteger denominator;

    private Solution(BigInteger[] values, BigInteger denominator) {
      this.values = values;
      this.denominator = denominator;
    }

    /** The value of an unknown, times the denominator. */
    BigInteger value(int unknown) {
      return values[unknown];
    }

    BigInteger denominator() {
      return denominator;
    }
  }

  /**
   * The only solution; empty where there is none or more than one.
   *
   * @param rows coefficients and right-hand side; overwritten
   */
  static Optional<Solution> solve(BigInteger[][] rows) {
    WholeSystem system = new WholeSystem(rows);
    for (int c = 0; c < rows.length; c++) {
      if (!system.pivot(c)) {
        return Optional.empty();
      }
    }
    BigInteger sign = BigInteger.valueOf(system.denominator.signum());
    BigInteger[] values = new BigInteger[rows.length];
    for (int r = 0; r < rows.length; r++) {
      values[r] = rows[r][rows.length].multiply(sign);
    }
    return Optional.of(new Solution(values, system.denominator.abs()));
  }

  private boolean pivot(int column) {
    int pivot = column;
    while (pivot < rows.length && rows[pivot][column].signum() == 0) {
      pivot++;
    }
    if (pivot == rows.length) {
      return false;
    }
    BigInteger[] row = rows[pivot];
    rows[pivot] = rows[column];
    rows[column] = row;
    for (int r = 0; r < rows.length; r++) {
      BigInteger factor = rows[r][column];
      for (int c = 0; r != column && c <= rows.length; c++) {
        rows[r][c] =
            rows[r][c].multiply(row[column]).subtract(row[c].multiply(factor)).divide(denominator);
      }
    }
    denominator = row[column];
    return true;
  }
}
