package dev.parley.engine.game;

/** Gaussian elimination with partial pivoting, in doubles. */
final class Dense {
  private Dense() {}

  /**
   * Solves a square system in place.
   *
   * @param matrix coefficients; overwritten
   * @param right right-hand side; overwritten with the solution
   * @return false where a pivot is 0 or no number
   */
  static boolean solve(double[][] matrix, double[] right) {
    int size = right.length;
    for (int c = 0; c < size; c++) {
      int pivot = c;
      for (int r = c + 1; r < size; r++) {
        if (Math.abs(matrix[r][c]) > Math.abs(matrix[pivot][c])) {
          pivot = r;
        }
      }
      swap(matrix, right, c, pivot);
      if (!(Math.abs(matrix[c][c]) > 0)) {
        return false;
      }
      for (int r = c + 1; r < size; r++) {
        double factor = matrix[r][c] / matrix[c][c];
        if (factor != 0) {
          for (int k = c; k < size; k++) {
            matrix[r][k] -= factor * matrix[c][k];
          }
          right[r] -= factor * right[c];
        }
      }
    }
    for (int c = size - 1; c >= 0; c--) {
      for (int k = c + 1; k < size; k++) {
        right[c] -= matrix[c][k] * right[k];
      }
      right[c] /= matrix[c][c];
    }
    return true;
  }

  private static void swap(double[][] matrix, double[] right, int one, int other) {
    double[] row = matrix[one];
    matrix[one] = matrix[other];
    matrix[other] = row;
    double value = right[one];
    right[one] = right[other];
    right[other] = value;
  }
}
