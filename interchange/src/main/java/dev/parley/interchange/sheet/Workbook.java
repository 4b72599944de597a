package dev.parley.interchange.sheet;

import dev.parley.interchange.sheet.Grid.Cell;
import java.util.List;

/**
 * What a table that comes from a workbook knows beyond its texts.
 *
 * @param sheet the name of the sheet that was read
 * @param others the names of those that hold something as well
 * @param unusable the cells whose formula has no result
 */
public record Workbook(String sheet, List<String> others, List<Unusable> unusable) {
  public Workbook {
    others = List.copyOf(others);
    unusable = List.copyOf(unusable);
  }

  /** A cell that holds no value, and why; a fault only where the cell counts. */
  public record Unusable(Cell cell, String message, String tryThis) {}
}
