package dev.parley.interchange.sheet;

import dev.parley.interchange.sheet.Grid.Cell;
import java.util.List;

/**
 * What a table that comes from a workbook knows beyond its texts.
 *
 * @param unusable the cells whose formula has no result
 */
public record Workbook(List<Unusable> unusable) {
  public Workbook {
    unusable = List.copyOf(unusable);
  }

  /** A cell that holds no value, and why; a fault only where the cell counts. */
  public record Unusable(Cell cell, String message, String tryThis) {}
}
