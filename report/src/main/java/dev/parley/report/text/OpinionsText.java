package dev.parley.report.text;

import dev.parley.engine.sensitivity.Opinions;
import dev.parley.engine.sensitivity.Opinions.Disagreement;
import dev.parley.engine.sensitivity.Opinions.Stated;
import dev.parley.engine.sensitivity.Opinions.Swap;
import dev.parley.engine.sensitivity.Opinions.View;
import dev.parley.report.text.Page.Column;
import dev.parley.report.wording.Phrases;
import dev.parley.report.wording.SensitivityWords;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What several analysts' numbers make of the question. */
final class OpinionsText {
  private final Page page;
  private final SensitivityWords text;
  private final Phrases phrases;
  private final Opinions opinions;
  private final int most;

  OpinionsText(Page page, SensitivityWords text, Opinions opinions, int most) {
    this.page = page;
    this.text = text;
    phrases = text.phrases();
    this.opinions = opinions;
    this.most = most;
  }

  void write() {
    page.heading(phrases.say("sensitivity.analysts.heading"));
    page.paragraph(1, text.agreement(opinions));
    views();
    page.paragraph(1, phrases.say("sensitivity.pooled"));
    page.table(
        1,
        List.of(Column.TEXT, Column.TEXT, Column.NUMBER, Column.NUMBER),
        List.of(),
        opinions.pooled().stream().map(v -> SensitivityText.row(v, text)).toList());
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
              phrases.percent(v.share()),
              text.verdict(v.central().verdict()),
              text.verdict(v.mode())
                  + " "
                  + phrases.percent(v.verdicts().getFirst().share().value()),
              phrases.percent(v.signable().value())));
    }
    page.table(
        1,
        List.of(Column.TEXT, Column.NUMBER, Column.TEXT, Column.TEXT, Column.NUMBER),
        List.of(
            "",
            phrases.say("sensitivity.head.weight"),
            phrases.say("sensitivity.head.centre"),
            phrases.say("sensitivity.head.mode"),
            phrases.say("sensitivity.head.signable")),
        rows);
  }

  private void inputs() {
    if (opinions.inputs().isEmpty()) {
      return;
    }
    page.blank();
    page.paragraph(1, phrases.say("sensitivity.differ"));
    List<List<String>> rows = new ArrayList<>();
    for (Disagreement d : opinions.inputs().subList(0, Math.min(most, opinions.inputs().size()))) {
      rows.add(
          List.of(
              text.name(d.parameter()),
              d.stated().stream()
                  .map(this::stated)
                  .collect(Collectors.joining(phrases.say("separator"))),
              phrases.chance(d.overlap())));
    }
    page.table(
        1,
        List.of(Column.TEXT, Column.TEXT, Column.NUMBER),
        List.of(
            "", phrases.say("sensitivity.head.stated"), phrases.say("sensitivity.head.overlap")),
        rows);
  }

  private String stated(Stated s) {
    return text.analyst(opinions, s.analyst()) + " " + s.text();
  }

  private void ranks() {
    opinions.ranks().forEach(r -> page.item(1, text.ranks(opinions, r)));
  }

  private void swaps() {
    page.blank();
    page.paragraph(1, text.decisive(opinions));
    for (Swap swap : opinions.swaps().subList(0, Math.min(most, opinions.swaps().size()))) {
      page.item(1, text.swap(opinions, swap));
    }
  }
}
