package dev.parley.engine.search;

import java.util.Arrays;

/**
 * The points kept so far, asked whether one of them is at least as good as another in every
 * dimension. Points only come in, so that nothing is ever taken out.
 */
sealed interface Archive {
  boolean covers(long[] rows, int at);

  void add(long[] rows, int at);

  /**
   * An empty archive.
   *
   * @param from the first column of a row that is compared; those before it need no comparison
   * @param to the column after the last
   */
  static Archive of(int from, int to) {
    return switch (to - from) {
      case 0 -> new Any();
      case 1 -> new Highest(from);
      case 2 -> new Staircase(from);
      default -> new Tree(from, to);
    };
  }

  /** No dimension is left: any point covers any other. */
  final class Any implements Archive {
    private boolean filled;

    @Override
    public boolean covers(long[] rows, int at) {
      return filled;
    }

    @Override
    public void add(long[] rows, int at) {
      filled = true;
    }
  }

  /** One dimension. */
  final class Highest implements Archive {
    private final int column;
    private long highest = Long.MIN_VALUE;

    Highest(int column) {
      this.column = column;
    }

    @Override
    public boolean covers(long[] rows, int at) {
      return highest >= rows[at + column];
    }

    @Override
    public void add(long[] rows, int at) {
      highest = Math.max(highest, rows[at + column]);
    }
  }

  /** Two dimensions: the first rises and the second falls from step to step. */
  final class Staircase implements Archive {
    private final int column;
    private long[] first = new long[16];
    private long[] second = new long[16];
    private int size;

    Staircase(int column) {
      this.column = column;
    }

    @Override
    public boolean covers(long[] rows, int at) {
      int step = step(rows[at + column]);
      return step < size && second[step] >= rows[at + column + 1];
    }

    @Override
    public void add(long[] rows, int at) {
      long x = rows[at + column];
      long y = rows[at + column + 1];
      int end = step(x);
      if (end < size && second[end] >= y) {
        return;
      }
      int begin = end;
      while (begin > 0 && second[begin - 1] <= y) {
        begin--;
      }
      if (end < size && first[end] == x) {
        end++;
      }
      replace(begin, end, x, y);
    }

    private void replace(int begin, int end, long x, long y) {
      int grown = size - (end - begin) + 1;
      if (grown > first.length) {
        first = Arrays.copyOf(first, 2 * grown);
        second = Arrays.copyOf(second, 2 * grown);
      }
      System.arraycopy(first, end, first, begin + 1, size - end);
      System.arraycopy(second, end, second, begin + 1, size - end);
      first[begin] = x;
      second[begin] = y;
      size = grown;
    }

    /** The first step that is not lower in the first dimension. */
    private int step(long x) {
      int low = 0;
      int high = size;
      while (low < high) {
        int middle = (low + high) >>> 1;
        if (first[middle] < x) {
          low = middle + 1;
        } else {
          high = middle;
        }
      }
      return low;
    }
  }

  /**
   * Three dimensions and more: a tree whose leaves split at the median of their widest dimension
   * (Bentley 1975), with the greatest number of every dimension at each node. Nodes are numbered
   * and their numbers lie side by side, both children of a node together: a look goes through
   * hundreds of nodes, and where they lie decides its time.
   */
  final class Tree implements Archive {
    private static final int LEAF = 24;

    private final int from;
    private final int width;

    /** Per node, of all points below it, the greatest number of every dimension. */
    private long[] most;

    /** Per node the first of its two children; 0 for a leaf. */
    private int[] children = new int[1];

    /** Per inner node the dimension it is split by, and the least number of the second child. */
    private int[] columns = new int[1];

    private long[] cuts = new long[1];
    private Leaf[] leaves = new Leaf[1];
    private int nodes;
    private int added;

    Tree(int from, int to) {
      this.from = from;
      width = to - from;
      most = new long[width];
      node();
    }

    @Override
    public boolean covers(long[] rows, int at) {
      return find(rows, at) >= 0;
    }

    /** The number, in the order in which they came, of a point that is as good; -1 if none is. */
    int find(long[] rows, int at) {
      return reaches(0, rows, at + from) ? find(0, rows, at + from) : -1;
    }

    @Override
    public void add(long[] rows, int at) {
      add(0, rows, at + from, added++);
    }

    private boolean reaches(int node, long[] rows, int at) {
      return atLeast(most, node * width, rows, at);
    }

    /** Looks below a node that reaches the row. */
    private int find(int start, long[] rows, int at) {
      int node = start;
      while (children[node] > 0) {
        int first = children[node];
        boolean left = reaches(first, rows, at);
        if (reaches(first + 1, rows, at)) {
          if (left) {
            int found = find(first + 1, rows, at);
            if (found >= 0) {
              return found;
            }
          } else {
            node = first + 1;
            continue;
          }
        } else if (!left) {
          return -1;
        }
        node = first;
      }
      Leaf leaf = leaves[node];
      for (int p = 0; p < leaf.size; p++) {
        if (atLeast(leaf.points, p * width, rows, at)) {
          return leaf.numbers[p];
        }
      }
      return -1;
    }

    private boolean atLeast(long[] points, int point, long[] rows, int at) {
      for (int k = 0; k < width; k++) {
        if (points[point + k] < rows[at + k]) {
          return false;
        }
      }
      return true;
    }

    private void add(int start, long[] rows, int at, int number) {
      int node = start;
      while (true) {
        for (int k = 0; k < width; k++) {
          most[node * width + k] = Math.max(most[node * width + k], rows[at + k]);
        }
        if (children[node] == 0) {
          break;
        }
        node = children[node] + (rows[at + columns[node]] < cuts[node] ? 0 : 1);
      }
      Leaf leaf = leaves[node];
      leaf.add(rows, at, width, number);
      if (leaf.size >= leaf.limit) {
        split(node);
      }
    }

    private void split(int node) {
      Leaf leaf = leaves[node];
      int column = 0;
      long widest = -1;
      for (int k = 0; k < width; k++) {
        long spread = most[node * width + k] - leaf.least(k, width);
        if (spread > widest) {
          widest = spread;
          column = k;
        }
      }
      long[] numbers = new long[leaf.size];
      for (int p = 0; p < leaf.size; p++) {
        numbers[p] = leaf.points[p * width + column];
      }
      Arrays.sort(numbers);
      long cut = numbers[leaf.size / 2];
      if (cut == numbers[0]) {
        cut = numbers[leaf.size - 1];
      }
      if (cut == numbers[0]) {
        // All alike in every dimension: nothing to split by.
        leaf.limit *= 2;
        return;
      }
      int first = node();
      node();
      columns[node] = column;
      cuts[node] = cut;
      children[node] = first;
      leaves[node] = null;
      for (int p = 0; p < leaf.size; p++) {
        int child = leaf.points[p * width + column] < cut ? first : first + 1;
        add(child, leaf.points, p * width, leaf.numbers[p]);
      }
    }

    /** A new leaf without points. */
    private int node() {
      if (nodes == children.length) {
        children = Arrays.copyOf(children, 2 * nodes);
        columns = Arrays.copyOf(columns, 2 * nodes);
        cuts = Arrays.copyOf(cuts, 2 * nodes);
        leaves = Arrays.copyOf(leaves, 2 * nodes);
        most = Arrays.copyOf(most, 2 * nodes * width);
      }
      Arrays.fill(most, nodes * width, (nodes + 1) * width, Long.MIN_VALUE);
      leaves[nodes] = new Leaf(width);
      return nodes++;
    }

    private static final class Leaf {
      private long[] points;
      private int[] numbers = new int[LEAF / 4];
      private int size;
      private int limit = LEAF;

      Leaf(int width) {
        points = new long[LEAF / 4 * width];
      }

      void add(long[] rows, int at, int width, int number) {
        if (size == numbers.length) {
          points = Arrays.copyOf(points, 2 * points.length);
          numbers = Arrays.copyOf(numbers, 2 * size);
        }
        System.arraycopy(rows, at, points, size * width, width);
        numbers[size++] = number;
      }

      long least(int column, int width) {
        long least = Long.MAX_VALUE;
        for (int p = 0; p < size; p++) {
          least = Math.min(least, points[p * width + column]);
        }
        return least;
      }
    }
  }
}
