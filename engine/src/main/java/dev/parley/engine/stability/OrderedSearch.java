package dev.parley.engine.stability;

import java.util.Arrays;
import java.util.List;

/**
 * The least value that moves lead to, for all states: states are taken as targets, least value
 * first, and each is searched backwards from. Every state is reached once, by the target that is
 * its answer. A mover's cells are sorted, so that the states from which a move is an improvement are
 * those before a pointer that only moves up. Time: states times movers, with one-way issues also
 * times the cells that lead into a cell.
 */
final class OrderedSearch {
  private static final int UNREACHED = Integer.MAX_VALUE;

  private final List<Cells> cells;
  private final boolean improving;
  private final int[][] next;

  /** Per mover and cell the highest rank that was searched from; only with one-way issues. */
  private final int[][] searched;

  private int[] least = {};
  private int[] stack = {};
  private int depth;

  /**
   * A search to be used once.
   *
   * @param movers those who may move
   * @param improving whether each move must be an improvement for its mover
   */
  OrderedSearch(List<Cells> all, int[] movers, boolean improving) {
    cells = Arrays.stream(movers).mapToObj(all::get).toList();
    this.improving = improving;
    next = cells.stream().map(Cells::pointers).toArray(int[][]::new);
    searched = new int[cells.size()][];
    for (int m = 0; m < searched.length; m++) {
      searched[m] = new int[cells.get(m).restricted() ? cells.get(m).count() : 0];
      Arrays.fill(searched[m], -1);
    }
  }

  /**
   * Runs the search.
   *
   * @param values below {@code bound}; negative at infeasible codes
   */
  int[] least(int[] values, int bound) {
    least = new int[values.length];
    Arrays.fill(least, UNREACHED);
    stack = new int[values.length];
    for (int target : Ascending.order(values, bound)) {
      if (least[target] == UNREACHED) {
        searchFrom(target, values[target]);
      }
    }
    return least;
  }

  private void searchFrom(int target, int value) {
    push(target, value);
    while (depth > 0) {
      int code = stack[--depth];
      for (int m = 0; m < next.length; m++) {
        Cells own = cells.get(m);
        int below = improving ? own.rank(code) : Integer.MAX_VALUE;
        int cell = own.cell(code);
        if (!own.restricted()) {
          advance(own, next[m], cell, below, value);
        } else if (searched[m][cell] < below) {
          searched[m][cell] = below;
          int first = own.firstVariant(cell);
          for (int offset : own.into(cell)) {
            advance(own, next[m], first + offset, below, value);
          }
        }
      }
    }
  }

  /** Reaches the states of a cell from which a move to a state of the given rank is allowed. */
  private void advance(Cells own, int[] pointers, int cell, int below, int value) {
    int place = pointers[cell];
    int end = own.end(cell);
    while (place < end) {
      int code = own.code(place);
      if (own.rank(code) >= below) {
        break;
      }
      if (least[code] == UNREACHED) {
        push(code, value);
      }
      place++;
    }
    pointers[cell] = place;
  }

  private void push(int code, int value) {
    least[code] = value;
    stack[depth++] = code;
  }
}
