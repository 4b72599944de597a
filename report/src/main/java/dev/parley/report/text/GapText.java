package dev.parley.report.text;

import dev.parley.engine.deals.Gap;
import dev.parley.report.wording.Evidence;
import dev.parley.report.wording.Figures;
import dev.parley.report.wording.Words;

/** How far the parties are from a deal, where nothing can be signed. */
final class GapText {
  private final Page page;
  private final Words words;
  private final BlockerRows blockers;

  GapText(Page page, Words words, Evidence evidence) {
    this.page = page;
    this.words = words;
    blockers = new BlockerRows(words, evidence);
  }

  void write(Gap gap) {
    page.heading("How far from a deal");
    nearest("With the least largest shortfall", gap.largest());
    if (gap.sum().deal().deal().equals(gap.largest().deal().deal())) {
      page.paragraph(1, "It has the least sum of shortfalls as well.");
    } else {
      nearest("With the least sum of shortfalls", gap.sum());
    }
  }

  private void nearest(String how, Gap.Nearest nearest) {
    page.item(
        1,
        "%s, %s points: %s."
            .formatted(
                how, Figures.points(nearest.shortfall()), words.deal(nearest.deal().deal())));
    blockers.write(page, 2, nearest.blockers());
  }
}
