package dev.parley.report.text;

import dev.parley.engine.deals.DraftReading;
import dev.parley.engine.deals.DraftReading.Amendment;
import dev.parley.engine.deals.DraftReading.Nearest;
import dev.parley.engine.deals.DraftReading.Sure;
import dev.parley.model.Case;
import dev.parley.model.Draft;
import dev.parley.report.wording.AmendmentText;
import dev.parley.report.wording.DraftText;
import dev.parley.report.wording.Evidence;
import dev.parley.report.wording.Words;

/** Who blocks each draft, and the cheapest amendments. */
final class DraftsText {
  private static final int SHOWN = 3;

  private final Page page;
  private final Words words;
  private final Case negotiation;
  private final BlockerRows blockers;
  private final DraftText text;

  DraftsText(Page page, Words words, Case negotiation) {
    this.page = page;
    this.words = words;
    this.negotiation = negotiation;
    text = new DraftText(words);
    blockers = new BlockerRows(words, new Evidence(negotiation));
  }

  void write(DraftReading reading) {
    Draft draft = negotiation.draft(reading.draft()).orElseThrow();
    page.heading(
        "Draft: " + draft.title() + draft.date().map(d -> ", " + Evidence.date(d)).orElse(""));
    page.paragraph(1, text.standsFor(reading, draft));
    who(reading);
    nearest(reading, new AmendmentText(words, draft, reading.open()));
  }

  private void who(DraftReading reading) {
    if (!reading.surely().isEmpty()) {
      page.paragraph(1, text.surely());
      blockers.write(page, 2, reading.surely().stream().map(Sure::blocker).toList());
    }
    text.may(reading).ifPresent(m -> page.paragraph(1, m));
  }

  private void nearest(DraftReading reading, AmendmentText amendments) {
    Nearest nearest = reading.nearest();
    if (nearest.none()) {
      page.paragraph(1, text.noAmendment());
      return;
    }
    page.paragraph(1, amendments.heading(nearest, reading.exactness()));
    for (Amendment amendment : nearest.first().stream().limit(SHOWN).toList()) {
      page.item(1, amendments.sentence(amendment));
    }
    int listed = nearest.first().size();
    nearest
        .size()
        .flatMap(size -> More.of(size, Math.min(SHOWN, listed), listed))
        .ifPresent(m -> page.paragraph(1, m));
  }
}
