package dev.parley.report.text;

import dev.parley.engine.guarantee.Believed;
import dev.parley.report.wording.BelievedWords;
import dev.parley.report.wording.Phrases;
import dev.parley.report.wording.Words;
import java.util.List;

/** Whether the promises of the chosen package would be believed. */
final class BelievedText {
  private final Page page;
  private final Phrases phrases;
  private final BelievedWords words;

  BelievedText(Page page, Words words) {
    this.page = page;
    this.phrases = words.phrases();
    this.words = new BelievedWords(words);
  }

  void write(List<Believed> believed) {
    if (believed.isEmpty()) {
      return;
    }
    page.heading(phrases.say("believed.heading"));
    for (Believed each : believed) {
      page.paragraph(1, words.sentence(each));
      words.closing(each).ifPresent(c -> page.paragraph(1, c));
      each.closes().forEach(c -> page.item(2, words.change(c)));
    }
  }
}
