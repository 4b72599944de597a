package dev.parley.report.text;

import dev.parley.engine.Share;
import dev.parley.engine.explain.Explanation.ConsentShift;
import dev.parley.engine.explain.Explanation.Pivotal;
import dev.parley.report.text.Page.Column;
import dev.parley.report.wording.Phrases;
import dev.parley.report.wording.Words;
import java.util.ArrayList;
import java.util.List;

/** How much turns on the concession. */
final class PivotText {
  private PivotText() {}

  static void write(Page page, Words words, Pivotal pivotal) {
    Phrases phrases = words.phrases();
    page.heading(phrases.say("pivot.heading"));
    Share with = pivotal.signableWith();
    if (!with.empty()) {
      page.paragraph(
          1,
          phrases.say(
              "pivot.share",
              phrases.percent(with),
              phrases.count(with.count()),
              phrases.count(with.of())));
    }
    if (pivotal.consents().isEmpty()) {
      return;
    }
    page.paragraph(1, phrases.say("pivot.consents"));
    List<List<String>> rows = new ArrayList<>();
    for (ConsentShift shift : pivotal.consents()) {
      rows.add(
          List.of(
              words.who(shift.by()),
              percent(shift.with(), phrases),
              percent(shift.without(), phrases)));
    }
    page.table(
        1,
        List.of(Column.TEXT, Column.NUMBER, Column.NUMBER),
        List.of("", phrases.say("pivot.with"), phrases.say("pivot.without")),
        rows);
  }

  /** A consent that no package needs is given at no share of them. */
  static String percent(Share share, Phrases phrases) {
    return share.empty() ? phrases.say("pivot.not-needed") : phrases.percent(share);
  }
}
