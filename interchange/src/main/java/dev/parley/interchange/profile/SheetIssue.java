package dev.parley.interchange.profile;

import dev.parley.format.NewIds;
import dev.parley.interchange.sheet.Grid.Cell;
import dev.parley.interchange.source.FaultCode;
import dev.parley.interchange.source.Faults;
import dev.parley.model.Issue;
import dev.parley.model.evidence.Grounds;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads one issue of a table with its options; numbers in equal steps become levels. */
final class SheetIssue {
  private final SheetLayout layout;
  private final Faults faults;

  SheetIssue(SheetLayout layout, Faults faults) {
    this.layout = layout;
    this.faults = faults;
  }

  Issue read(SheetRows.Block block, String id) {
    List<Cell> cells =
        block.options().stream()
            .map(r -> layout.cell(r, SheetLayout.OPTION).orElse(r.getFirst()))
            .toList();
    refuseTwins(cells);
    layout
        .cell(block.weights(), SheetLayout.NOW)
        .filter(c -> !c.empty())
        .ifPresent(c ->
            layout.fault(
                FaultCode.BAD_VALUE,
                c,
                "`now` is marked in the row of the issue `" + block.issue().text() + "`",
                "the mark in the row of today's option"));
    List<String> names = cells.stream().map(Cell::text).toList();
    boolean levels = names.size() > 1 && faults.none() && Levels.of(names);
    NewIds ids = new NewIds("option", Set.of());
    List<Issue.Option> options = new ArrayList<>();
    Optional<String> now = Optional.empty();
    for (int o = 0; o < names.size(); o++) {
      List<Cell> row = block.options().get(o);
      String name = names.get(o);
      String option =
          levels ? name : ids.of(layout.cell(row, SheetLayout.ID).map(Cell::text), name);
      options.add(new Issue.Option(option, name));
      Optional<Cell> mark = layout.cell(row, SheetLayout.NOW).filter(c -> !c.empty());
      if (mark.isPresent() && now.isPresent()) {
        layout.fault(
            FaultCode.DISAGREEMENT,
            mark.get(),
            "a second option of `" + block.issue().text() + "` is marked as today's",
            "mark one option of an issue at most");
      }
      now = mark.isPresent() ? Optional.of(option) : now;
    }
    Optional<String> unit =
        layout
            .cell(block.weights(), SheetLayout.UNIT)
            .map(Cell::text)
            .filter(u -> !u.isEmpty() && levels);
    Issue plain = NewCase.issue(id, block.issue().text(), options, levels, now);
    return new Issue(
        id,
        plain.title(),
        options,
        plain.ascending(),
        levels,
        unit,
        now,
        plain.control(),
        List.of(),
        Grounds.NONE);
  }

  private void refuseTwins(List<Cell> cells) {
    Set<String> seen = new HashSet<>();
    for (Cell cell : cells) {
      if (!seen.add(cell.text())) {
        layout.fault(
            FaultCode.DISAGREEMENT,
            cell,
            "the option `" + cell.text() + "` stands twice in this issue",
            "give each option a text of its own");
      }
    }
  }
}
