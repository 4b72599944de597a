package dev.parley.report.wording;

import dev.parley.engine.deals.DraftReading;
import dev.parley.model.Draft;
import java.util.List;
import java.util.Optional;

/** Whether a draft could be signed. */
public final class DraftText {
  /** Comes before the consents that fail at every completion. */
  public static final String SURELY = "Surely blocked, however it is completed; at best:";

  /** Said where nothing is signable at all. */
  public static final String NO_AMENDMENT = "No amendment helps: nothing can be signed.";

  private final Words words;

  /** Names things as the case does. */
  public DraftText(Words words) {
    this.words = words;
  }

  /** How many packages a draft stands for. */
  public String standsFor(DraftReading reading, Draft draft) {
    if (reading.completions().signum() == 0) {
      return "The rules leave no package that agrees with it.";
    }
    String open =
        reading.open().isEmpty()
            ? "It settles every issue"
            : "It leaves open "
                + Words.list(reading.open().stream().map(words::issue).toList(), "and");
    if (reading.open().isEmpty() && words.today(draft)) {
      return "It settles every issue as it is today: that is no agreement, and nothing to sign.";
    }
    return "%s and so stands for %s; %s of them can be signed in this model."
        .formatted(
            open,
            Words.number(reading.completions(), "feasible package", "feasible packages"),
            Figures.count(reading.signable()));
  }

  /** The consents that fail at some completions. */
  public Optional<String> may(DraftReading reading) {
    List<String> parts =
        reading.may().stream()
            .map(p -> words.who(p.by()) + " (at " + Figures.percent(p.failing()) + ")")
            .toList();
    return parts.isEmpty()
        ? Optional.empty()
        : Optional.of(
            "May be blocked, depending on how it is completed, by "
                + Words.list(parts, "and")
                + ".");
  }
}
