package dev.parley.bench;

import java.util.List;

/**
 * The exponent a of time ≈ c·size^a: the slope of a least-squares line through the logarithms of
 * the larger half of the measurements, where constant costs no longer count.
 */
final class Growth {
  private Growth() {}

  /** A measured size; sizes are given by their logarithms, because they outgrow a double. */
  record Point(double logOfSize, double seconds) {}

  /** Not a number where there are fewer than three points to draw a line through. */
  static double exponent(List<Point> points) {
    List<Point> larger = points.subList(points.size() / 2, points.size());
    if (larger.size() < 3) {
      return Double.NaN;
    }
    double meanX = larger.stream().mapToDouble(Point::logOfSize).average().orElseThrow();
    double meanY = larger.stream().mapToDouble(p -> Math.log(p.seconds())).average().orElseThrow();
    double up = 0;
    double across = 0;
    for (Point p : larger) {
      up += (p.logOfSize() - meanX) * (Math.log(p.seconds()) - meanY);
      across += (p.logOfSize() - meanX) * (p.logOfSize() - meanX);
    }
    return up / across;
  }
}
