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
import dev.parley.report.wording.Phrases;
import dev.parley.report.wording.SensitivityWords;
import j2html.tags.DomContent;
import java.util.ArrayList;
import java.util.List;

/** What several analysts' numbers make of a question. */
final class OpinionsSection {
  private static final int MOST = 12;

  private final SensitivityWords words;
  private final Phrases phrases;

  OpinionsSection(SensitivityWords words) {
    this.words = words;
    phrases = words.phrases();
  }

  Part write(Opinions opinions) {
    List<DomContent> content = new ArrayList<>();
    content.add(p(words.agreement(opinions)));
    content.add(
        Charts.grid(
            phrases,
            List.of(
                phrases.say("sensitivity.head.analyst"),
                phrases.say("sensitivity.head.weight"),
                phrases.say("sensitivity.head.centre"),
                phrases.say("sensitivity.head.mode"),
                phrases.say("sensitivity.head.signable")),
            opinions.views().stream()
                .map(v ->
                    List.<DomContent>of(
                        th(words.analyst(v)).attr("scope", "row"),
                        Links.number(phrases.percent(v.share())),
                        td(words.verdict(v.central().verdict())),
                        td(
                            words.verdict(v.mode())
                                + " "
                                + words.share(v.verdicts().getFirst().share())),
                        Links.number(phrases.percent(v.signable().value()))))
                .toList()));
    content.add(h3(phrases.say("sensitivity.pooled.heading")));
    content.add(p(phrases.say("sensitivity.pooled")));
    content.add(SensitivitySection.verdicts(opinions.pooled(), words));
    if (!opinions.inputs().isEmpty()) {
      content.add(h3(phrases.say("sensitivity.differ.heading")));
      content.add(differences(opinions));
    }
    content.add(h3(phrases.say("sensitivity.decides.heading")));
    content.add(p(words.decisive(opinions)));
    content.add(
        ul(
            each(
                opinions.swaps().subList(0, Math.min(MOST, opinions.swaps().size())),
                s -> li(words.swap(opinions, s)))));
    return new Part("analysts", phrases.say("sensitivity.analysts.heading"), content);
  }

  private DomContent differences(Opinions opinions) {
    List<String> heads = new ArrayList<>(List.of(phrases.say("sensitivity.head.number")));
    opinions.views().forEach(v -> heads.add(words.analyst(v)));
    heads.add(phrases.say("sensitivity.head.overlap"));
    List<List<DomContent>> rows = new ArrayList<>();
    for (Disagreement d : opinions.inputs().subList(0, Math.min(MOST, opinions.inputs().size()))) {
      List<DomContent> row = new ArrayList<>();
      row.add(th(words.name(d.parameter())).attr("scope", "row"));
      d.stated().forEach(s -> row.add(td(s.text())));
      row.add(Links.number(phrases.chance(d.overlap())));
      rows.add(row);
    }
    return Charts.grid(phrases, heads, rows);
  }
}
