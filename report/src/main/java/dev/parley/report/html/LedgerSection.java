package dev.parley.report.html;

import static j2html.TagCreator.div;
import static j2html.TagCreator.figcaption;
import static j2html.TagCreator.h3;
import static j2html.TagCreator.p;
import static j2html.TagCreator.td;
import static j2html.TagCreator.text;

import dev.parley.engine.explain.Explanation;
import dev.parley.engine.explain.Explanation.Ledger;
import dev.parley.engine.explain.Explanation.Row;
import dev.parley.report.html.Frame.Part;
import dev.parley.report.wording.Figures;
import dev.parley.report.wording.RowText;
import j2html.tags.DomContent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;

/** What the party gives and gets, as a waterfall and a table per baseline. */
final class LedgerSection {
  private final Links links;
  private final RowText rowText;

  LedgerSection(Links links) {
    this.links = links;
    rowText = new RowText(links.words(), links.evidence());
  }

  Part write(Explanation result) {
    List<DomContent> content = new ArrayList<>();
    String party = links.words().who(result.party());
    for (Ledger ledger : result.ledgers()) {
      content.add(ledger(result.party(), ledger));
    }
    if (content.isEmpty()) {
      content.add(
          p(
              "There is no ledger: "
                  + result.missing().getOrDefault("ledger", "nothing to compare")
                  + "."));
    } else {
      result
          .missing()
          .forEach((part, reason) -> {
            if (part.equals("today") || part.equals("demand") || part.equals("no-deal")) {
              content.add(
                  p("Against " + part.replace('-', ' ') + ": " + reason + ".").withClass("quiet"));
            }
          });
    }
    return new Part("ledger", "What " + party + " gives and gets", content);
  }

  private DomContent ledger(String party, Ledger ledger) {
    String title = "Against " + rowText.baseline(party, ledger);
    if (ledger.rows().isEmpty()) {
      return div(h3(title), p(links.words().say("ledger.no-difference"))).withClass("ledger");
    }
    return div(
            h3(title),
            Charts.picture(
                "waterfall:" + ledger.baseline().id(),
                title + ": what each change adds or costs, in points",
                figcaption(
                    "Points of "
                        + links.words().who(party)
                        + ", from left to right; each bar begins where the last one ended.")),
            table(party, ledger.rows(), ledger.from().isEmpty(), Optional.of(ledger.total())))
        .withClass("ledger");
  }

  /** The rows with what each rests on. */
  DomContent table(
      String party, List<Row> rows, boolean contributions, Optional<BigFraction> total) {
    List<List<DomContent>> lines = new ArrayList<>();
    for (Row row : rows) {
      lines.add(
          List.of(
              td(rowText.verb(row)).withClass(row.points().signum() < 0 ? "gives" : "gets"),
              td(rowText.what(row.subject(), row.points(), contributions)),
              Links.number(Figures.signed(row.points())),
              td(links.because(row.because(), party, links.behind(row.subject(), party)))
                  .withClass("because")));
    }
    total.ifPresent(t ->
        lines.add(
            List.of(
                td("sum"),
                td(
                    Figures.sumAsShown(rows.stream().map(Row::points).toList(), t)
                        ? ""
                        : "exact; the rows are rounded"),
                links.number(Figures.signed(t), party),
                td(text("")))));
    return Charts.grid(List.of("", "", "points", "because"), lines);
  }
}
