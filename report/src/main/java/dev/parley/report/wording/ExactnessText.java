package dev.parley.report.wording;

import dev.parley.engine.Exactness;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;

/** How exact the counts of a line are. */
public final class ExactnessText {
  private static final int DIGITS = 3;

  private ExactnessText() {}

  /** In the line's closing words. */
  public static String closing(Exactness exactness, Phrases phrases) {
    return switch (exactness) {
      case Exactness.Exact() -> phrases.say("exactness.exact");
      case Exactness.Grid() -> phrases.say("exactness.grid");
      case Exactness.Bounded _ -> "";
      case Exactness.Sampled(int n, long _, double low, double high) ->
          phrases.say(
              "exactness.sampled", phrases.count(n), phrases.percent(low), phrases.percent(high));
    };
  }

  /** A number of packages; where it is an estimate, with the three digits that it may have. */
  public static String count(BigInteger packages, Exactness exactness, Phrases phrases) {
    return phrases.count(
        exactness instanceof Exactness.Sampled
            ? new BigDecimal(packages).round(new MathContext(DIGITS)).toBigInteger()
            : packages);
  }

  /** The same where it must be said; empty where the counts are exact. */
  public static String warning(Exactness exactness, Phrases phrases) {
    return exactness instanceof Exactness.Exact ? "" : closing(exactness, phrases);
  }
}
