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
import dev.parley.report.wording.Phrases;
import dev.parley.report.wording.RowText;
import dev.parley.report.wording.Words;
import j2html.tags.DomContent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;

/** What the party gives and gets, as a waterfall and a table per baseline. */
final class LedgerSection {
  private final Links links;
  private final Phrases phrases;
  private final RowText rowText;

  LedgerSection(Links links) {
    this.links = links;
    phrases = links.words().phrases();
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
              phrases.say(
                  "html.ledger.none",
                  Optional.ofNullable(result.missing().get("ledger"))
                      .map(phrases::translated)
                      .orElseGet(() -> phrases.say("html.ledger.nothing")))));
    } else {
      result
          .missing()
          .forEach((part, reason) -> {
            if (part.equals("today") || part.equals("demand") || part.equals("no-deal")) {
              content.add(
                  p(phrases.say(
                          "html.ledger.missing",
                          Words.sentence(phrases.say("part." + part, party)),
                          phrases.translated(reason)))
                      .withClass("quiet"));
            }
          });
    }
    return new Part("ledger", phrases.say("html.ledger.heading", party), content);
  }

  private DomContent ledger(String party, Ledger ledger) {
    String title = phrases.say("html.ledger.against", rowText.baseline(party, ledger));
    if (ledger.rows().isEmpty()) {
      return div(h3(title), p(phrases.say("ledger.no-difference"))).withClass("ledger");
    }
    return div(
            h3(title),
            Charts.picture(
                "waterfall:" + ledger.baseline().id(),
                phrases.say("html.ledger.picture", title),
                figcaption(phrases.say("html.ledger.caption", links.words().who(party)))),
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
              Links.number(phrases.signed(row.points())),
              td(links.because(row.because(), party, links.behind(row.subject(), party)))
                  .withClass("because")));
    }
    total.ifPresent(t ->
        lines.add(
            List.of(
                td(phrases.say("sum")),
                td(
                    Figures.sumAsShown(rows.stream().map(Row::points).toList(), t)
                        ? ""
                        : phrases.say("html.ledger.rounded")),
                links.number(phrases.signed(t), party),
                td(text("")))));
    return Charts.grid(
        phrases, List.of("", "", phrases.say("points"), phrases.say("because")), lines);
  }
}
