package dev.parley.engine.stability;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * Breadth-first searches over the moves of some movers in option form, in which every state is
 * reached once. A mover's cells are sorted, so that the states from which a move is an improvement
 * are those before a pointer that only moves up, and the states to which one leads those behind a
 * pointer that only moves down. Time: states times movers, with one-way issues also times the cells
 * that lead into a cell.
 */
final class CellSearch {
  private static final int UNREACHED = Integer.MAX_VALUE;
  private static final int NOBODY = -1;

  /** Ranks of so many codes are fetched together, so that waiting for memory overlaps. */
  private static final int AHEAD = 64;

  private final List<Cells> cells;
  private final int[] movers;
  private final boolean improving;
  private final boolean forwards;

  /** Per mover and cell the next state to be reached, see {@link Cells#frontier}. */
  private final long[][] next;

  /** Per mover and cell the rank that was searched from; only with one-way issues. */
  private final int[][] searched;

  private final int[] found;

  /** The codes found, one bit each: most questions are about these, and bits stay in the cache. */
  private final long[] reached;

  private final int[] queue;

  /**
   * Who moves from each code in the queue, as a position in the list; its further moves back are
   * known already, because two moves of one mover are one move.
   */
  private final byte[] via;

  /** The movers' ranks of the codes that are next in the queue. */
  private final int[] ahead;

  private int head;
  private int tail;

  /** Per code the neighbour and the mover that it was reached by; empty unless asked for. */
  private int[] neighbour = {};

  private byte[] by = {};

  /**
   * A search to be used once.
   *
   * @param movers those who may move
   * @param improving whether each move must be an improvement for its mover
   * @param forwards whether it follows moves or goes back along them
   */
  CellSearch(List<Cells> all, int[] movers, boolean improving, boolean forwards, StateIndex index) {
    this.movers = movers.clone();
    this.improving = improving;
    this.forwards = forwards;
    cells = Arrays.stream(movers).mapToObj(all::get).toList();
    next = cells.stream().map(c -> c.frontier(forwards)).toArray(long[][]::new);
    searched = new int[cells.size()][];
    for (int m = 0; m < searched.length; m++) {
      searched[m] = new int[cells.get(m).restricted() ? cells.get(m).count() : 0];
      Arrays.fill(searched[m], forwards ? Integer.MAX_VALUE : Integer.MIN_VALUE);
    }
    int codes = index.codes();
    found = new int[codes];
    Arrays.fill(found, UNREACHED);
    reached = new long[(codes + Long.SIZE - 1) / Long.SIZE];
    queue = new int[index.size()];
    via = new byte[index.size()];
    ahead = new int[AHEAD * cells.size()];
  }

  /**
   * The least value that moves lead to, for all codes: codes are taken as targets, least value
   * first, and each is searched backwards from, so that it is reached by the target that is its
   * answer.
   *
   * @param values below {@code bound}; negative where a code is no target
   */
  int[] least(int[] values, int bound) {
    long[] order = Ascending.order(values, bound);
    int k = 0;
    while (k < order.length) {
      int value = Ascending.value(order[k]);
      for (; k < order.length && Ascending.value(order[k]) == value; k++) {
        int code = Ascending.position(order[k]);
        if (!reached(code)) {
          reach(code, NOBODY, value);
        }
      }
      search(value);
    }
    return found;
  }

  /** Shortest ways between the codes that pass and all others. */
  Ways ways(IntPredicate source) {
    neighbour = new int[found.length];
    by = new byte[found.length];
    Arrays.fill(by, (byte) NOBODY);
    for (int code = 0; code < found.length; code++) {
      if (source.test(code)) {
        reach(code, NOBODY, 0);
      }
    }
    search(0);
    return new Ways();
  }

  /** What a search has found. */
  final class Ways {
    boolean reached(int code) {
      return CellSearch.this.reached(code);
    }

    /** Whether the code is a source of the search. */
    boolean source(int code) {
      return reached(code) && by[code] == NOBODY;
    }

    /** The next code on the way to the source. */
    int neighbour(int code) {
      return neighbour[code];
    }

    /** Who moves between the code and its neighbour. */
    int mover(int code) {
      return by[code];
    }
  }

  private void search(int value) {
    // With every state reached, what is left in the queue finds nothing.
    while (head < tail && tail < queue.length) {
      int count = Math.min(AHEAD, tail - head);
      if (improving) {
        lookAhead(count);
      }
      for (int k = 0; k < count; k++) {
        step(queue[head], via[head++], k * next.length, value);
      }
    }
  }

  private void lookAhead(int count) {
    int at = 0;
    for (int k = head; k < head + count; k++) {
      for (Cells own : cells) {
        ahead[at++] = own.rank(queue[k]);
      }
    }
  }

  /**
   * Reaches what one move leads to.
   *
   * @param goer who moves from the code, and need not move to it
   * @param ranks where those of the code begin
   */
  private void step(int code, int goer, int ranks, int value) {
    for (int m = 0; m < next.length; m++) {
      if (m == goer) {
        continue;
      }
      Cells own = cells.get(m);
      int cell = own.cell(code);
      int rank = improving ? ahead[ranks + m] : forwards ? -1 : Integer.MAX_VALUE;
      if (!own.restricted()) {
        advance(m, cell, code, rank, value);
      } else if (forwards ? searched[m][cell] > rank : searched[m][cell] < rank) {
        searched[m][cell] = rank;
        int first = own.firstVariant(cell);
        for (int offset : own.neighbours(cell, forwards)) {
          advance(m, first + offset, code, rank, value);
        }
      }
    }
  }

  private void advance(int m, int cell, int code, int rank, int value) {
    if (forwards) {
      advanceDown(m, cell, code, rank, value);
    } else {
      advanceUp(m, cell, code, rank, value);
    }
  }

  /** Reaches the states of a cell that are worse than the rank. */
  private void advanceUp(int m, int cell, int from, int rank, int value) {
    Cells own = cells.get(m);
    long[] frontier = next[m];
    while (Ascending.value(frontier[cell]) < rank) {
      int place = Ascending.position(frontier[cell]);
      frontier[cell] = own.upFrom(cell, place + 1);
      reachFrom(from, m, own.code(place), value);
    }
  }

  /** Reaches the states of a cell that are better than the rank. */
  private void advanceDown(int m, int cell, int from, int rank, int value) {
    Cells own = cells.get(m);
    long[] frontier = next[m];
    while (Ascending.value(frontier[cell]) > rank) {
      int place = Ascending.position(frontier[cell]);
      frontier[cell] = own.downFrom(cell, place - 1);
      reachFrom(from, m, own.code(place), value);
    }
  }

  private void reachFrom(int from, int m, int code, int value) {
    if (!reached(code)) {
      reach(code, m, value);
      if (neighbour.length > 0) {
        neighbour[code] = from;
        by[code] = (byte) movers[m];
      }
    }
  }

  private boolean reached(int code) {
    return (reached[code >> 6] >>> code & 1) != 0;
  }

  private void reach(int code, int m, int value) {
    found[code] = value;
    reached[code >> 6] |= 1L << code;
    via[tail] = (byte) m;
    queue[tail++] = code;
  }
}
