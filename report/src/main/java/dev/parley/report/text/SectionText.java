package dev.parley.report.text;

import dev.parley.report.text.Page.Column;
import dev.parley.report.wording.Section;
import dev.parley.report.wording.Section.Piece;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Writes a section on a page. */
final class SectionText {
  private SectionText() {}

  static void write(Page page, Section section) {
    page.heading(section.heading());
    for (Piece piece : section.pieces()) {
      switch (piece) {
        case Piece.Paragraph(String text) -> page.paragraph(1, text);
        case Piece.Item(String text) -> page.item(1, text);
        case Piece.Table table -> table(page, table);
      }
    }
  }

  private static void table(Page page, Piece.Table table) {
    List<Column> columns = new ArrayList<>(List.of(Column.TEXT));
    Column others = table.numbers() ? Column.NUMBER : Column.TEXT;
    columns.addAll(Collections.nCopies(table.heads().size() - 1, others));
    page.table(1, columns, table.heads(), table.rows());
  }
}
