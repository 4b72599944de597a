package dev.parley.engine.promise;

/**
 * Newton's method for q = F(q), falling back on plain best replies where a step does not help.
 * O(n³) a step.
 */
final class Newton {
  private static final int STEPS = 200;

  /** From here on steps only polish. */
  private static final double NEAR = 1e-13;

  /** What rounding leaves of a residual when nothing more can be gained. */
  private static final double FLOOR = 1e-15;

  private final double[][] matrix;
  private final double[] reply;
  private final double[] step;
  private final double[] trial;

  Newton(int size) {
    matrix = new double[size][size];
    reply = new double[size];
    step = new double[size];
    trial = new double[size];
  }

  /** Improves {@code q} in place and returns the residual max |F_j(q) − q_j| that is left. */
  double polish(BestReplies replies, double[] q) {
    double residual = residual(replies, q);
    int idle = 0;
    for (int s = 0; s < STEPS && residual > FLOOR && idle < 3; s++) {
      for (int j = 0; j < q.length; j++) {
        step[j] = reply[j] - q[j];
      }
      boolean solved = solve(replies, q);
      for (int j = 0; j < q.length; j++) {
        trial[j] = solved ? Math.clamp(q[j] + step[j], 0, 1) : reply[j];
      }
      System.arraycopy(reply, 0, step, 0, q.length);
      double after = residual(replies, trial);
      if (after >= residual && solved) {
        System.arraycopy(step, 0, trial, 0, q.length);
        after = residual(replies, trial);
      }
      // Best replies may go up before they come down; near the floor they only waste time.
      idle = after >= residual && residual < NEAR ? idle + 1 : 0;
      if (after < residual || residual >= NEAR) {
        System.arraycopy(trial, 0, q, 0, q.length);
        residual = after;
      } else {
        residual = residual(replies, q);
      }
    }
    return residual;
  }

  /** The residual at {@code q}; leaves F(q) in {@code reply}. */
  private double residual(BestReplies replies, double[] q) {
    replies.reply(q, reply);
    double largest = 0;
    for (int j = 0; j < q.length; j++) {
      largest = Math.max(largest, Math.abs(reply[j] - q[j]));
    }
    return largest;
  }

  /** Solves (I − F′)·step = step by elimination with row pivots; false where it is singular. */
  private boolean solve(BestReplies replies, double[] q) {
    replies.slopes(q, reply, matrix);
    int size = q.length;
    for (int j = 0; j < size; j++) {
      for (int l = 0; l < size; l++) {
        matrix[j][l] = (j == l ? 1 : 0) - matrix[j][l];
      }
    }
    for (int column = 0; column < size; column++) {
      int pivot = column;
      for (int row = column + 1; row < size; row++) {
        if (Math.abs(matrix[row][column]) > Math.abs(matrix[pivot][column])) {
          pivot = row;
        }
      }
      if (Math.abs(matrix[pivot][column]) < Double.MIN_NORMAL) {
        return false;
      }
      swap(column, pivot);
      eliminate(column);
    }
    for (int row = size - 1; row >= 0; row--) {
      for (int l = row + 1; l < size; l++) {
        step[row] -= matrix[row][l] * step[l];
      }
      step[row] /= matrix[row][row];
    }
    return true;
  }

  private void swap(int a, int b) {
    double[] row = matrix[a];
    matrix[a] = matrix[b];
    matrix[b] = row;
    double value = step[a];
    step[a] = step[b];
    step[b] = value;
  }

  private void eliminate(int column) {
    for (int row = column + 1; row < step.length; row++) {
      double factor = matrix[row][column] / matrix[column][column];
      if (factor != 0) {
        for (int l = column; l < step.length; l++) {
          matrix[row][l] -= factor * matrix[column][l];
        }
        step[row] -= factor * step[column];
      }
    }
  }
}
