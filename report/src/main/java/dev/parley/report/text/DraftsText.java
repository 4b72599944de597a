package dev.parley.report.text;

import dev.parley.engine.deals.DraftReading;
import dev.parley.engine.deals.DraftReading.Amendment;
import dev.parley.engine.deals.DraftReading.Nearest;
import dev.parley.engine.deals.DraftReading.Sure;
import dev.parley.model.Case;
import dev.parley.model.Draft;
import dev.parley.report.wording.AmendmentText;
import dev.parley.report.wording.Evidence;
import dev.parley.report.wording.Figures;
import dev.parley.report.wording.Words;
import java.util.List;

/** Who blocks each draft, and the cheapest amendments. */
final class DraftsText {
  private static final int SHOWN = 3;

  private final Page page;
  private final Words words;
  private final Case negotiation;
  private final BlockerRows blockers;

  DraftsText(Page page, Words words, Case negotiation) {
    this.page = page;
    this.words = words;
    this.negotiation = negotiation;
    blockers = new BlockerRows(words, new Evidence(negotiation));
  }

  void write(DraftReading reading) {
    Draft draft = negotiation.draft(reading.draft()).orElseThrow();
    page.heading(
        "Draft: " + draft.title() + draft.date().map(d -> ", " + Evidence.date(d)).orElse(""));
    if (reading.completions() == 0) {
      page.paragraph(1, "The rules leave no package that agrees with it.");
    } else {
      page.paragraph(1, standsFor(reading));
      who(reading);
    }
    nearest(reading, new AmendmentText(words, draft, reading.open()));
  }

  private String standsFor(DraftReading reading) {
    String open =
        reading.open().isEmpty()
            ? "It settles every issue"
            : "It leaves open "
                + Words.list(reading.open().stream().map(words::issue).toList(), "and");
    return "%s and so stands for %s; %s of them can be signed in this model."
        .formatted(
            open,
            Words.number(reading.completions(), "feasible package", "feasible packages"),
            Figures.count(reading.signable()));
  }

  private void who(DraftReading reading) {
    if (!reading.surely().isEmpty()) {
      page.paragraph(1, "Surely blocked, however it is completed; at best:");
      blockers.write(page, 2, reading.surely().stream().map(Sure::blocker).toList());
    }
    if (!reading.may().isEmpty()) {
      List<String> parts =
          reading.may().stream()
              .map(p -> words.who(p.by()) + " (at " + Figures.percent(p.failing()) + ")")
              .toList();
      page.paragraph(
          1,
          "May be blocked, depending on how it is completed, by " + Words.list(parts, "and") + ".");
    }
  }

  private void nearest(DraftReading reading, AmendmentText text) {
    Nearest nearest = reading.nearest();
    if (nearest.size() == 0) {
      page.paragraph(1, "No amendment helps: nothing can be signed.");
      return;
    }
    page.paragraph(1, text.heading(nearest));
    for (Amendment amendment : nearest.first().stream().limit(SHOWN).toList()) {
      page.item(1, text.sentence(amendment));
    }
    long more = nearest.size() - Math.min(SHOWN, nearest.first().size());
    if (more > 0) {
      page.paragraph(1, "And %s more (--json lists them).".formatted(Figures.count(more)));
    }
  }
}
