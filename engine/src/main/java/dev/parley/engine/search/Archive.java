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
   * (Bentley 1975), with the greatest number of every dimension at each node.
   */
  final class Tree implements Archive {
    private static final int LEAF = 24;

    private final int from;
    private final int width;
    private final Node root;
    private int added;

    Tree(int from, int to) {
      this.from = from;
      width = to - from;
      root = new Node(width);
    }

    @Override
    public boolean covers(long[] rows, int at) {
      return find(rows, at) >= 0;
    }

    /** The number, in the order in which they came, of a point that is as good; -1 if none is. */
    int find(long[] rows, int at) {
      return find(root, rows, at + from);
    }

    @Override
    public void add(long[] rows, int at) {
      add(root, rows, at + from, added++);
    }

    private int find(Node node, long[] rows, int at) {
      for (int k = 0; k < width; k++) {
        if (node.most[k] < rows[at + k]) {
          return -1;
        }
      }
      if (node.children.length > 0) {
        int found = find(node.children[1], rows, at);
        return found >= 0 ? found : find(node.children[0], rows, at);
      }
      for (int p = 0; p < node.size; p++) {
        if (atLeast(node.points, p * width, rows, at)) {
          return node.numbers[p];
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

    private void add(Node start, long[] rows, int at, int number) {
      Node node = start;
      while (true) {
        for (int k = 0; k < width; k++) {
          node.most[k] = Math.max(node.most[k], rows[at + k]);
        }
        if (node.children.length == 0) {
          break;
        }
        node = node.children[rows[at + node.column] < node.cut ? 0 : 1];
      }
      if ((node.size + 1) * width > node.points.length) {
        node.points = Arrays.copyOf(node.points, 2 * node.points.length);
        node.numbers = Arrays.copyOf(node.numbers, 2 * node.numbers.length);
      }
      System.arraycopy(rows, at, node.points, node.size * width, width);
      node.numbers[node.size] = number;
      node.size++;
      if (node.size >= node.limit) {
        split(node);
      }
    }

    private void split(Node node) {
      int column = 0;
      long widest = -1;
      for (int k = 0; k < width; k++) {
        long spread = node.most[k] - least(node, k);
        if (spread > widest) {
          widest = spread;
          column = k;
        }
      }
      long[] numbers = new long[node.size];
      for (int p = 0; p < node.size; p++) {
        numbers[p] = node.points[p * width + column];
      }
      Arrays.sort(numbers);
      long cut = numbers[node.size / 2];
      if (cut == numbers[0]) {
        cut = numbers[node.size - 1];
      }
      if (cut == numbers[0]) {
        // All alike in every dimension: nothing to split by.
        node.limit *= 2;
        return;
      }
      node.column = column;
      node.cut = cut;
      Node[] children = {new Node(width), new Node(width)};
      node.children = children;
      for (int p = 0; p < node.size; p++) {
        Node child = children[node.points[p * width + column] < cut ? 0 : 1];
        add(child, node.points, p * width, node.numbers[p]);
      }
      node.points = new long[0];
      node.numbers = new int[0];
      node.size = 0;
    }

    private long least(Node node, int column) {
      long least = Long.MAX_VALUE;
      for (int p = 0; p < node.size; p++) {
        least = Math.min(least, node.points[p * width + column]);
      }
      return least;
    }

    private static final class Node {
      private final long[] most;
      private long[] points;
      private int[] numbers;
      private Node[] children = {};
      private int size;
      private int limit = LEAF;
      private int column;
      private long cut;

      Node(int width) {
        most = new long[width];
        Arrays.fill(most, Long.MIN_VALUE);
        points = new long[LEAF * width];
        numbers = new int[LEAF];
      }
    }
  }
}
