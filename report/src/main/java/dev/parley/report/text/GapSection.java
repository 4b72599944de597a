package dev.parley.report.text;

import dev.parley.engine.deals.Gap;
import dev.parley.report.wording.Evidence;
import dev.parley.report.wording.GapText;
import dev.parley.report.wording.Words;

/** How far the parties are from a deal, where nothing can be signed. */
final class GapSection {
  private final Page page;
  private final GapText text;
  private final BlockerRows blockers;

  GapSection(Page page, Words words, Evidence evidence) {
    this.page = page;
    text = new GapText(words);
    blockers = new BlockerRows(words, evidence);
  }

  void write(Gap gap) {
    page.heading("How far from a deal");
    page.item(1, text.largest(gap));
    blockers.write(page, 2, gap.largest().blockers());
    page.item(1, text.sum(gap));
    if (!text.same(gap)) {
      blockers.write(page, 2, gap.sum().blockers());
    }
    page.paragraph(1, text.measured());
  }
}
