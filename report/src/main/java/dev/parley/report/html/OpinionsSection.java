package dev.parley.report.html;

import static j2html.TagCreator.each;
import static j2html.TagCreator.h3;
import static j2html.TagCreator.li;
import static j2html.TagCreator.p;
import static j2html.TagCreator.td;
import static j2html.TagCreator.th;
import static j2html.TagCreator.ul;

import dev.parley.engine.sensitivity.Opinions;
import dev.parley.engine.sensitivity.Opinions.Disagreement;
import dev.parley.report.html.Frame.Part;
import dev.parley.report.wording.Chances;
import dev.parley.report.wording.Figures;
import dev.parley.report.wording.SensitivityWords;
import j2html.tags.DomContent;
import java.util.ArrayList;
import java.util.List;

/** What several analysts' numbers make of a question. */
final class OpinionsSection {
  private static final int MOST = 12;

  private final SensitivityWords words;

  OpinionsSection(SensitivityWords words) {
    this.words = words;
  }

  Part write(Opinions opinions) {
    List<DomContent> content = new ArrayList<>();
    content.add(p(words.agreement(opinions)));
    content.add(
        Charts.grid(
            List.of("analyst", "weight", "at the centre", "most frequent", "signable"),
            opinions.views().stream()
                .map(v ->
                    List.<DomContent>of(
                        th(words.analyst(v)).attr("scope", "row"),
                        Links.number(Figures.percent(v.share())),
                        td(v.central().verdict().label()),
                        td(
                            v.mode().label()
                                + " "
                                + SensitivityWords.share(v.verdicts().getFirst().share())),
                        Links.number(Figures.percent(v.signable().value()))))
                .toList()));
    content.add(h3("Pooled"));
    content.add(p("A draw from an analyst picked by weight."));
    content.add(SensitivitySection.verdicts(opinions.pooled()));
    if (!opinions.inputs().isEmpty()) {
      content.add(h3("Where they differ"));
      content.add(differences(opinions));
    }
    content.add(h3("Which difference decides"));
    content.add(p(SensitivityWords.decisive(opinions)));
    content.add(
        ul(
            each(
                opinions.swaps().subList(0, Math.min(MOST, opinions.swaps().size())),
                s -> li(words.swap(opinions, s) + "."))));
    return new Part("analysts", "The analysts", content);
  }

  private DomContent differences(Opinions opinions) {
    List<String> heads = new ArrayList<>(List.of("number"));
    opinions.views().forEach(v -> heads.add(words.analyst(v)));
    heads.add("overlap");
    List<List<DomContent>> rows = new ArrayList<>();
    for (Disagreement d : opinions.inputs().subList(0, Math.min(MOST, opinions.inputs().size()))) {
      List<DomContent> row = new ArrayList<>();
      row.add(th(words.name(d.parameter())).attr("scope", "row"));
      d.stated().forEach(s -> row.add(td(s.text())));
      row.add(Links.number(Chances.plain(d.overlap())));
      rows.add(row);
    }
    return Charts.grid(heads, rows);
  }
}
