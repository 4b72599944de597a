package dev.parley.report.wording;

import dev.parley.engine.explain.Explanation;
import dev.parley.engine.explain.Flag;
import java.util.List;

/** What the flags of a verdict mean. */
public final class FlagText {
  private static final double SOLID = 0.8;

  private final Explanation result;
  private final Words words;
  private final Phrases phrases;
  private final String party;

  public FlagText(Explanation result, Words words) {
    this.result = result;
    this.words = words;
    this.phrases = words.phrases();
    this.party = words.who(result.party());
  }

  /** One sentence for each flag, in the order of the finding. */
  public List<String> sentences() {
    return result.flags().stream().map(this::sentence).toList();
  }

  /** What one of them means. */
  public String sentence(Flag flag) {
    return switch (flag) {
      case CONTESTED -> phrases.say("flag.contested." + (without() ? "without" : "with"), party);
      case NO_CONCESSION -> phrases.say("flag.no-concession", issues(), party);
      case FRAGILE -> fragile();
      case OVERTURNED -> overturned();
    };
  }

  /** That the Nash bargain disagrees, in as few words as say it. */
  public String contested() {
    return phrases.say("brief.contested." + (without() ? "without" : "with"));
  }

  /** Whether the party would choose a package without the concession. */
  private boolean without() {
    return result.bestWith().isEmpty()
        || result.bestWithout().map(b -> b.compareTo(result.bestWith().get()) > 0).orElse(false);
  }

  private String fragile() {
    return result
        .robustness()
        .filter(r -> r.verdicts().getOrDefault(result.verdict(), 0) < SOLID * r.n())
        .map(_ -> phrases.say("flag.fragile.draws", phrases.local("80\u00a0%")))
        .orElseGet(() -> phrases.say("flag.fragile.tipping"));
  }

  private String overturned() {
    return result
        .robustness()
        .flatMap(r ->
            RobustnessText.byFrequency(r).stream()
                .findFirst()
                .map(v ->
                    phrases.say(
                        "flag.overturned.by",
                        VerdictText.name(v, phrases),
                        RobustnessText.percent(r, v, phrases))))
        .orElseGet(() -> phrases.say("flag.overturned"));
  }

  private String issues() {
    return phrases.all(result.concession().issues().stream().map(words::issue).toList());
  }
}
