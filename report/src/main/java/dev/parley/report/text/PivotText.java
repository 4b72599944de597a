package dev.parley.report.text;

import dev.parley.engine.Share;
import dev.parley.engine.explain.Explanation.ConsentShift;
import dev.parley.engine.explain.Explanation.Pivotal;
import dev.parley.report.text.Page.Column;
import dev.parley.report.wording.Figures;
import dev.parley.report.wording.Words;
import java.util.ArrayList;
import java.util.List;

/** How much turns on the concession. */
final class PivotText {
  private PivotText() {}

  static void write(Page page, Words words, Pivotal pivotal) {
    page.heading("How pivotal it is");
    Share with = pivotal.signableWith();
    if (!with.empty()) {
      page.paragraph(
          1,
          "%s of the signable packages have the concession (%s of %s)."
              .formatted(
                  Figures.percent(with), Figures.count(with.count()), Figures.count(with.of())));
    }
    if (pivotal.consents().isEmpty()) {
      return;
    }
    page.paragraph(1, "How often each consent is given, of the packages that need it:");
    List<List<String>> rows = new ArrayList<>();
    for (ConsentShift shift : pivotal.consents()) {
      rows.add(List.of(words.who(shift.by()), percent(shift.with()), percent(shift.without())));
    }
    page.table(
        1,
        List.of(Column.TEXT, Column.NUMBER, Column.NUMBER),
        List.of("", "with it", "without it"),
        rows);
  }

  /** A consent that no package needs is given at no share of them. */
  static String percent(Share share) {
    return share.empty() ? "not\u00a0needed" : Figures.percent(share);
  }
}
