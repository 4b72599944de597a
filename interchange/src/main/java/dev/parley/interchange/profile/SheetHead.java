package dev.parley.interchange.profile;

import dev.parley.format.Suggestions;
import dev.parley.interchange.sheet.Grid;
import dev.parley.interchange.sheet.Grid.Cell;
import dev.parley.interchange.source.FaultCode;
import dev.parley.interchange.source.Faults;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The rows above the heading of a table: {@code title}, {@code case} or {@code note} with a text
 * beside it. Anything else would be lost without a word, and most often is one of these misspelt.
 */
final class SheetHead {
  static final String CASE = "case";
  static final String NOTE = "note";

  private static final List<String> WORDS = List.of(SheetLayout.TITLE, CASE, NOTE);

  private final Grid grid;
  private final Faults faults;
  private final Map<String, String> stated = new HashMap<>();

  SheetHead(Grid grid, List<List<Cell>> rows, Faults faults) {
    this.grid = grid;
    this.faults = faults;
    rows.stream()
        .filter(r -> !r.getFirst().text().startsWith(SheetLayout.COMMENT))
        .forEach(this::row);
  }

  Optional<String> stated(String word) {
    return Optional.ofNullable(stated.get(word)).filter(t -> !t.isEmpty());
  }

  private void row(List<Cell> row) {
    Optional<Cell> first = row.stream().filter(c -> !c.empty()).findFirst();
    if (first.isEmpty()) {
      return;
    }
    String word = SheetLayout.word(row.getFirst());
    if (!WORDS.contains(word)) {
      unknown(first.get());
      return;
    }
    if (stated.put(word, row.size() > 1 ? row.get(1).text() : "") != null) {
      fault(FaultCode.DISAGREEMENT, row.getFirst(), "a second row `" + word + "`", "leave one out");
    }
    row.stream()
        .skip(2)
        .filter(c -> !c.empty())
        .findFirst()
        .ifPresent(c ->
            fault(
                FaultCode.BAD_VALUE,
                c,
                "`" + c.text() + "` stands beside the text of `" + word + "`",
                "the whole text in the second cell, in quotes where it has a comma"));
  }

  private void unknown(Cell cell) {
    Optional<String> meant = Suggestions.nearest(SheetLayout.word(cell), WORDS);
    fault(
        FaultCode.BAD_VALUE,
        cell,
        "`" + cell.text() + "` begins no row that may stand above the heading",
        meant.orElse("title, case or note; or # before a remark"));
  }

  private void fault(FaultCode code, Cell cell, String message, String tryThis) {
    grid.fault(faults, code, cell, message, tryThis);
  }
}
