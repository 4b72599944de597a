package dev.parley.report.html;

import static j2html.TagCreator.div;
import static j2html.TagCreator.each;
import static j2html.TagCreator.p;
import static j2html.TagCreator.table;
import static j2html.TagCreator.tbody;
import static j2html.TagCreator.td;
import static j2html.TagCreator.th;
import static j2html.TagCreator.thead;
import static j2html.TagCreator.tr;

import dev.parley.engine.reason.Reasons;
import dev.parley.engine.reason.Reasons.Breach;
import dev.parley.report.wording.Phrases;
import dev.parley.report.wording.ScrutinyWords;
import dev.parley.report.wording.Words;
import j2html.tags.DomContent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The sets of issues that suffice and those whose change breaks it, drawn side by side: a row per
 * issue, a column per set in the order of the lists. Each set of one kind meets each of the other,
 * which is what the drawing shows.
 */
final class Lattice {
  /** Sets of each kind: more would be a carpet, and the lists have them all. */
  private static final int MOST = 12;

  private final Words words;
  private final Phrases phrases;
  private final List<String> issues;

  Lattice(Links links) {
    words = links.words();
    phrases = words.phrases();
    issues = links.negotiation().issues().stream().map(i -> i.id()).toList();
  }

  /** Empty where there is nothing to compare. */
  Optional<DomContent> write(Reasons reasons, ScrutinyWords text) {
    List<List<String>> suffices = reasons.suffices().stream().limit(MOST).toList();
    List<List<String>> breaks = reasons.breaks().stream().limit(MOST).map(Breach::issues).toList();
    List<String> rows =
        issues.stream()
            .filter(
                i -> Stream.concat(suffices.stream(), breaks.stream()).anyMatch(s -> s.contains(i)))
            .toList();
    if (rows.isEmpty()) {
      return Optional.empty();
    }
    List<DomContent> heads = new ArrayList<>(List.of(td()));
    heads(phrases.say("html.reasons.keep"), suffices.size(), heads);
    heads(phrases.say("html.reasons.change"), breaks.size(), heads);
    String label = phrases.say("html.reasons.matrix", Words.sentence(text.claim(reasons)));
    return Optional.of(
        div(
            div(table(
                    thead(tr(each(heads, h -> h))),
                    tbody(each(rows, i -> row(i, suffices, breaks)))))
                .withClass("scroll lattice")
                .withTabindex(0)
                .attr("role", "group")
                .attr("aria-label", label),
            p(legend(reasons)).withClass("quiet")));
  }

  private String legend(Reasons reasons) {
    int more =
        Math.max(0, reasons.suffices().size() - MOST) + Math.max(0, reasons.breaks().size() - MOST);
    String legend = phrases.say("html.reasons.legend");
    return more == 0 ? legend : legend + " " + phrases.plural("html.reasons.more", more);
  }

  private void heads(String sign, int sets, List<DomContent> heads) {
    for (int s = 1; s <= sets; s++) {
      heads.add(th(sign + "\u00a0" + phrases.count(s)).attr("scope", "col"));
    }
  }

  private DomContent row(String issue, List<List<String>> suffices, List<List<String>> breaks) {
    List<DomContent> cells = new ArrayList<>();
    cells.add(th(words.issue(issue)).attr("scope", "row"));
    suffices.forEach(s -> cells.add(cell(s.contains(issue), "html.reasons.keep", "keeps")));
    breaks.forEach(s -> cells.add(cell(s.contains(issue), "html.reasons.change", "changes")));
    return tr(each(cells, c -> c));
  }

  private DomContent cell(boolean filled, String sign, String kind) {
    return filled ? td(phrases.say(sign)).withClass(kind) : td();
  }
}
