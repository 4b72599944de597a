package dev.parley.report.text;

import dev.parley.engine.explain.Explanation;
import dev.parley.engine.explain.Explanation.Ledger;
import dev.parley.engine.explain.Explanation.Row;
import dev.parley.engine.explain.Explanation.Subject;
import dev.parley.report.text.Page.Column;
import dev.parley.report.wording.Evidence;
import dev.parley.report.wording.Figures;
import dev.parley.report.wording.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;

/** What the party gives and gets, row by row, with what each row rests on. */
final class LedgerText {
  private static final List<Column> COLUMNS =
      List.of(Column.TEXT, Column.TEXT, Column.NUMBER, Column.EVIDENCE);
  private static final List<String> HEAD = List.of("", "", "points", Page.BECAUSE);

  private final Page page;
  private final Words words;
  private final Evidence evidence;

  LedgerText(Page page, Words words, Evidence evidence) {
    this.page = page;
    this.words = words;
    this.evidence = evidence;
  }

  void write(Explanation result) {
    for (Ledger ledger : result.ledgers()) {
      page.heading(title(result.party(), ledger));
      boolean contributions = ledger.from().isEmpty();
      rows(ledger.rows(), contributions, Optional.of(ledger.total()));
    }
  }

  private String title(String party, Ledger ledger) {
    return "What %s gives and gets, against %s"
        .formatted(
            words.who(party),
            switch (ledger.baseline()) {
              case NO_DEAL -> "no deal";
              case DEMAND ->
                  evidence.demands(party)
                      ? "its demand"
                      : "its best feasible package (the case quotes no demand)";
              case TODAY -> "today";
            });
  }

  /**
   * @param contributions whether the rows are what a package is worth and not a change
   */
  void rows(List<Row> rows, boolean contributions, Optional<BigFraction> total) {
    List<List<String>> table = new ArrayList<>();
    for (Row row : rows) {
      table.add(
          List.of(
              verb(row),
              what(row.subject(), row.points(), contributions),
              Figures.signed(row.points()),
              evidence.because(row.because())));
    }
    total.ifPresent(t -> table.add(List.of("sum", rounding(rows, t), Figures.signed(t), "")));
    page.table(1, COLUMNS, HEAD, table);
  }

  private static String rounding(List<Row> rows, BigFraction total) {
    boolean sums = Figures.sumAsShown(rows.stream().map(Row::points).toList(), total);
    return sums ? "" : "(exact; the rows are rounded)";
  }

  private static String verb(Row row) {
    if (row.subject() instanceof Subject.OfWalkAway) {
      return "";
    }
    int sign = row.points().signum();
    return sign < 0 ? "gives" : sign > 0 ? "gets" : "even";
  }

  private String what(Subject subject, BigFraction points, boolean contributions) {
    return switch (subject) {
      case Subject.OfIssue(String issue, Optional<String> from, String to) ->
          words.issue(issue)
              + ": "
              + from.map(f -> words.change(issue, f, to)).orElseGet(() -> words.option(issue, to));
      case Subject.OfTerm term ->
          "if " + term.condition().text() + ": " + holds(term, contributions);
      case Subject.OfWalkAway(Optional<String> note) ->
          walkAway(points, contributions) + note.map(n -> " (" + n + ")").orElse("");
    };
  }

  private static String holds(Subject.OfTerm term, boolean contributions) {
    if (contributions) {
      return term.to() ? "holds" : "does not hold";
    }
    return term.to() ? "holds now" : "holds no longer";
  }

  private static String walkAway(BigFraction points, boolean contributions) {
    if (contributions) {
      return "no deal is worth";
    }
    int sign = points.signum();
    return sign > 0
        ? "no deal is worse than that by"
        : sign < 0 ? "no deal is better than that by" : "no deal is as good as that";
  }
}
