package dev.parley.interchange.profile;

import dev.parley.format.Suggestions;
import dev.parley.interchange.sheet.Grid.Cell;
import dev.parley.interchange.source.FaultCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Sorts the rows of a table: issues with their options, the walk-aways, the parties' ids. */
final class SheetRows {
  private static final Set<String> OTHER_WORDS =
      Set.of("batna", "no deal", "reservation", "reservation value", "walk away", "walkaway");

  private final SheetLayout layout;
  private final List<Block> blocks = new ArrayList<>();
  private Optional<List<Cell>> walkAway = Optional.empty();
  private Optional<List<Cell>> ids = Optional.empty();

  /** An issue: its row of weights, and a row for each option. */
  record Block(List<Cell> weights, List<List<Cell>> options) {
    Cell issue() {
      return weights.getFirst();
    }
  }

  SheetRows(SheetLayout layout) {
    this.layout = layout;
    layout.body().forEach(this::row);
    for (Block block : blocks) {
      if (block.options().isEmpty()) {
        layout.fault(
            FaultCode.MISSING,
            block.issue(),
            "the issue `" + block.issue().text() + "` has no options",
            meant(block.issue())
                .orElse("a row for each option below it, with the first cell empty"));
      }
    }
    if (blocks.isEmpty()) {
      layout.fault(
          FaultCode.MISSING,
          layout.heading(0),
          "there is no issue below the heading",
          "a row with the issue's name and the parties' weights");
    }
  }

  /** A row that is no issue's, misspelt or by another word. */
  private static Optional<String> meant(Cell first) {
    String word = SheetLayout.word(first);
    return OTHER_WORDS.contains(word)
        ? Optional.of(SheetLayout.WALK_AWAY)
        : Suggestions.nearest(word, List.of(SheetLayout.WALK_AWAY, SheetLayout.ID));
  }

  List<Block> blocks() {
    return List.copyOf(blocks);
  }

  Optional<List<Cell>> walkAway() {
    return walkAway;
  }

  Optional<List<Cell>> ids() {
    return ids;
  }

  private void row(List<Cell> row) {
    Cell first = row.getFirst();
    Cell option = layout.cell(row, SheetLayout.OPTION).orElse(first);
    String word = SheetLayout.word(first);
    if (option.empty() && word.equals(SheetLayout.WALK_AWAY)) {
      walkAway = once(walkAway, row);
    } else if (option.empty() && word.equals(SheetLayout.ID)) {
      ids = once(ids, row);
    } else if (option.empty() && !first.empty()) {
      blocks.add(new Block(row, new ArrayList<>()));
    } else if (option.empty()) {
      Cell stray = row.stream().filter(c -> !c.empty()).findFirst().orElse(first);
      layout.fault(
          FaultCode.BAD_VALUE,
          stray,
          "`" + stray.text() + "` stands in a row without an issue and without an option",
          "name the option, or clear the row");
    } else if (blocks.isEmpty() || !continues(first)) {
      layout.fault(
          FaultCode.MISSING,
          first,
          "the option `" + option.text() + "` comes before the row of its issue",
          "a row with the issue's name and the parties' weights above its options");
    } else {
      blocks.getLast().options().add(row);
    }
  }

  private Optional<List<Cell>> once(Optional<List<Cell>> before, List<Cell> row) {
    Cell first = row.getFirst();
    before.ifPresent(b ->
        layout.fault(
            FaultCode.DISAGREEMENT,
            first,
            "a second row `"
                + SheetLayout.word(first)
                + "`; the first is in line "
                + b.getFirst().line(),
            "leave one of them out"));
    return Optional.of(row);
  }

  /** An issue's name may be repeated beside each of its options. */
  private boolean continues(Cell first) {
    return first.empty() || first.text().equals(blocks.getLast().issue().text());
  }
}
