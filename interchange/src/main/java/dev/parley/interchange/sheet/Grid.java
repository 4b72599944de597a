package dev.parley.interchange.sheet;

import dev.parley.format.Position;
import dev.parley.interchange.source.FaultCode;
import dev.parley.interchange.source.Faults;
import dev.parley.interchange.source.SourceFile;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A table of texts as it was read.
 *
 * @param workbook what it comes from, where cells have names such as C7 and there is no line to
 *     show
 */
public record Grid(SourceFile file, List<List<Cell>> rows, Optional<Workbook> workbook) {
  static final int MOST_ROWS = 20_000;
  static final int MOST_COLUMNS = 200;

  private static final String BETWEEN = " | ";

  public Grid {
    rows = rows.stream().map(List::copyOf).toList();
  }

  /**
   * A cell.
   *
   * @param line the row of a workbook, or the line of a text, from 1
   * @param column the column of a workbook, or where the cell begins in the line, from 1
   */
  public record Cell(String text, int line, int column) {
    public boolean empty() {
      return text.isEmpty();
    }
  }

  /** Reports a fault in a cell. */
  public void fault(Faults faults, FaultCode code, Cell cell, String message, String tryThis) {
    if (workbook.isEmpty()) {
      faults.add(
          code,
          new dev.parley.interchange.source.Place(file, cell.line(), cell.column()),
          message,
          tryThis);
      return;
    }
    List<Cell> row =
        rows.stream()
            .filter(r -> !r.isEmpty() && r.getFirst().line() == cell.line())
            .findFirst()
            .orElse(List.of());
    String before =
        row.stream()
            .filter(c -> c.column() < cell.column())
            .map(c -> c.text() + BETWEEN)
            .collect(Collectors.joining());
    String line = row.stream().map(Cell::text).collect(Collectors.joining(BETWEEN));
    faults.add(
        code,
        new Position(file.name(), cell.line(), before.codePointCount(0, before.length()) + 1),
        name(cell) + ": " + message,
        tryThis,
        line);
  }

  /** {@code C7}. */
  private static String name(Cell cell) {
    StringBuilder letters = new StringBuilder();
    for (int c = cell.column(); c > 0; c = (c - 1) / 26) {
      letters.insert(0, (char) ('A' + (c - 1) % 26));
    }
    return letters.toString() + cell.line();
  }
}
