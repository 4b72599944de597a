package dev.parley.engine.promise;

/**
 * The interval Newton step of Krawczyk (1969, doi:10.1007/BF02234767) for q − F(q) = 0: with c the
 * middle of a box, C ≈ (I − F′(c))⁻¹ and |F′ − F′(c)| ≤ Δ over the box, every fixed point in it
 * lies in c − C(c − F(c)) ± |C|Δr; and where ‖|C|Δ‖ &lt; 1 there is at most one, however steep F
 * is. O(n³).
 */
final class Krawczyk {
  /** Room for rounding. */
  private static final double SLACK = 1e-14;

  private static final double SAFELY = 1 - 1e-9;

  private final int size;
  private final double[][] least;
  private final double[][] greatest;
  private final double[][] inverse;
  private final double[][] matrix;
  private final double[] centre;
  private final double[] gap;

  Krawczyk(int size) {
    this.size = size;
    least = new double[size][size];
    greatest = new double[size][size];
    inverse = new double[size][size];
    matrix = new double[size][size];
    centre = new double[size];
    gap = new double[size];
  }

  /** What a step says about a box. */
  enum Says {
    /** It has no fixed point. */
    NONE,
    /** It has at most one. */
    AT_MOST_ONE,
    /** Nothing, beyond what it may have cut off. */
    UNDECIDED
  }

  /** Cuts the box down in place. */
  Says cut(BestReplies replies, double[] low, double[] high) {
    for (int j = 0; j < size; j++) {
      centre[j] = (low[j] + high[j]) / 2;
    }
    replies.reply(centre, gap);
    replies.slopes(centre, gap, matrix);
    replies.slopes(low, high, least, greatest);
    for (int j = 0; j < size; j++) {
      for (int l = 0; l < size; l++) {
        // The greatest distance from the middle, kept where the upper bounds were.
        greatest[j][l] =
            Math.max(greatest[j][l] - matrix[j][l], matrix[j][l] - least[j][l]) + SLACK;
        matrix[j][l] = (j == l ? 1 : 0) - matrix[j][l];
      }
    }
    if (!invert()) {
      return Says.UNDECIDED;
    }
    for (int j = 0; j < size; j++) {
      gap[j] = centre[j] - gap[j];
    }
    return intersect(low, high);
  }

  private Says intersect(double[] low, double[] high) {
    double norm = 0;
    double[] radius = new double[size];
    double[] towards = new double[size];
    for (int j = 0; j < size; j++) {
      double row = 0;
      for (int l = 0; l < size; l++) {
        towards[j] += inverse[j][l] * gap[l];
        for (int k = 0; k < size; k++) {
          double part = Math.abs(inverse[j][k]) * greatest[k][l];
          row += part;
          radius[j] += part * (high[l] - low[l]) / 2;
        }
      }
      norm = Math.max(norm, row);
    }
    for (int j = 0; j < size; j++) {
      low[j] = Math.max(low[j], centre[j] - towards[j] - radius[j] - SLACK);
      high[j] = Math.min(high[j], centre[j] - towards[j] + radius[j] + SLACK);
      if (low[j] > high[j]) {
        return Says.NONE;
      }
    }
    return norm < SAFELY ? Says.AT_MOST_ONE : Says.UNDECIDED;
  }

  /** Gauss–Jordan with row pivots; false where the matrix is singular. */
  private boolean invert() {
    for (int j = 0; j < size; j++) {
      for (int l = 0; l < size; l++) {
        inverse[j][l] = j == l ? 1 : 0;
      }
    }
    for (int column = 0; column < size; column++) {
      int pivot = column;
      for (int row = column + 1; row < size; row++) {
        pivot = Math.abs(matrix[row][column]) > Math.abs(matrix[pivot][column]) ? row : pivot;
      }
      if (Math.abs(matrix[pivot][column]) < Double.MIN_NORMAL) {
        return false;
      }
      swap(matrix, column, pivot);
      swap(inverse, column, pivot);
      double scale = matrix[column][column];
      for (int l = 0; l < size; l++) {
        matrix[column][l] /= scale;
        inverse[column][l] /= scale;
      }
      for (int row = 0; row < size; row++) {
        double factor = row == column ? 0 : matrix[row][column];
        for (int l = 0; factor != 0 && l < size; l++) {
          matrix[row][l] -= factor * matrix[column][l];
          inverse[row][l] -= factor * inverse[column][l];
        }
      }
    }
    return true;
  }

  private static void swap(double[][] rows, int a, int b) {
    double[] row = rows[a];
    rows[a] = rows[b];
    rows[b] = row;
  }
}
