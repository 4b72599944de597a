package dev.parley.engine.search;

import dev.parley.engine.search.Search.Keeping;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The last filter of a search: over all states, on the goals alone, per side of a split. */
final class Finals {
  private final int goals;
  private final Keeping keeping;
  private final boolean compared;
  private final Map<Long, Side> sides = new TreeMap<>();

  /**
   * @param compared whether the rows of one slice have been compared on the goals alone already
   */
  Finals(int goals, Keeping keeping, boolean compared) {
    this.goals = goals;
    this.keeping = keeping;
    this.compared = compared;
  }

  void offer(long[] rows, int at, long split, int node) {
    sides.computeIfAbsent(split, _ -> new Side()).offer(rows, at, node);
  }

  List<Explorer.Point> points() {
    List<Explorer.Point> points = new ArrayList<>();
    sides.forEach((split, side) -> side.points(split, points));
    return points;
  }

  private final class Side {
    private long[] rows = new long[16 * Math.max(1, goals)];
    private int[] nodes = new int[16];
    private int size;

    /** The rows of the slices that they are from. */
    private final Set<long[]> slices = Collections.newSetFromMap(new IdentityHashMap<>());

    void offer(long[] from, int at, int node) {
      if (size == nodes.length) {
        nodes = Arrays.copyOf(nodes, 2 * size);
        rows = Arrays.copyOf(rows, 2 * rows.length);
      }
      slices.add(from);
      System.arraycopy(from, at, rows, size * goals, goals);
      nodes[size++] = node;
    }

    void points(long split, List<Explorer.Point> points) {
      boolean done = compared && slices.size() == 1;
      int[] order = RowSort.order(rows, goals, size);
      Archive[] archives = new Archive[keeping.depth()];
      Arrays.setAll(archives, _ -> Archive.of(Math.min(1, goals), goals));
      int begin = 0;
      while (begin < size) {
        int end = begin + 1;
        while (end < size && equal(order[begin], order[end])) {
          end++;
        }
        if (done || enters(archives, order[begin] * goals)) {
          points.add(point(split, order, begin, end));
        }
        begin = end;
      }
    }

    private boolean enters(Archive[] archives, int at) {
      int level = 0;
      while (level < archives.length && archives[level].covers(rows, at)) {
        level++;
      }
      if (level < archives.length) {
        archives[level].add(rows, at);
      }
      return level < archives.length;
    }

    private Explorer.Point point(long split, int[] order, int begin, int end) {
      int[] ends = new int[end - begin];
      for (int k = begin; k < end; k++) {
        ends[k - begin] = nodes[order[k]];
      }
      List<Long> numbers = new ArrayList<>();
      for (int g = 0; g < goals; g++) {
        numbers.add(rows[order[begin] * goals + g]);
      }
      return new Explorer.Point(numbers, split, new Explorer.Ends(ends));
    }

    private boolean equal(int first, int second) {
      for (int g = 0; g < goals; g++) {
        if (rows[first * goals + g] != rows[second * goals + g]) {
          return false;
        }
      }
      return true;
    }
  }
}
