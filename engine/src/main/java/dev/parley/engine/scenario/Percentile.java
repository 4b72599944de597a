package dev.parley.engine.scenario;

import dev.parley.model.number.Parameter;
import dev.parley.model.number.Uncertain;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;

/** Values at which a number of a case lies below with a stated probability. */
public final class Percentile {
  /** Six decimals, as everywhere in draws. */
  private static final long GRID = 1_000_000;

  private Percentile() {}

  /**
   * The value at cumulative probability {@code u}, between 0 and 1, of a number that is neither a
   * reference nor tied to a promise.
   */
  public static double of(Parameter parameter, double u) {
    return Quantile.of(parameter.value(), parameter.domain(), u);
  }

  /**
   * The values of an order's groups, best first, with each inner one at cumulative probability
   * {@code u} of its own: the k-th smallest of m uniforms follows a beta distribution with k and m
   * + 1 − k.
   */
  public static List<BigFraction> spacing(int groups, double u) {
    List<BigFraction> values = new ArrayList<>();
    values.add(BigFraction.of(100));
    int inner = groups - 2;
    for (int k = inner; k >= 1; k--) {
      values.add(
          BigFraction.of(
              (long) Math.rint(100 * GRID * Beta.quantile(k, inner + 1.0 - k, u)), GRID));
    }
    values.add(BigFraction.ZERO);
    return values;
  }

  /** Whether draws of the number differ. */
  public static boolean varies(Parameter parameter) {
    return !(parameter.value() instanceof Uncertain.Exact
        || parameter.value() instanceof Uncertain.Credible);
  }
}
