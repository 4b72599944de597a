package dev.parley.report.text;

import dev.parley.engine.deals.Blocker;
import dev.parley.report.text.Page.Column;
import dev.parley.report.wording.BlockerText;
import dev.parley.report.wording.Evidence;
import dev.parley.report.wording.Words;
import java.util.ArrayList;
import java.util.List;

/** Who does not say yes, by how much, and what that rests on; members below their body. */
final class BlockerRows {
  static final List<Column> COLUMNS = List.of(Column.TEXT, Column.EVIDENCE);

  private final Words words;
  private final Evidence evidence;

  BlockerRows(Words words, Evidence evidence) {
    this.words = words;
    this.evidence = evidence;
  }

  void write(Page page, int level, List<Blocker> blockers) {
    List<List<String>> rows = new ArrayList<>();
    blockers.forEach(b -> collect(b, 0, rows));
    page.table(level, COLUMNS, List.of(), rows);
  }

  private void collect(Blocker blocker, int depth, List<List<String>> rows) {
    rows.add(
        List.of(
            "\u00a0\u00a0".repeat(depth)
                + words.who(blocker.who())
                + " "
                + BlockerText.answer(blocker, words.phrases()),
            evidence.because(blocker.because())));
    blocker.members().forEach(m -> collect(m, depth + 1, rows));
  }
}
