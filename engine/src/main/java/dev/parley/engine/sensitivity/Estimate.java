package dev.parley.engine.sensitivity;

/**
 * A number estimated from draws, with its 95 % interval.
 *
 * @param low lower end of the interval
 */
public record Estimate(double value, double low, double high) {
  public double halfWidth() {
    return (high - low) / 2;
  }
}
