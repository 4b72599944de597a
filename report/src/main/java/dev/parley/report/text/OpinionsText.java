package dev.parley.report.text;

import dev.parley.engine.sensitivity.Opinions;
import dev.parley.engine.sensitivity.Opinions.Disagreement;
import dev.parley.engine.sensitivity.Opinions.RankAgreement;
import dev.parley.engine.sensitivity.Opinions.Stated;
import dev.parley.engine.sensitivity.Opinions.Swap;
import dev.parley.engine.sensitivity.Opinions.View;
import dev.parley.report.text.Page.Column;
import dev.parley.report.wording.Chances;
import dev.parley.report.wording.Figures;
import dev.parley.report.wording.SensitivityWords;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What several analysts' numbers make of the question. */
final class OpinionsText {
  private final Page page;
  private final SensitivityWords text;
  private final Opinions opinions;
  private final int most;

  OpinionsText(Page page, SensitivityWords text, Opinions opinions, int most) {
    this.page = page;
    this.text = text;
    this.opinions = opinions;
    this.most = most;
  }

  void write() {
    page.heading("The analysts");
    page.paragraph(1, text.agreement(opinions));
    views();
    page.paragraph(1, "A draw from an analyst picked by weight:");
    page.table(
        1,
        List.of(Column.TEXT, Column.TEXT, Column.NUMBER, Column.NUMBER),
        List.of(),
        opinions.pooled().stream().map(SensitivityText::row).toList());
    inputs();
    ranks();
    swaps();
  }

  private void views() {
    List<List<String>> rows = new ArrayList<>();
    for (View v : opinions.views()) {
      rows.add(
          List.of(
              text.analyst(v),
              Figures.percent(v.share()),
              v.central().verdict().label(),
              v.mode().label() + " " + Figures.percent(v.verdicts().getFirst().share().value()),
              Figures.percent(v.signable().value())));
    }
    page.table(
        1,
        List.of(Column.TEXT, Column.NUMBER, Column.TEXT, Column.TEXT, Column.NUMBER),
        List.of("", "weight", "at the centre", "most frequent", "signable"),
        rows);
  }

  private void inputs() {
    if (opinions.inputs().isEmpty()) {
      return;
    }
    page.blank();
    page.paragraph(
        1, "Where they differ; the overlap is what all their 90\u00a0% ranges have in common:");
    List<List<String>> rows = new ArrayList<>();
    for (Disagreement d : opinions.inputs().subList(0, Math.min(most, opinions.inputs().size()))) {
      rows.add(
          List.of(
              text.name(d.parameter()),
              d.stated().stream().map(this::stated).collect(Collectors.joining("; ")),
              Chances.plain(d.overlap())));
    }
    page.table(
        1,
        List.of(Column.TEXT, Column.TEXT, Column.NUMBER),
        List.of("", "stated", "overlap"),
        rows);
  }

  private String stated(Stated s) {
    return text.analyst(opinions, s.analyst()) + " " + s.text();
  }

  private void ranks() {
    for (RankAgreement r : opinions.ranks()) {
      page.item(
          1,
          "%s and %s rank the %s weights of %s with Kendall's tau %s."
              .formatted(
                  text.analyst(opinions, r.one()),
                  text.analyst(opinions, r.other()),
                  Figures.count(r.weights()),
                  text.words().who(r.party()),
                  r.tau().isPresent()
                      ? Chances.signed(r.tau().getAsDouble())
                      : "undefined, because one of them gives all alike"));
    }
  }

  private void swaps() {
    page.blank();
    page.paragraph(1, SensitivityWords.decisive(opinions));
    for (Swap swap : opinions.swaps().subList(0, Math.min(most, opinions.swaps().size()))) {
      page.item(1, text.swap(opinions, swap) + ".");
    }
  }
}
