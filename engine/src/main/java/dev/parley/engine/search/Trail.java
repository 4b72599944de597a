package dev.parley.engine.search;

import dev.parley.engine.space.Choice;
import dev.parley.engine.space.Shape;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;

/**
 * How partial packages came about, level by level: a directed acyclic graph in which every path
 * from the start to a node is one package of it. Counts paths, and lists them in index order
 * lazily, the k-th after the k−1 before it (Jiménez and Marzal 1999).
 */
final class Trail {
  private static final int WORD_BITS = 62;

  private final Shape shape;
  private final Layout layout;
  private final List<Level> levels = new ArrayList<>();

  /** Per issue the word that its digit adds to, and by how much: words compare one by one. */
  private final int[] word;

  private final long[] stride;
  private final int words;
  private long bytes;

  Trail(Shape shape, Layout layout) {
    this.shape = shape;
    this.layout = layout;
    word = new int[shape.issues()];
    stride = new long[word.length];
    int current = 0;
    long size = 1;
    for (int i = word.length - 1; i >= 0; i--) {
      if (size > (1L << WORD_BITS) / shape.radix(i)) {
        current++;
        size = 1;
      }
      word[i] = current;
      stride[i] = size;
      size *= shape.radix(i);
    }
    words = current + 1;
  }

  /** The edges into the nodes of one level. */
  private static final class Level {
    private final int[] offsets;
    private final int[] sources;
    private final int[] digits;

    Level(int[] offsets, int[] sources, int[] digits) {
      this.offsets = offsets;
      this.sources = sources;
      this.digits = digits;
    }
  }

  /**
   * Adds a level.
   *
   * @param offsets where the edges into each node begin, and the end
   * @param sources nodes of the level before
   * @param digits the options that lead on
   */
  void add(int[] offsets, int[] sources, int[] digits) {
    levels.add(new Level(offsets, sources, digits));
    bytes += (long) Integer.BYTES * (offsets.length + sources.length + digits.length);
  }

  /** Memory held, roughly. */
  long bytes() {
    return bytes;
  }

  /** Number of packages of some nodes at the end. */
  BigInteger count(int[] ends) {
    BigInteger total = BigInteger.ZERO;
    if (ends.length > 0) {
      BigInteger[] counts = counts();
      for (int end : ends) {
        total = total.add(counts[end]);
      }
    }
    return total;
  }

  /** Number of packages of every node at the end. */
  BigInteger[] counts() {
    if (shape.packages().bitLength() < Long.SIZE - 1) {
      return Arrays.stream(smallCounts()).mapToObj(BigInteger::valueOf).toArray(BigInteger[]::new);
    }
    BigInteger[] before = {BigInteger.ONE};
    for (Level level : levels) {
      BigInteger[] counts = new BigInteger[level.offsets.length - 1];
      for (int node = 0; node < counts.length; node++) {
        BigInteger count = BigInteger.ZERO;
        for (int e = level.offsets[node]; e < level.offsets[node + 1]; e++) {
          count = count.add(before[level.sources[e]]);
        }
        counts[node] = count;
      }
      before = counts;
    }
    return before;
  }

  private long[] smallCounts() {
    long[] before = {1};
    for (Level level : levels) {
      long[] counts = new long[level.offsets.length - 1];
      for (int node = 0; node < counts.length; node++) {
        for (int e = level.offsets[node]; e < level.offsets[node + 1]; e++) {
          counts[node] += before[level.sources[e]];
        }
      }
      before = counts;
    }
    return before;
  }

  /** The first packages, in index order, of some nodes at the end. */
  List<Choice> first(int[] ends, int most) {
    return new Listing().first(ends, most);
  }

  /** Least indices per node, and lists of further ones where they are asked for. */
  private final class Listing {
    private final List<long[]> least = new ArrayList<>();
    private final List<Map<Integer, Ranked>> ranked = new ArrayList<>();

    Listing() {
      long[] before = new long[words];
      least.add(before);
      ranked.add(new HashMap<>());
      for (int l = 0; l < levels.size(); l++) {
        least.add(leastOf(l));
        ranked.add(new HashMap<>());
      }
    }

    private long[] leastOf(int l) {
      Level level = levels.get(l);
      long[] before = least.get(l);
      int issue = layout.issue(l);
      int w = word[issue];
      long[] found = new long[(level.offsets.length - 1) * words];
      long[] candidate = new long[words];
      for (int node = 0; node + 1 < level.offsets.length; node++) {
        for (int e = level.offsets[node]; e < level.offsets[node + 1]; e++) {
          System.arraycopy(before, level.sources[e] * words, candidate, 0, words);
          candidate[w] += stride[issue] * level.digits[e];
          if (e == level.offsets[node] || compare(candidate, 0, found, node * words) < 0) {
            System.arraycopy(candidate, 0, found, node * words, words);
          }
        }
      }
      return found;
    }

    List<Choice> first(int[] ends, int most) {
      PriorityQueue<Path> queue = new PriorityQueue<>();
      for (int end : ends) {
        queue.add(new Path(levels.size(), end, 0, index(levels.size(), end, 0).orElseThrow()));
      }
      List<Choice> found = new ArrayList<>();
      while (found.size() < most && !queue.isEmpty()) {
        Path path = queue.remove();
        found.add(choice(path.level, path.node, path.rank));
        index(path.level, path.node, path.rank + 1)
            .ifPresent(i -> queue.add(new Path(path.level, path.node, path.rank + 1, i)));
      }
      return found;
    }

    /** The index of a node's package of a rank; empty where it has fewer. */
    private Optional<long[]> index(int level, int node, int rank) {
      if (rank == 0) {
        int at = node * words;
        return Optional.of(Arrays.copyOfRange(least.get(level), at, at + words));
      }
      if (level == 0) {
        return Optional.empty();
      }
      Ranked list = ranked.get(level).computeIfAbsent(node, _ -> new Ranked(level, node));
      return list.upTo(rank) ? Optional.of(list.found.get(rank).index) : Optional.empty();
    }

    private Choice choice(int end, int node, int rank) {
      int[] digits = new int[shape.issues()];
      int at = node;
      int k = rank;
      for (int level = end; level > 0; level--) {
        int current = at;
        int l = level;
        Ranked list = ranked.get(level).computeIfAbsent(at, _ -> new Ranked(l, current));
        list.upTo(k);
        Path path = list.found.get(k);
        digits[layout.issue(level - 1)] = levels.get(level - 1).digits[path.edge];
        at = levels.get(level - 1).sources[path.edge];
        k = path.rank;
      }
      return Choice.of(digits);
    }

    /** The packages of one node, as far as they were asked for. */
    private final class Ranked {
      private final int level;
      private final List<Path> found = new ArrayList<>();
      private final PriorityQueue<Path> queue = new PriorityQueue<>();

      Ranked(int level, int node) {
        this.level = level;
        Level edges = levels.get(level - 1);
        for (int e = edges.offsets[node]; e < edges.offsets[node + 1]; e++) {
          offer(e, 0);
        }
      }

      private void offer(int edge, int rank) {
        Level edges = levels.get(level - 1);
        index(level - 1, edges.sources[edge], rank)
            .ifPresent(before -> {
              long[] index = before.clone();
              int issue = layout.issue(level - 1);
              index[word[issue]] += stride[issue] * edges.digits[edge];
              queue.add(new Path(level, edge, rank, index));
            });
      }

      boolean upTo(int rank) {
        while (found.size() <= rank && !queue.isEmpty()) {
          Path path = queue.remove();
          found.add(path);
          offer(path.edge, path.rank + 1);
        }
        return found.size() > rank;
      }
    }
  }

  /** One package of a node, by the edge into it and the rank at the edge's source. */
  private final class Path implements Comparable<Path> {
    private final int level;
    private final int node;
    private final int edge;
    private final int rank;
    private final long[] index;

    Path(int level, int nodeOrEdge, int rank, long[] index) {
      this.level = level;
      node = nodeOrEdge;
      edge = nodeOrEdge;
      this.rank = rank;
      this.index = index;
    }

    @Override
    public int compareTo(Path other) {
      return compare(index, 0, other.index, 0);
    }
  }

  /** The last word holds the first issues. */
  private int compare(long[] a, int aAt, long[] b, int bAt) {
    for (int w = words - 1; w >= 0; w--) {
      int sign = Long.compare(a[aAt + w], b[bAt + w]);
      if (sign != 0) {
        return sign;
      }
    }
    return 0;
  }
}
