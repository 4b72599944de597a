package dev.parley.report.wording;

import dev.parley.engine.guarantee.Believed;
import dev.parley.engine.guarantee.Improvements.Improvement;
import java.util.Optional;

/** The second half of “would it hold, and be believed”. */
public final class BelievedWords {
  private final GuaranteeText text;
  private final Phrases phrases;

  public BelievedWords(Words words) {
    text = new GuaranteeText(words);
    phrases = words.phrases();
  }

  public String sentence(Believed believed) {
    return deters(believed)
        + " "
        + text.needs(believed.breakEven(), believed.weighted(), believed.margin());
  }

  /** The sentence without what it takes. */
  public String deters(Believed believed) {
    return phrases.say(
        "believed.sentence", believed.promise(), phrases.chance(believed.least().deterred()));
  }

  /** What leads to the changes, where an attack is more likely than not. */
  public Optional<String> closing(Believed believed) {
    if (believed.deters()) {
      return Optional.empty();
    }
    return Optional.of(
        phrases.say(believed.closes().isEmpty() ? "believed.no-change" : "believed.changes"));
  }

  public String change(Improvement improvement) {
    return text.line(improvement);
  }
}
