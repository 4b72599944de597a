package dev.parley.engine.sensitivity;

/**
 * The points of all series: two independent points of the cube per draw, from the first and the
 * second half of the sequence's dimensions. Draw {@code i} is point {@code i / 16} of scrambling
 * {@code i mod 16}.
 */
final class Cube {
  private final SobolPoints points;
  private final int dimensions;

  Cube(int dimensions, long seed) {
    this.dimensions = dimensions;
    points = new SobolPoints(2 * dimensions, seed);
  }

  /** The point of a draw. */
  double[] point(int draw) {
    return coordinates(draw, 0);
  }

  /** The other point of the draw. */
  double[] other(int draw) {
    return coordinates(draw, dimensions);
  }

  /** The point of a draw with some dimensions taken from the other one. */
  double[] mixed(int draw, int from, int size) {
    double[] mixed = point(draw);
    for (int d = from; d < from + size; d++) {
      mixed[d] = at(draw, dimensions + d);
    }
    return mixed;
  }

  private double[] coordinates(int draw, int first) {
    double[] point = new double[dimensions];
    for (int d = 0; d < dimensions; d++) {
      point[d] = at(draw, first + d);
    }
    return point;
  }

  private double at(int draw, int dimension) {
    return points.at(draw % Replicates.SCRAMBLINGS, draw / Replicates.SCRAMBLINGS, dimension);
  }
}
