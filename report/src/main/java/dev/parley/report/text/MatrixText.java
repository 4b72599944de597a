package dev.parley.report.text;

import dev.parley.engine.overview.Stakes;
import dev.parley.engine.overview.Stakes.Stake;
import dev.parley.model.Case;
import dev.parley.model.Issue;
import dev.parley.model.preference.Preferences;
import dev.parley.report.text.Page.Column;
import dev.parley.report.wording.Figures;
import dev.parley.report.wording.Words;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Issue × party: points between the worst and the best option. */
final class MatrixText {
  private final Page page;
  private final Words words;
  private final Case negotiation;

  MatrixText(Page page, Words words, Case negotiation) {
    this.page = page;
    this.words = words;
    this.negotiation = negotiation;
  }

  void write(Stakes stakes) {
    page.heading("What is at stake for whom");
    page.paragraph(
        1,
        "Points between the worst and the best option of an issue, without interactions; a dash"
            + " where a party has no points for it.");
    List<String> parties = negotiation.preferences().stream().map(Preferences::party).toList();
    List<String> block = new ArrayList<>();
    int names =
        negotiation.issues().stream().mapToInt(i -> words.issue(i.id()).length()).max().orElse(0);
    int whole = page.columns() - names - 2;
    int room = whole;
    for (String party : parties) {
      int width = words.who(party).length() + 2;
      if (!block.isEmpty() && room < width) {
        table(block, stakes);
        page.blank();
        block.clear();
        room = whole;
      }
      block.add(party);
      room -= width;
    }
    table(block, stakes);
  }

  private void table(List<String> parties, Stakes stakes) {
    List<Column> columns = new ArrayList<>(List.of(Column.TEXT));
    columns.addAll(Collections.nCopies(parties.size(), Column.NUMBER));
    List<String> head = new ArrayList<>(List.of(""));
    parties.forEach(p -> head.add(words.who(p)));
    List<List<String>> rows = new ArrayList<>();
    for (Issue issue : negotiation.issues()) {
      List<String> row = new ArrayList<>(List.of(words.issue(issue.id())));
      parties.forEach(p ->
          row.add(stakes.of(p, issue.id()).map(Stake::points).map(Figures::points).orElse("–")));
      rows.add(row);
    }
    page.table(1, columns, head, rows);
  }
}
