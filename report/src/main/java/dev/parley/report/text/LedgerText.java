package dev.parley.report.text;

import dev.parley.engine.explain.Explanation;
import dev.parley.engine.explain.Explanation.Ledger;
import dev.parley.engine.explain.Explanation.Row;
import dev.parley.report.text.Page.Column;
import dev.parley.report.wording.Evidence;
import dev.parley.report.wording.Figures;
import dev.parley.report.wording.Phrases;
import dev.parley.report.wording.RowText;
import dev.parley.report.wording.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;

/** What the party gives and gets, row by row, with what each row rests on. */
final class LedgerText {
  private static final List<Column> COLUMNS =
      List.of(Column.TEXT, Column.TEXT, Column.NUMBER, Column.EVIDENCE);

  private final Page page;
  private final Words words;
  private final Phrases phrases;
  private final Evidence evidence;
  private final RowText rowText;

  LedgerText(Page page, Words words, Evidence evidence) {
    this.page = page;
    this.words = words;
    this.phrases = words.phrases();
    this.evidence = evidence;
    rowText = new RowText(words, evidence);
  }

  void write(Explanation result) {
    for (Ledger ledger : result.ledgers()) {
      page.heading(
          phrases.say(
              "ledger.heading",
              words.who(result.party()),
              rowText.baseline(result.party(), ledger)));
      if (ledger.rows().isEmpty()) {
        page.paragraph(1, phrases.say("ledger.no-difference"));
        continue;
      }
      boolean contributions = ledger.from().isEmpty();
      rows(ledger.rows(), contributions, Optional.of(ledger.total()));
    }
  }

  /**
   * @param contributions whether the rows are what a package is worth and not a change
   */
  void rows(List<Row> rows, boolean contributions, Optional<BigFraction> total) {
    List<List<String>> table = new ArrayList<>();
    for (Row row : rows) {
      table.add(
          List.of(
              rowText.verb(row),
              rowText.what(row.subject(), row.points(), contributions),
              phrases.signed(row.points()),
              evidence.because(row.because())));
    }
    total.ifPresent(
        t -> table.add(List.of(phrases.say("sum"), rounding(rows, t), phrases.signed(t), "")));
    page.table(1, COLUMNS, List.of("", "", phrases.say("points"), phrases.say("because")), table);
  }

  private String rounding(List<Row> rows, BigFraction total) {
    boolean sums = Figures.sumAsShown(rows.stream().map(Row::points).toList(), total);
    return sums ? "" : phrases.say("ledger.rounded");
  }
}
