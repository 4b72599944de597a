package dev.parley.engine.search;

import dev.parley.engine.CannotCompute;
import dev.parley.engine.Workers;
import dev.parley.engine.search.Search.Keeping;
import dev.parley.engine.space.Condition;
import dev.parley.engine.space.Shape;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;

/**
 * Settles one issue after the other and keeps the partial packages that may still matter (Nemhauser
 * and Ullmann 1969). Partial packages are compared only within a state: what the conditions still
 * depend on (the node that each condition's diagram has reached) and what they have decided. Time
 * grows with states × points × options; the filter costs a logarithm per point up to three axes.
 */
final class Merge {
  /** What a candidate takes beside its numbers: weights, sources, digits, orders. */
  private static final long BYTES_PER_CANDIDATE = 56;

  private static final double SHARE_OF_HEAP = 0.7;

  private static final String FEWER =
      "use fewer interactions between issues, merge options, or write weights and values with fewer"
          + " digits, so that more packages are worth the same";

  /** Numbers held at once for one level: some hundred megabytes. */
  private static final long MOST_NUMBERS = 48_000_000;

  private static final int MOST_STATES = 1 << 20;

  /** Relative error of a sum of a few hundred products, with much to spare. */
  private static final double ROUNDING = 1e-10;

  /** Points kept between two looks at whether the work was cancelled. */
  private static final int CHECK_EVERY = 4096;

  /** Fewer candidates are not worth a second thread. */
  private static final int SMALL = 20_000;

  private final Shape shape;
  private final Search search;
  private final Layout layout;
  private final Diagrams diagrams;
  private final List<Condition> conditions;
  private final int threads;
  private final int[] roots;
  private final int width;
  private final int strict;

  /** Per condition whether it must hold, whether its truth is kept, and what it adds where true. */
  private final boolean[] must;

  private final boolean[] kept;
  private final long[][] amounts;

  /** What the levels from one on may add to an axis at most and at least. */
  private final long[][] most;

  private final long[][] least;

  /** Per axis its weight in the sum that has a floor; none where there is no floor. */
  private final double[] weights;

  private final double[] mostSum;

  /** What the sum's parts add up to at most, whatever their signs. */
  private double largest;

  /** Partial packages whose most optimistic sum is below this are dropped. */
  private final double floor;

  private final Trail trail;

  Merge(Shape shape, Search search, Layout layout, int threads) {
    this.shape = shape;
    this.search = search;
    this.layout = layout;
    this.threads = threads;
    diagrams = new Diagrams(layout);
    conditions = List.copyOf(search.conditions());
    roots = conditions.stream().mapToInt(diagrams::of).toArray();
    width = search.axes().size();
    strict = search.strict();
    must = new boolean[conditions.size()];
    kept = new boolean[conditions.size()];
    amounts = new long[conditions.size()][width];
    search.rules().forEach(r -> must[conditions.indexOf(r)] = true);
    search.watched().forEach(w -> kept[conditions.indexOf(w)] = true);
    for (int a = 0; a < width; a++) {
      for (Measure.Term term : search.axes().get(a).measure().terms()) {
        amounts[conditions.indexOf(term.when())][a] += term.amount();
      }
    }
    most = new long[layout.size() + 1][width];
    least = new long[layout.size() + 1][width];
    weights =
        search.floor().stream()
            .flatMapToDouble(f -> f.weights().stream().mapToDouble(w -> w))
            .toArray();
    mostSum = new double[layout.size() + 1];
    bounds();
    floor = search.floor().map(f -> f.least() - slack(f.least())).orElse(0.0);
    trail = new Trail(shape, layout);
  }

  private void bounds() {
    int[] last = new int[conditions.size()];
    for (int c = 0; c < last.length; c++) {
      last[c] = conditions.get(c).scope().stream().mapToInt(layout::level).max().orElse(0);
    }
    for (int level = layout.size() - 1; level >= 0; level--) {
      int issue = layout.issue(level);
      int[] digits = allowed(level);
      for (int a = 0; a < width; a++) {
        Measure measure = search.axes().get(a).measure();
        long best = Long.MIN_VALUE;
        long worst = Long.MAX_VALUE;
        for (int digit : digits) {
          best = Math.max(best, measure.part(issue, digit));
          worst = Math.min(worst, measure.part(issue, digit));
        }
        most[level][a] = most[level + 1][a] + best;
        least[level][a] = least[level + 1][a] + worst;
        for (int c = 0; c < last.length; c++) {
          if (last[c] == level) {
            most[level][a] += Math.max(0, amounts[c][a]);
            least[level][a] += Math.min(0, amounts[c][a]);
          }
        }
      }
      sums(level, digits, last);
    }
  }

  /** The options of an issue that no rule about it alone forbids; all where that leaves none. */
  private int[] allowed(int level) {
    int[] allowed = new int[layout.radix(level)];
    int size = 0;
    for (int digit = 0; digit < allowed.length; digit++) {
      boolean free = true;
      for (int c = 0; c < roots.length; c++) {
        free &= !must[c] || diagrams.step(roots[c], level, digit) != Diagrams.FALSE;
      }
      allowed[size] = digit;
      size += free ? 1 : 0;
    }
    return size > 0 ? Arrays.copyOf(allowed, size) : IntStream.range(0, allowed.length).toArray();
  }

  /** What the levels from one on may add to the weighted sum at most. */
  private void sums(int level, int[] digits, int[] last) {
    if (search.floor().isEmpty()) {
      return;
    }
    double best = Double.NEGATIVE_INFINITY;
    for (int digit : digits) {
      double sum = 0;
      for (int a = 0; a < width; a++) {
        sum += weights[a] * search.axes().get(a).measure().part(layout.issue(level), digit);
      }
      best = Math.max(best, sum);
    }
    mostSum[level] = mostSum[level + 1] + best;
    largest += Math.abs(best);
    for (int c = 0; c < last.length; c++) {
      if (last[c] == level) {
        double sum = 0;
        for (int a = 0; a < width; a++) {
          sum += weights[a] * amounts[c][a];
        }
        mostSum[level] += Math.max(0, sum);
        largest += Math.abs(sum);
      }
    }
  }

  /** More than what rounding adds up to. */
  private double slack(double floor) {
    return ROUNDING * (largest + Math.abs(floor) + 1);
  }

  Trail trail() {
    return trail;
  }

  Layout layout() {
    return layout;
  }

  /** All levels from the first to the last. */
  List<Slice> run() {
    return run(start(), 0, layout.size());
  }

  /** One point at zero, or none where a rule can never hold. */
  List<Slice> start() {
    int[] state = new int[conditions.size() + 1];
    long[] row = new long[width];
    for (int c = 0; c < conditions.size(); c++) {
      state[c] = roots[c];
      if (Diagrams.terminal(state[c]) && !settle(state, c, row)) {
        return List.of();
      }
    }
    state[conditions.size()] = search.apart().isPresent() ? 1 : 0;
    return List.of(new Slice(state, row, 1, new long[] {1}, 0));
  }

  /** The levels from one on up to another. */
  List<Slice> run(List<Slice> start, int from, int to) {
    List<Slice> slices = start;
    for (int level = from; level < to; level++) {
      slices = next(slices, level);
    }
    return slices;
  }

  /** The truth of the watched conditions at the end, as bits. */
  long watched(Slice slice) {
    long holding = 0;
    for (int w = 0; w < search.watched().size(); w++) {
      int node = slice.state()[conditions.indexOf(search.watched().get(w))];
      holding |= node == Diagrams.TRUE ? 1L << w : 0;
    }
    return holding;
  }

  /**
   * Books a condition that is decided.
   *
   * @return whether the package is still allowed
   */
  private boolean settle(int[] state, int condition, long[] row) {
    if (state[condition] == Diagrams.TRUE) {
      for (int a = 0; a < width; a++) {
        row[a] += amounts[condition][a];
      }
    } else if (must[condition]) {
      return false;
    }
    if (!kept[condition]) {
      state[condition] = Diagrams.FALSE;
    }
    return true;
  }

  /** What one option does to all points of a slice. */
  // Arrays, because these are the rows of the merge: they are made once and never handed out.
  @SuppressWarnings("ArrayRecordComponent")
  private record Move(Slice from, int digit, long[] added) {}

  private List<Slice> next(List<Slice> slices, int level) {
    Map<Diagrams.Key, List<Move>> targets = new LinkedHashMap<>();
    long candidates = 0;
    for (Slice slice : slices) {
      for (int digit = 0; digit < layout.radix(level); digit++) {
        int[] state = slice.state().clone();
        long[] added = new long[width];
        if (step(state, level, digit, added)) {
          targets
              .computeIfAbsent(new Diagrams.Key(state), _ -> new ArrayList<>())
              .add(new Move(slice, digit, added));
          candidates += slice.size();
        }
      }
    }
    refuseTooMany(candidates, targets.size());
    List<Callable<Filtered>> tasks = new ArrayList<>();
    targets.forEach((state, moves) -> tasks.add(() -> filtered(state.parts(), moves, level)));
    return numbered(Workers.run(candidates < SMALL ? 1 : threads, tasks));
  }

  private void refuseTooMany(long candidates, int states) {
    if (candidates * Math.max(1, width) > MOST_NUMBERS || states > MOST_STATES) {
      throw new CannotCompute(
          "too many partial packages matter at once (%d, in %d states) to compare them all"
              .formatted(candidates, states),
          List.of("issues"),
          FEWER);
    }
    long bytes = trail.bytes() + candidates * (2L * Long.BYTES * width + BYTES_PER_CANDIDATE);
    long heap = Runtime.getRuntime().maxMemory();
    if (bytes > heap * SHARE_OF_HEAP) {
      throw new CannotCompute(
          "%d partial packages matter at once, which takes about %d MiB of memory; Java may use %d MiB"
              .formatted(candidates, bytes >> 20, heap >> 20),
          List.of("issues"),
          "set JAVA_TOOL_OPTIONS=-Xmx%dm, or %s".formatted((bytes * 2) >> 20, FEWER));
    }
  }

  private boolean step(int[] state, int level, int digit, long[] added) {
    int issue = layout.issue(level);
    for (int a = 0; a < width; a++) {
      added[a] = search.axes().get(a).measure().part(issue, digit);
    }
    for (int c = 0; c < conditions.size(); c++) {
      int before = state[c];
      if (!Diagrams.terminal(before)) {
        state[c] = diagrams.step(before, level, digit);
        if (Diagrams.terminal(state[c]) && !settle(state, c, added)) {
          return false;
        }
      }
    }
    int apart = conditions.size();
    state[apart] = state[apart] == 1 && search.apart().get().digit(issue) == digit ? 1 : 0;
    return true;
  }

  /** The points of one state after the filter, with the edges into them. */
  @SuppressWarnings("ArrayRecordComponent")
  private record Filtered(
      int[] state,
      long[] rows,
      int size,
      long[] weights,
      int[] offsets,
      int[] sources,
      int[] digits) {}

  private List<Slice> numbered(List<Filtered> parts) {
    List<Slice> slices = new ArrayList<>();
    int nodes = 0;
    for (Filtered part : parts) {
      if (part.size > 0) {
        slices.add(new Slice(part.state, part.rows, part.size, part.weights, nodes));
        nodes += part.size;
      }
    }
    if (search.keeping() == Keeping.TRACKED) {
      track(parts, nodes);
    }
    return slices;
  }

  private void track(List<Filtered> parts, int nodes) {
    int edges = parts.stream().mapToInt(p -> p.sources.length).sum();
    int[] offsets = new int[nodes + 1];
    int[] sources = new int[edges];
    int[] digits = new int[edges];
    int node = 0;
    int edge = 0;
    for (Filtered part : parts) {
      for (int k = 0; k < part.size; k++) {
        offsets[node++] = edge + part.offsets[k];
      }
      System.arraycopy(part.sources, 0, sources, edge, part.sources.length);
      System.arraycopy(part.digits, 0, digits, edge, part.digits.length);
      edge += part.sources.length;
    }
    offsets[node] = edge;
    trail.add(offsets, sources, digits);
  }

  private Filtered filtered(int[] state, List<Move> moves, int level) {
    if (Thread.currentThread().isInterrupted()) {
      throw new CannotCompute("the computation was interrupted", List.of(), "run it again");
    }
    int total = moves.stream().mapToInt(m -> m.from.size()).sum();
    long[] rows = new long[total * width];
    int[] sources = new int[total];
    int[] digits = new int[total];
    long[] weights = new long[search.keeping() == Keeping.COUNTED ? total : 0];
    long[] optimistic = new long[width];
    int size = 0;
    for (Move move : moves) {
      Workers.stopIfCancelled();
      for (int p = 0; p < move.from.size(); p++) {
        if (moved(move, p, level + 1, rows, size * width, optimistic)) {
          sources[size] = move.from.firstNode() + p;
          digits[size] = move.digit;
          if (weights.length > 0) {
            weights[size] = move.from.weights()[p];
          }
          size++;
        }
      }
    }
    int[] order = RowSort.order(rows, width, size);
    return new Filter(state, rows, order, sources, digits, weights).filtered();
  }

  /** Writes a point after a move; false where it cannot matter any more. */
  private boolean moved(Move move, int p, int level, long[] rows, int at, long[] optimistic) {
    long[] from = move.from.rows();
    for (int a = 0; a < width; a++) {
      Axis axis = search.axes().get(a);
      long number = from[p * width + a] + move.added[a];
      if (number + most[level][a] < axis.floor()) {
        return false;
      }
      if (axis.clipped()) {
        number = Math.max(number, axis.from() - most[level][a] - 1);
        number = Math.min(number, axis.to() - least[level][a]);
      }
      rows[at + a] = number;
      optimistic[a] = number + most[level][a];
    }
    return reaches(rows, at, level) && search.cut().keeps(optimistic);
  }

  /**
   * Whether the weighted sum may reach its floor. Numbers clipped from above are no obstacle: they
   * are at least what the floor's own terms ask of them, whatever comes.
   */
  private boolean reaches(long[] rows, int at, int level) {
    if (weights.length == 0) {
      return true;
    }
    double sum = mostSum[level];
    for (int a = 0; a < width; a++) {
      sum += weights[a] * rows[at + a];
    }
    return sum >= floor;
  }

  /** Goes through the sorted candidates of one state. */
  private final class Filter {
    private final int[] state;
    private final long[] rows;
    private final int[] order;
    private final int[] sources;
    private final int[] digits;
    private final long[] weights;
    private final long[] keptRows;
    private final long[] keptWeights;
    private final int[] offsets;
    private final int[] keptSources;
    private final int[] keptDigits;
    private final boolean tracked = search.keeping() == Keeping.TRACKED;
    private final boolean counted = search.keeping() == Keeping.COUNTED;
    private int size;
    private int edges;
    private int checked;

    Filter(int[] state, long[] rows, int[] order, int[] sources, int[] digits, long[] weights) {
      this.state = state;
      this.rows = rows;
      this.order = order;
      this.sources = sources;
      this.digits = digits;
      this.weights = weights;
      keptRows = new long[order.length * width];
      keptWeights = new long[weights.length];
      offsets = new int[order.length];
      keptSources = new int[tracked ? order.length : 0];
      keptDigits = new int[keptSources.length];
    }

    Filtered filtered() {
      Archive[] archives = new Archive[search.keeping().depth()];
      Arrays.setAll(archives, _ -> Archive.of(Math.min(1, width), width));
      int begin = 0;
      while (begin < order.length) {
        int end = begin + 1;
        while (end < order.length && equal(order[begin], order[end], 0, strict)) {
          end++;
        }
        if (size >= checked) {
          Workers.stopIfCancelled();
          checked = size + CHECK_EVERY;
        }
        group(begin, end, archives);
        begin = end;
      }
      return new Filtered(
          state,
          Arrays.copyOf(keptRows, size * width),
          size,
          Arrays.copyOf(keptWeights, counted ? size : 0),
          Arrays.copyOf(offsets, size),
          Arrays.copyOf(keptSources, edges),
          Arrays.copyOf(keptDigits, edges));
    }

    /** Points with the same strict numbers: they cannot drop each other for being better. */
    private void group(int begin, int end, Archive[] archives) {
      int first = size;
      int[] levels = new int[end - begin];
      Archive within = Archive.of(Math.min(width, strict + 1), width);
      boolean drops = strict > 0 && !counted;
      int row = begin;
      while (row < end) {
        int last = row + 1;
        while (last < end && equal(order[row], order[last], strict, width)) {
          last++;
        }
        int level = drops ? level(archives, order[row]) : 0;
        boolean superfluous =
            !tracked && !counted && row > begin && within.covers(rows, order[row] * width);
        if (level < archives.length && !superfluous) {
          levels[size - first] = level;
          keep(row, last);
          if (!tracked && !counted) {
            within.add(rows, order[row] * width);
          }
        }
        row = last;
      }
      for (int k = first; drops && k < size; k++) {
        archives[levels[k - first]].add(keptRows, k * width);
      }
    }

    private int level(Archive[] archives, int row) {
      int level = 0;
      while (level < archives.length && archives[level].covers(rows, row * width)) {
        level++;
      }
      return level;
    }

    private void keep(int from, int to) {
      System.arraycopy(rows, order[from] * width, keptRows, size * width, width);
      offsets[size] = edges;
      for (int k = from; k < to; k++) {
        if (tracked) {
          keptSources[edges] = sources[order[k]];
          keptDigits[edges] = digits[order[k]];
          edges++;
        }
        if (counted) {
          keptWeights[size] = Math.addExact(keptWeights[size], weights[order[k]]);
        }
      }
      size++;
    }

    private boolean equal(int first, int second, int from, int to) {
      for (int a = from; a < to; a++) {
        if (rows[first * width + a] != rows[second * width + a]) {
          return false;
        }
      }
      return true;
    }
  }

  Shape shape() {
    return shape;
  }
}
