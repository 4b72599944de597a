package dev.parley.report.html;

import static j2html.TagCreator.each;
import static j2html.TagCreator.li;
import static j2html.TagCreator.p;
import static j2html.TagCreator.td;
import static j2html.TagCreator.th;
import static j2html.TagCreator.ul;

import dev.parley.report.html.Frame.Part;
import dev.parley.report.wording.Section;
import dev.parley.report.wording.Section.Piece;
import j2html.tags.DomContent;
import java.util.ArrayList;
import java.util.List;

/** A section as a part of a page; items that follow each other are one list. */
final class SectionPart {
  private final List<DomContent> content = new ArrayList<>();
  private final List<String> items = new ArrayList<>();

  private SectionPart() {}

  static Part of(Section section) {
    SectionPart part = new SectionPart();
    for (Piece piece : section.pieces()) {
      switch (piece) {
        case Piece.Item(String text) -> part.items.add(text);
        case Piece.Paragraph(String text) -> part.add(p(text));
        case Piece.Table table -> part.add(table(table));
      }
    }
    part.closeList();
    return new Part(section.id(), section.heading(), part.content);
  }

  private void add(DomContent piece) {
    closeList();
    content.add(piece);
  }

  private void closeList() {
    if (!items.isEmpty()) {
      content.add(ul(each(List.copyOf(items), text -> li(text))));
      items.clear();
    }
  }

  private static DomContent table(Piece.Table table) {
    List<List<DomContent>> rows = new ArrayList<>();
    for (List<String> row : table.rows()) {
      List<DomContent> cells = new ArrayList<>();
      cells.add(th(row.getFirst()).attr("scope", "row"));
      row.subList(1, row.size())
          .forEach(cell -> cells.add(table.numbers() ? Links.number(cell) : td(cell)));
      rows.add(cells);
    }
    return Charts.grid(table.heads(), rows);
  }
}
