package dev.parley.engine.stability;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * Improvements in option form, one at a time, to states not met before. Pointers into the cells
 * only pass states that have been met, so that all calls together take states times movers, with
 * one-way issues times the cells that lead into a cell.
 */
final class CellWalk implements Reach.Walk {
  private final StateIndex index;
  private final List<Cells> cells;
  private final boolean forwards;
  private final BitSet met;
  private final int[][] next;

  /** Per mover and cell the rank from which nothing is left to be met; with one-way issues. */
  private final int[][] exhausted;

  /**
   * A walk to be used once.
   *
   * @param cells of the movers with preferences
   * @param met grows between calls: at least by the state that the last call gave
   */
  CellWalk(StateIndex index, List<Cells> cells, boolean forwards, BitSet met) {
    this.index = index;
    this.cells = cells;
    this.forwards = forwards;
    this.met = met;
    next = cells.stream().map(c -> c.pointers(forwards)).toArray(int[][]::new);
    exhausted = new int[cells.size()][];
    for (int m = 0; m < exhausted.length; m++) {
      exhausted[m] = new int[cells.get(m).restricted() ? cells.get(m).count() : 0];
      Arrays.fill(exhausted[m], forwards ? Integer.MAX_VALUE : Integer.MIN_VALUE);
    }
  }

  @Override
  public int next(int state) {
    int code = index.code(state);
    for (int m = 0; m < next.length; m++) {
      int found = next(m, code);
      if (found >= 0) {
        return found;
      }
    }
    return -1;
  }

  private int next(int m, int code) {
    Cells own = cells.get(m);
    int cell = own.cell(code);
    int rank = own.rank(code);
    if (!own.restricted()) {
      return advance(m, cell, rank);
    }
    if (forwards ? exhausted[m][cell] <= rank : exhausted[m][cell] >= rank) {
      return -1;
    }
    int first = own.firstVariant(cell);
    for (int offset : own.neighbours(cell, forwards)) {
      int found = advance(m, first + offset, rank);
      if (found >= 0) {
        return found;
      }
    }
    exhausted[m][cell] = rank;
    return -1;
  }

  private int advance(int m, int cell, int rank) {
    return forwards ? down(m, cell, rank) : up(m, cell, rank);
  }

  /** The best state of a cell that has not been met, if it is better than the rank. */
  private int down(int m, int cell, int rank) {
    Cells own = cells.get(m);
    int place = next[m][cell];
    int start = own.start(cell);
    int found = -1;
    while (found < 0 && place >= start && own.rankAt(place) > rank) {
      found = unmet(own.code(place));
      place--;
    }
    next[m][cell] = place;
    return found;
  }

  /** The worst state of a cell that has not been met, if it is worse than the rank. */
  private int up(int m, int cell, int rank) {
    Cells own = cells.get(m);
    int place = next[m][cell];
    int end = own.end(cell);
    int found = -1;
    while (found < 0 && place < end && own.rankAt(place) < rank) {
      found = unmet(own.code(place));
      place++;
    }
    next[m][cell] = place;
    return found;
  }

  private int unmet(int code) {
    int state = index.stateOrNone(code);
    return met.get(state) ? -1 : state;
  }
}
