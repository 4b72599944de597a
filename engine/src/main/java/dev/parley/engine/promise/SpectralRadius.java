package dev.parley.engine.promise;

/**
 * The largest absolute eigenvalue of a matrix, by Gelfand's formula ‖J^k‖^(1/k) with k = 2^20
 * reached by squaring; within a factor of 1 + 10⁻⁵ for the matrices of this game. O(n³).
 */
final class SpectralRadius {
  private static final int SQUARINGS = 20;

  private SpectralRadius() {}

  static double of(double[][] matrix) {
    int size = matrix.length;
    double[][] power = matrix;
    double logarithm = 0;
    double exponent = 1;
    for (int s = 0; s <= SQUARINGS; s++) {
      double norm = norm(power);
      if (norm == 0) {
        return 0;
      }
      logarithm += StrictMath.log(norm) * exponent;
      double[][] next = new double[size][size];
      for (int i = 0; i < size; i++) {
        for (int k = 0; k < size; k++) {
          double factor = power[i][k] / norm;
          for (int j = 0; factor != 0 && j < size; j++) {
            next[i][j] += factor * (power[k][j] / norm);
          }
        }
      }
      power = next;
      exponent /= 2;
    }
    return StrictMath.exp(logarithm);
  }

  private static double norm(double[][] matrix) {
    double largest = 0;
    for (double[] row : matrix) {
      double sum = 0;
      for (double entry : row) {
        sum += Math.abs(entry);
      }
      largest = Math.max(largest, sum);
    }
    return largest;
  }
}
