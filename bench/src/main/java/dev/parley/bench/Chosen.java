package dev.parley.bench;

import dev.parley.engine.Exactness;
import dev.parley.engine.Plan;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** What the engine chose for a plan, short enough for a cell of a table. */
final class Chosen {
  private Chosen() {}

  /** The method of the Pareto set, its gap where it is covered, and whether counts were sampled. */
  static String of(Plan plan) {
    Plan.Part front =
        plan.parts().stream()
            .filter(p -> p.name().equals("pareto"))
            .findFirst()
            .orElseGet(() -> plan.parts().getFirst());
    return method(front.method())
        + (front.exactness() instanceof Exactness.Bounded(double gap)
            ? ", cover within " + up(gap) + " points"
            : "")
        + (plan.counts() instanceof Exactness.Sampled ? ", counts sampled" : "");
  }

  /** A bound is not rounded down. */
  private static String up(double gap) {
    return BigDecimal.valueOf(gap).setScale(3, RoundingMode.CEILING).toPlainString();
  }

  private static String method(String method) {
    return method.startsWith("scan")
        ? "scan"
        : method.startsWith("issue-by-issue merge") ? "merge" : method;
  }
}
