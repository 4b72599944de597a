package dev.parley.report.wording;

import dev.parley.engine.deals.Blocker;
import dev.parley.engine.explain.Explanation;
import java.util.List;
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

  /**
   * {@code (it would take Gamma, or Delta and Epsilon)}; empty where the blocker has no members.
   */
  public static String members(String body, Explanation result, Words words) {
    if (!result.blockerMembers().containsKey(body)) {
      return "";
    }
    List<String> sets =
        result.blockerMembers().getOrDefault(body, List.of()).stream()
            .map(s -> Words.list(words.who(s), "and"))
            .toList();
    return sets.isEmpty()
        ? " (no set of its members could pass it)"
        : " (it would take " + String.join(", or ", sets) + ")";
  }

  private static String seats(BigFraction seats) {
    return Words.number(seats.longValue(), "yes seat", "yes seats");
  }
}
