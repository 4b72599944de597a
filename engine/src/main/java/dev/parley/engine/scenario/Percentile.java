package dev.parley.engine.scenario;

import dev.parley.model.number.Parameter;
import dev.parley.model.number.Uncertain;

/** Values at which a number of a case lies below with a stated probability. */
public final class Percentile {
  private Percentile() {}

  /**
   * The value at cumulative probability {@code u}, between 0 and 1, of a number that is neither a
   * reference nor tied to a promise.
   */
  public static double of(Parameter parameter, double u) {
    return Quantile.of(parameter.value(), parameter.domain(), u);
  }

  /** Whether draws of the number differ. */
  public static boolean varies(Parameter parameter) {
    return !(parameter.value() instanceof Uncertain.Exact
        || parameter.value() instanceof Uncertain.Credible);
  }
}
