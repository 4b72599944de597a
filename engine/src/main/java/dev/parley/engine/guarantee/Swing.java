package dev.parley.engine.guarantee;

import dev.parley.model.number.Parameter;

/**
 * How far one number alone moves P(deterred), all others at their centre.
 *
 * @param low its 5th percentile, high its 95th
 * @param deterredLow P(deterred) at {@code low}
 */
public record Swing(
    Parameter parameter, double low, double high, double deterredLow, double deterredHigh) {
  public double width() {
    return Math.abs(deterredHigh - deterredLow);
  }
}
