package dev.parley.report.text;

import dev.parley.engine.explain.Explanation.Holds;
import dev.parley.report.wording.HoldingText;
import dev.parley.report.wording.StateWords;
import dev.parley.report.wording.Words;

/** Whether the chosen package would hold once it is signed. */
final class HoldsText {
  private static final int MOST_TOLD = 1;

  private final Page page;
  private final Words words;

  HoldsText(Page page, Words words) {
    this.page = page;
    this.words = words;
  }

  void write(Holds holds) {
    HoldingText text = new HoldingText(words, new StateWords(words, holds.states()));
    page.heading(words.say("holds.heading"));
    page.paragraph(1, text.name(holds.holding().verdict()) + ". " + text.meaning(holds.holding()));
    text.witness(holds.holding(), MOST_TOLD).forEach(s -> page.item(1, s));
    page.paragraph(1, words.say("holds.more"));
  }
}
