package dev.parley.report.wording;

import dev.parley.engine.deals.Gap;

/** The packages that come nearest to a deal, where nothing can be signed. */
public final class GapText {
  private final Words words;

  /** Names things as the case does. */
  public GapText(Words words) {
    this.words = words;
  }

  /** Whose points count. */
  public String measured() {
    return words.say("gap.measured");
  }

  /** Whether one package is the nearest by both measures. */
  public boolean same(Gap gap) {
    return gap.sum().deal().deal().equals(gap.largest().deal().deal());
  }

  /** The package with the least largest shortfall. */
  public String largest(Gap gap) {
    return nearest("gap.largest", gap.largest());
  }

  /** The package with the least sum of shortfalls. */
  public String sum(Gap gap) {
    return same(gap) ? words.say("gap.same") : nearest("gap.sum", gap.sum());
  }

  private String nearest(String key, Gap.Nearest nearest) {
    String measure =
        nearest.shortfall().signum() == 0
            ? words.say("gap.none")
            : words.say("unit.points", words.phrases().points(nearest.shortfall()));
    return words.say(key, measure, words.deal(nearest.deal().deal()));
  }
}
