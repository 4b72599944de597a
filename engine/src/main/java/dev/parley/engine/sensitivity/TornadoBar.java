package dev.parley.engine.sensitivity;

import dev.parley.engine.explain.Verdict;
import java.util.OptionalDouble;

/**
 * One input alone at its 5th and its 95th percentile, all others at their centre.
 *
 * @param low the number's 5th percentile; empty for spacings and votes. A vote is a no at its low
 *     end and a yes at its high end; a spacing has all its inner options at their own percentile
 * @param marginLow see {@link Sensitivity#margin}, at the low end
 */
public record TornadoBar(
    Input input,
    OptionalDouble low,
    OptionalDouble high,
    Verdict verdictLow,
    Verdict verdictHigh,
    OptionalDouble marginLow,
    OptionalDouble marginHigh) {
  /** How far the margin moves; 0 where there is none. */
  public double width() {
    return marginLow.isPresent() && marginHigh.isPresent()
        ? Math.abs(marginHigh.getAsDouble() - marginLow.getAsDouble())
        : 0;
  }

  /** Whether the verdict differs between the ends, or from the central one. */
  public boolean turns(Verdict central) {
    return verdictLow != central || verdictHigh != central;
  }
}
