package dev.parley.engine.search;

import dev.parley.engine.CannotCompute;
import dev.parley.engine.Workers;
import dev.parley.engine.search.Search.Keeping;
import dev.parley.engine.space.Condition;
import dev.parley.engine.space.Shape;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;

/**
 * Settles one issue after the other and keeps the partial packages that may still matter (Nemhauser
 * and Ullmann 1969). Partial packages are compared only within a state: what the conditions still
 * depend on (the node that each condition's diagram has reached) and what they have decided. Time
 * grows with states × points × options; the filter costs a logarithm per point up to three axes.
 */
final class Merge {
  private final Shape shape;
  private final Search search;
  private final Layout layout;
  private final Diagrams diagrams;
  private final List<Condition> conditions;
  private final int threads;
  private final int[] roots;
  private final int width;

  /** Per condition whether it must hold, whether its truth is kept, and what it adds where true. */
  private final boolean[] must;

  private final boolean[] kept;
  private final long[][] amounts;

  /** Per axis its floor, and between what its ends count; arrays, because every row asks. */
  private final long[] floors;

  private final long[] froms;
  private final long[] tos;
  private final Horizon horizon;
  private final Trail trail;
  private final Optional<Thinner> thinner;
  private long compared;

  Merge(Shape shape, Search search, Diagrams diagrams, int threads) {
    this.shape = shape;
    this.search = search;
    this.diagrams = diagrams;
    this.threads = threads;
    layout = diagrams.layout();
    conditions = List.copyOf(search.conditions());
    roots = conditions.stream().mapToInt(diagrams::root).toArray();
    width = search.axes().size();
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
    floors = search.axes().stream().mapToLong(Axis::floor).toArray();
    froms = search.axes().stream().mapToLong(Axis::from).toArray();
    tos = search.axes().stream().mapToLong(Axis::to).toArray();
    horizon =
        new Horizon(
            search,
            search.floor().or(() -> JointFloor.of(diagrams, search)),
            diagrams,
            conditions,
            roots,
            must,
            amounts);
    trail = new Trail(shape, layout);
    thinner = search.thinning().map(t -> new Thinner(t, width, threads));
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
    return List.of(new Slice(state, row, new long[0], 1, new long[] {1}, 0));
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
      Room.refuseTooMany(candidates, targets.size(), conditions.size() + 1, width, trail.bytes());
    }
    compared += candidates;
    boolean further = level + 1 < layout.size();
    int most = thinner.map(t -> t.most(further)).orElse(Integer.MAX_VALUE);
    List<Filtered> parts = filtered(targets, level, candidates, most);
    return numbered(thinner.map(t -> t.thinned(parts, further)).orElse(parts));
  }

  /** Filters the states side by side, or where one has most of the work one after the other. */
  private List<Filtered> filtered(
      Map<Diagrams.Key, List<Move>> targets, int level, long candidates, int most) {
    long largest = targets.values().stream().mapToLong(Merge::size).max().orElse(0);
    int all = candidates < Room.FEW ? 1 : threads;
    int within = largest * all > candidates ? all : 1;
    List<Callable<Filtered>> tasks = new ArrayList<>();
    targets.forEach(
        (state, moves) -> tasks.add(() -> filtered(state.parts(), moves, level, most, within)));
    return Workers.run(within > 1 ? 1 : all, tasks);
  }

  private static int size(List<Move> moves) {
    int size = 0;
    for (Move move : moves) {
      size += move.from.size();
    }
    return size;
  }

  /** Whether some partial packages stand for others. */
  boolean thinned() {
    return thinner.map(Thinner::begun).orElse(false);
  }

  /** Partial packages that were compared, over all levels. */
  long compared() {
    return compared;
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

  private List<Slice> numbered(List<Filtered> parts) {
    List<Slice> slices = new ArrayList<>();
    int nodes = 0;
    for (Filtered part : parts) {
      if (part.size() > 0) {
        slices.add(
            new Slice(part.state(), part.rows(), part.slack(), part.size(), part.weights(), nodes));
        nodes += part.size();
      }
    }
    if (search.keeping().tracked()) {
      track(parts, nodes);
    }
    return slices;
  }

  private void track(List<Filtered> parts, int nodes) {
    int edges = parts.stream().mapToInt(p -> p.sources().length).sum();
    int[] offsets = new int[nodes + 1];
    int[] sources = new int[edges];
    int[] digits = new int[edges];
    int node = 0;
    int edge = 0;
    for (Filtered part : parts) {
      for (int k = 0; k < part.size(); k++) {
        offsets[node++] = edge + part.offsets()[k];
      }
      System.arraycopy(part.sources(), 0, sources, edge, part.sources().length);
      System.arraycopy(part.digits(), 0, digits, edge, part.digits().length);
      edge += part.sources().length;
    }
    offsets[node] = edge;
    trail.add(offsets, sources, digits);
  }

  private Filtered filtered(int[] state, List<Move> moves, int level, int most, int within) {
    if (Thread.currentThread().isInterrupted()) {
      throw new CannotCompute("the computation was interrupted", List.of(), "run it again");
    }
    int total = size(moves);
    long[] rows = new long[total * width];
    int[] sources = new int[total];
    int[] digits = new int[total];
    long[] weights = new long[search.keeping() == Keeping.COUNTED ? total : 0];
    boolean thin = thinned();
    long[] slack = new long[thin ? total * width : 0];
    long[] optimistic = new long[width];
    double coming = horizon.mostSum(level + 1, state);
    int size = 0;
    for (Move move : moves) {
      Workers.stopIfCancelled();
      for (int p = 0; p < move.from.size(); p++) {
        if (moved(move, p, level + 1, coming, rows, size * width, optimistic)) {
          sources[size] = move.from.firstNode() + p;
          digits[size] = move.digit;
          if (thin) {
            System.arraycopy(move.from.slack(), p * width, slack, size * width, width);
          }
          if (weights.length > 0) {
            weights[size] = move.from.weights()[p];
          }
          size++;
        }
      }
    }
    int[] order = RowSort.order(rows, width, size);
    return new Filter(search, state, rows, slack, order, sources, digits, weights, most, within)
        .filtered();
  }

  /** Writes a point after a move; false where it cannot matter any more. */
  private boolean moved(
      Move move, int p, int level, double coming, long[] rows, int at, long[] optimistic) {
    long[] from = move.from.rows();
    long[] slacks = move.from.slack();
    double more = coming;
    for (int a = 0; a < width; a++) {
      long number = from[p * width + a] + move.added[a];
      long most = horizon.most(level, a);
      // What it stands for may be above it.
      long slack = slacks.length > 0 ? slacks[p * width + a] : 0;
      more += slack == 0 ? 0 : horizon.weighted(a, slack);
      if (number + most + slack < floors[a]) {
        return false;
      }
      number = Math.max(number, froms[a] - most - 1);
      number = Math.min(number, tos[a] - horizon.least(level, a));
      rows[at + a] = number;
      optimistic[a] = number + most;
    }
    return horizon.reaches(rows, at, more) && search.cut().keeps(optimistic);
  }

  Shape shape() {
    return shape;
  }
}
