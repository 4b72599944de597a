package dev.parley.report.wording;

import dev.parley.engine.Exactness;
import dev.parley.engine.deals.DraftReading;
import dev.parley.model.Draft;
import java.util.List;
import java.util.Optional;

/** Whether a draft could be signed. */
public final class DraftText {
  /** Comes before the consents that fail at every completion. */
  public String surely() {
    return phrases.say("draft.surely");
  }

  /** Said where nothing is signable at all. */
  public String noAmendment() {
    return phrases.say("draft.no-amendment");
  }

  private final Words words;
  private final Phrases phrases;

  /** Names things as the case does. */
  public DraftText(Words words) {
    this.words = words;
    phrases = words.phrases();
  }

  /** How many packages a draft stands for. */
  public String standsFor(DraftReading reading, Draft draft) {
    if (reading.completions().signum() == 0) {
      return phrases.say("draft.ruled-out");
    }
    String open =
        reading.open().isEmpty()
            ? phrases.say("draft.settles")
            : phrases.say(
                "draft.leaves-open",
                phrases.all(reading.open().stream().map(words::issue).toList()));
    if (reading.open().isEmpty() && words.today(draft)) {
      return phrases.say("draft.today");
    }
    boolean estimated = reading.exactness() instanceof Exactness.Sampled;
    return phrases.say(
        estimated ? "draft.stands-for-estimated" : "draft.stands-for",
        open,
        phrases.plural("unit.feasible", reading.completions()),
        ExactnessText.count(reading.signable(), reading.exactness(), phrases),
        ExactnessText.warning(reading.exactness(), phrases));
  }

  /** The consents that fail at some completions. */
  public Optional<String> may(DraftReading reading) {
    List<String> parts =
        reading.may().stream()
            .map(p -> phrases.say("draft.may-one", words.who(p.by()), phrases.percent(p.failing())))
            .toList();
    return parts.isEmpty()
        ? Optional.empty()
        : Optional.of(phrases.say("draft.may", phrases.all(parts)));
  }
}
