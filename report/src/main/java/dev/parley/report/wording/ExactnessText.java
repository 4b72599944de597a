package dev.parley.report.wording;

import dev.parley.engine.Exactness;

/** How exact the counts of a line are, in its closing words. */
public final class ExactnessText {
  private ExactnessText() {}

  public static String closing(Exactness exactness) {
    return switch (exactness) {
      case Exactness.Exact() -> "; exact";
      case Exactness.Grid() -> "; utilities rounded to a grid";
      case Exactness.Bounded _ -> "";
      case Exactness.Sampled(int n, long _, double low, double high) ->
          "; the counts are estimates from %s packages drawn evenly, of which %s to %s are signable (95\u00a0%% interval)"
              .formatted(Figures.count(n), Figures.percent(low), Figures.percent(high));
    };
  }

  /** The same where it must be said; empty where the counts are exact. */
  public static String warning(Exactness exactness) {
    return exactness instanceof Exactness.Exact ? "" : closing(exactness);
  }
}
