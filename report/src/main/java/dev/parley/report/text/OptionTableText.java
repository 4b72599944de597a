package dev.parley.report.text;

import dev.parley.engine.stability.Concept;
import dev.parley.engine.stability.Stability;
import dev.parley.model.Case;
import dev.parley.report.text.Page.Column;
import dev.parley.report.wording.OptionTable;
import dev.parley.report.wording.OptionTable.Row;
import dev.parley.report.wording.StateWords;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The option table: states as columns, in as many blocks as the page is narrow. */
final class OptionTableText {
  private static final int MOST_COLUMNS = 20;
  private static final int INDENT = 2;
  private static final int GAP = 2;

  private final Page page;
  private final Case negotiation;
  private final Stability result;
  private final StateWords states;

  OptionTableText(Page page, Case negotiation, Stability result, StateWords states) {
    this.page = page;
    this.negotiation = negotiation;
    this.result = result;
    this.states = states;
  }

  void write(List<Concept> concepts, List<Integer> shown) {
    OptionTable table = OptionTable.of(negotiation, result, concepts, shown);
    if (table.options().isEmpty()) {
      asRows(table);
    } else {
      blocks(table);
    }
    if (!table.parties().isEmpty()) {
      page.paragraph(
          1, (table.concepts().isEmpty() ? "" : "E: equilibrium. ") + OptionTable.LEGEND);
    }
    today(shown);
  }

  private void today(List<Integer> shown) {
    result
        .evolution()
        .filter(e -> shown.contains(e.start()))
        .ifPresent(
            e -> page.paragraph(1, "State " + StateWords.number(e.start()) + " is today's."));
  }

  /** States that have names and no options. */
  private void asRows(OptionTable table) {
    List<Row> marks = new ArrayList<>(table.concepts());
    marks.addAll(table.parties());
    List<Column> columns = new ArrayList<>(List.of(Column.NUMBER, Column.TEXT));
    columns.addAll(Collections.nCopies(marks.size(), Column.TEXT));
    boolean wide = page.columns() >= 100 || marks.size() <= 4;
    List<String> head = new ArrayList<>(List.of("", "state"));
    marks.forEach(m -> head.add(wide ? m.name() : initials(m.name())));
    List<List<String>> rows = new ArrayList<>();
    for (int k = 0; k < table.states().size(); k++) {
      int state = table.states().get(k);
      List<String> row = new ArrayList<>(List.of(StateWords.number(state), states.state(state)));
      for (Row mark : marks) {
        row.add(mark.cells().get(k));
      }
      rows.add(row);
    }
    page.table(1, columns, head, rows);
    if (!wide) {
      List<String> names =
          table.parties().stream().map(p -> initials(p.name()) + " " + p.name()).toList();
      page.paragraph(1, "Columns: " + String.join(", ", names) + ".");
    }
  }

  private static String initials(String name) {
    return name.length() <= 5 ? name : name.substring(0, 4) + ".";
  }

  private void blocks(OptionTable table) {
    List<Row> rows = new ArrayList<>(table.options());
    rows.addAll(table.concepts());
    rows.addAll(table.parties());
    int cell =
        rows.stream().flatMap(r -> r.cells().stream()).mapToInt(String::length).max().orElse(1);
    int last = table.states().getLast();
    cell = Math.max(cell, StateWords.number(last).length()) + GAP;
    int names = rows.stream().mapToInt(r -> r.name().length()).max().orElse(0);
    int room = page.columns() - INDENT;
    names = Math.min(names, Math.max(room / 2, room - cell * table.states().size()));
    int fit = Math.clamp((room - names) / cell, 1, MOST_COLUMNS);
    int count = Math.ceilDiv(table.states().size(), fit);
    fit = Math.ceilDiv(table.states().size(), count);
    for (int from = 0; from < table.states().size(); from += fit) {
      if (from > 0) {
        page.blank();
      }
      block(table, from, Math.min(table.states().size(), from + fit));
    }
  }

  private void block(OptionTable table, int from, int to) {
    List<Column> columns = new ArrayList<>(List.of(Column.TEXT));
    columns.addAll(Collections.nCopies(to - from, Column.NUMBER));
    List<String> head = new ArrayList<>(List.of("state"));
    table.states().subList(from, to).forEach(s -> head.add(StateWords.number(s)));
    List<List<String>> rows = new ArrayList<>();
    add(rows, table.options(), from, to);
    add(rows, table.concepts(), from, to);
    add(rows, table.parties(), from, to);
    page.table(1, columns, head, rows);
  }

  private static void add(List<List<String>> rows, List<Row> part, int from, int to) {
    for (Row row : part) {
      List<String> cells = new ArrayList<>(List.of(row.name()));
      cells.addAll(row.cells().subList(from, to));
      rows.add(cells);
    }
  }
}
