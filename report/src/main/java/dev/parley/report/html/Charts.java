package dev.parley.report.html;

import static j2html.TagCreator.details;
import static j2html.TagCreator.div;
import static j2html.TagCreator.each;
import static j2html.TagCreator.figure;
import static j2html.TagCreator.iff;
import static j2html.TagCreator.summary;
import static j2html.TagCreator.table;
import static j2html.TagCreator.tbody;
import static j2html.TagCreator.td;
import static j2html.TagCreator.th;
import static j2html.TagCreator.thead;
import static j2html.TagCreator.tr;

import dev.parley.report.wording.Phrases;
import j2html.tags.DomContent;
import java.util.List;
import java.util.stream.Collectors;

/** Places for pictures, and the tables behind them. */
final class Charts {
  private Charts() {}

  /** An empty picture that the script fills; without a script only its caption shows. */
  static DomContent picture(String kind, String label, DomContent... rest) {
    return figure(
            div().withClass("plot").attr("data-chart", kind).attr("data-label", label),
            each(List.of(rest), r -> r))
        .withClass("chart");
  }

  /** The numbers of a picture, folded away. */
  static DomContent dataTable(List<String> heads, List<List<DomContent>> rows) {
    return dataTable(Phrases.ENGLISH, heads, rows);
  }

  /** The same in a language. */
  static DomContent dataTable(Phrases phrases, List<String> heads, List<List<DomContent>> rows) {
    return details(summary(phrases.say("html.numbers")), grid(phrases, heads, rows))
        .withClass("data");
  }

  /** What a picture shows, folded away under a name of its own. */
  static DomContent dataTable(String name, List<String> heads, List<List<DomContent>> rows) {
    return details(summary(name), grid(heads, rows)).withClass("data");
  }

  private static DomContent head(String name) {
    return name.isEmpty() ? td() : th(name).attr("scope", "col");
  }

  /** A table that scrolls inside its own box where the page is too narrow. */
  static DomContent grid(List<String> heads, List<List<DomContent>> rows) {
    return grid(Phrases.ENGLISH, heads, rows);
  }

  /** The same with its label in a language. */
  static DomContent grid(Phrases phrases, List<String> heads, List<List<DomContent>> rows) {
    String named = heads.stream().filter(h -> !h.isEmpty()).collect(Collectors.joining(", "));
    return div(table(
            iff(!heads.isEmpty(), thead(tr(each(heads, Charts::head)))),
            tbody(each(rows, r -> tr(each(r, c -> c))))))
        .withClass("scroll")
        .withTabindex(0)
        .attr("role", "group")
        .attr(
            "aria-label",
            named.isEmpty() ? phrases.say("html.table") : phrases.say("html.table-of", named));
  }
}
