package dev.parley.report.text;

import dev.parley.engine.Finding;
import dev.parley.engine.guarantee.Assessment;
import dev.parley.engine.guarantee.BaseRate;
import dev.parley.engine.guarantee.Guarantees;
import dev.parley.model.Case;
import dev.parley.report.Origin;
import dev.parley.report.text.Page.Column;
import dev.parley.report.wording.Chances;
import dev.parley.report.wording.Evidence;
import dev.parley.report.wording.Figures;
import dev.parley.report.wording.Words;
import java.util.ArrayList;
import java.util.List;

/** The answer to whether promises would be believed: a comparison, then each promise. */
final class GuaranteesText {
  private final Page page;
  private final Words words;
  private final Finding<Guarantees> finding;
  private final Case negotiation;

  GuaranteesText(Page page, Finding<Guarantees> finding, Case negotiation) {
    this.page = page;
    this.finding = finding;
    this.negotiation = negotiation;
    words = new Words(negotiation);
  }

  void write(Origin origin) {
    List<Assessment> promises = finding.result().promises();
    page.heading(
        promises.size() == 1
            ? "Would the promise " + promises.getFirst().guarantee().id() + " be believed?"
            : "Would the promises be believed?");
    page.paragraph(
        0,
        negotiation.title()
            + negotiation.asOf().map(d -> ", as of " + Evidence.date(d)).orElse(""));
    if (promises.size() > 1) {
      comparison(promises);
    }
    for (Assessment promise : promises) {
      new AssessmentText(page, words, negotiation).write(promise);
    }
    baseRates();
    Footer.write(page, finding, origin);
  }

  private void comparison(List<Assessment> promises) {
    page.blank();
    List<List<String>> rows = new ArrayList<>();
    for (Assessment a : promises) {
      rows.add(
          List.of(
              a.guarantee().id(),
              Chances.plain(a.least().deterred()),
              a.weightedCredibility().isPresent()
                  ? Chances.plain(a.weightedCredibility().getAsDouble())
                  : "–",
              Chances.breakEven(a.breakEven()),
              Chances.plain(a.least().attackFails()),
              Chances.plain(a.least().nobodyComes())));
    }
    page.table(
        0,
        List.of(
            Column.TEXT, Column.NUMBER, Column.NUMBER, Column.NUMBER, Column.NUMBER, Column.NUMBER),
        List.of("promise", "deters", "credibility", "p*", "attack fails", "nobody comes"),
        rows);
  }

  private void baseRates() {
    page.heading("Published base rates, beside the model and not in it");
    List<List<String>> rows = new ArrayList<>();
    for (BaseRate rate : BaseRate.PUBLISHED) {
      rows.add(
          List.of(
              Figures.percent(rate.share()),
              rate.what() + ", " + rate.years(),
              rate.study().replaceFirst(", doi:.*", "")));
    }
    page.table(
        1,
        List.of(Column.NUMBER, Column.TEXT, Column.TEXT),
        List.of("honoured", "of what", "study"),
        rows);
    page.paragraph(1, "Mind that " + BaseRate.SELECTION + ".");
  }
}
