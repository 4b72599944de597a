package dev.parley.report.wording;

import dev.parley.engine.deals.Blocker;
import org.apache.commons.numbers.fraction.BigFraction;

/** Who does not say yes, and by how much. */
public final class BlockerText {
  private BlockerText() {}

  /** {@code does not say yes, 4.3 points short}. */
  public static String answer(Blocker blocker) {
    String answer = blocker.body() ? "does not consent" : "does not say yes";
    return answer
        + blocker
            .shortfall()
            .map(s -> ", " + (blocker.body() ? seats(s) : Figures.points(s) + " points") + " short")
            .orElse("");
  }

  private static String seats(BigFraction seats) {
    return Words.number(seats.longValue(), "yes seat", "yes seats");
  }
}
