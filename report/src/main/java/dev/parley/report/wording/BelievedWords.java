package dev.parley.report.wording;

import dev.parley.engine.guarantee.Believed;
import dev.parley.engine.guarantee.Improvements.Improvement;
import java.util.Optional;

/** The second half of “would it hold, and be believed”. */
public final class BelievedWords {
  private final GuaranteeText text;

  public BelievedWords(Words words) {
    text = new GuaranteeText(words);
  }

  public String sentence(Believed believed) {
    return "In this model the promise %s deters with probability %s. %s"
        .formatted(
            believed.promise(),
            Chances.plain(believed.least().deterred()),
            GuaranteeText.needs(believed.breakEven(), believed.weighted(), believed.margin()));
  }

  /** What leads to the changes, where an attack is more likely than not. */
  public Optional<String> closing(Believed believed) {
    if (believed.deters()) {
      return Optional.empty();
    }
    return Optional.of(
        believed.closes().isEmpty()
            ? "No single change of form, trigger, tripwire, strength or guarantors would close it;"
                + " guarantee --improve tries two at once."
            : "What would close it, one change at a time, cheapest first by assumed costs:");
  }

  public String change(Improvement improvement) {
    return text.line(improvement);
  }
}
