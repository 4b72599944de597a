package dev.parley.interchange.profile;

import dev.parley.interchange.sheet.Grid;
import dev.parley.interchange.sheet.Grid.Cell;
import dev.parley.interchange.sheet.Workbook;
import dev.parley.interchange.source.FaultCode;
import dev.parley.interchange.source.Faults;
import dev.parley.interchange.source.Refused;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Where things stand in a table of a case: above the heading {@code issue | option | now | …} rows
 * such as {@code title | …}, below it a row of weights for each issue and a row of values for each
 * of its options, one column per party, and a row {@code walk-away}.
 */
final class SheetLayout {
  static final String ISSUE = "issue";
  static final String OPTION = "option";
  static final String NOW = "now";
  static final String ID = "id";
  static final String UNIT = "unit";
  static final String TITLE = "title";
  static final String WALK_AWAY = "walk-away";
  static final String COMMENT = "#";

  /** Begins the remark that our tables make of what they have no place for. */
  static final String MISSING = "# not in this table: ";

  private static final Set<String> WORDS = Set.of(ISSUE, OPTION, NOW, ID, UNIT);

  private final Grid grid;
  private final int heading;
  private final Map<String, Integer> columns = new HashMap<>();
  private final List<Integer> parties = new ArrayList<>();
  private final Faults faults;
  private final SheetHead head;

  private SheetLayout(Grid grid, int heading, Faults faults) {
    this.grid = grid;
    this.heading = heading;
    this.faults = faults;
    this.head = new SheetHead(grid, grid.rows().subList(0, heading), faults);
  }

  static SheetLayout of(Grid grid, Faults faults) {
    for (int r = 0; r < grid.rows().size(); r++) {
      List<Cell> row = grid.rows().get(r);
      if (!row.isEmpty() && word(row.getFirst()).equals(ISSUE)) {
        SheetLayout layout = new SheetLayout(grid, r, faults);
        layout.readHeading(row);
        grid.workbook().ifPresent(w -> w.unusable().forEach(layout::refuse));
        layout.body().forEach(layout::refuseStrays);
        return layout;
      }
    }
    String heading = "a heading such as: issue, option, now, Alpha, Beta";
    Optional<Workbook> others = grid.workbook().filter(w -> !w.others().isEmpty());
    throw Refused.of(
        FaultCode.MISSING,
        grid.file().start(),
        "no row begins with the word `issue`"
            + grid.workbook().map(w -> " in the sheet `" + w.sheet() + "`, the first").orElse(""),
        others
            .map(w ->
                "put the sheet with the table first; there are also `"
                    + String.join("`, `", w.others())
                    + "`")
            .orElse(heading));
  }

  private void readHeading(List<Cell> row) {
    for (int c = 0; c < row.size(); c++) {
      String word = word(row.get(c));
      if (WORDS.contains(word)) {
        if (columns.put(word, c) != null) {
          grid.fault(
              faults,
              FaultCode.BAD_VALUE,
              row.get(c),
              "`" + word + "` heads two columns",
              "leave one out");
        }
      } else if (!word.isEmpty() && !word.startsWith(COMMENT)) {
        parties.add(c);
      }
    }
    if (!columns.containsKey(OPTION)) {
      grid.fault(
          faults,
          FaultCode.MISSING,
          row.getFirst(),
          "no column is headed `option`",
          "issue, option, now, Alpha");
    }
    if (parties.isEmpty()) {
      grid.fault(
          faults,
          FaultCode.MISSING,
          row.getLast(),
          "no column is headed by a party's name",
          "issue, option, now, Alpha, Beta");
    }
    faults.check();
  }

  /** A formula without a result counts unless it stands in a remark. */
  private void refuse(Workbook.Unusable unusable) {
    Cell cell = unusable.cell();
    boolean remark =
        grid.rows().stream()
            .filter(r -> r.getFirst().line() == cell.line())
            .anyMatch(r -> r.getFirst().text().startsWith(COMMENT));
    List<Cell> headings = grid.rows().get(heading);
    boolean aside =
        cell.column() <= headings.size()
            && headings.get(cell.column() - 1).text().startsWith(COMMENT);
    // An error such as #REF! in the first column is no sign of a remark.
    if (cell.column() == 1 || (!remark && !aside)) {
      fault(FaultCode.MISSING, cell, unusable.message(), unusable.tryThis());
    }
  }

  /** Such as the half of a number with a decimal comma, or a party whose name was forgotten. */
  private void refuseStrays(List<Cell> row) {
    List<Cell> headings = grid.rows().get(heading);
    for (int c = 0; c < row.size(); c++) {
      if (!row.get(c).empty() && (c >= headings.size() || headings.get(c).empty())) {
        fault(
            FaultCode.BAD_VALUE,
            row.get(c),
            "`" + row.get(c).text() + "` stands in a column without a heading",
            "a party's name above it, # above a column of remarks, or clear the cell");
        return;
      }
    }
  }

  /** The columns of the parties. */
  List<Integer> parties() {
    return List.copyOf(parties);
  }

  /** What stands above a column. */
  Cell heading(int column) {
    return grid.rows().get(heading).get(column);
  }

  /** The rows below the heading, without empty ones and comments. */
  List<List<Cell>> body() {
    return grid.rows().subList(heading + 1, grid.rows().size()).stream()
        .filter(r -> r.stream().anyMatch(c -> !c.empty()))
        .filter(r -> !r.getFirst().text().startsWith(COMMENT))
        .toList();
  }

  /** What the case had before it became this table. */
  List<String> missing() {
    return grid.rows().stream()
        .map(r -> r.getFirst().text())
        .filter(t -> t.startsWith(MISSING))
        .map(t -> t.substring(MISSING.length()).strip())
        .toList();
  }

  /** What stands beside a word above the heading. */
  Optional<String> stated(String word) {
    return head.stated(word);
  }

  /** A row's cell in the column of a word; empty where there is no such column. */
  Optional<Cell> cell(List<Cell> row, String word) {
    return Optional.ofNullable(columns.get(word)).map(c -> cell(row, c));
  }

  Cell cell(List<Cell> row, int column) {
    return column < row.size()
        ? row.get(column)
        : new Cell(
            "",
            row.getLast().line(),
            grid.workbook().isPresent() ? column + 1 : row.getLast().column());
  }

  void fault(FaultCode code, Cell cell, String message, String tryThis) {
    grid.fault(faults, code, cell, message, tryThis);
  }

  static String word(Cell cell) {
    return cell.text().strip().toLowerCase(Locale.ROOT);
  }
}
