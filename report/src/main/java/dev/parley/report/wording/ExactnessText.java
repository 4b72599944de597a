package dev.parley.report.wording;

import dev.parley.engine.Exactness;

/** How exact the counts of a line are, in its closing words. */
public final class ExactnessText {
  private ExactnessText() {}

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

  /** The same where it must be said; empty where the counts are exact. */
  public static String warning(Exactness exactness, Phrases phrases) {
    return exactness instanceof Exactness.Exact ? "" : closing(exactness, phrases);
  }
}
