package dev.parley.engine.search;

import dev.parley.engine.space.Condition;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** What the issues that are not settled yet may still add. */
final class Horizon {
  /** Moves between states beyond which conditions on several issues are not followed. */
  private static final int MOST_MOVES = 1 << 18;

  private final Search search;
  private final Layout layout;
  private final Diagrams diagrams;
  private final List<Condition> conditions;
  private final int[] roots;
  private final boolean[] must;
  private final long[][] amounts;
  private final int width;

  /** What the levels from one on may add to an axis at most and at least. */
  private final long[][] most;

  private final long[][] least;

  /** Per axis its weight in the sum that has a floor; none where there is no floor. */
  private final double[] weights;

  /** What the levels from one on may add to that sum at most, per level and state. */
  private final double[][] mostSum;

  /** The states of what the sum depends on; its conditions, by their position here. */
  private final Optional<StateGraph> graph;

  private final int[] followed;

  /** What the sum's parts add up to at most, whatever their signs. */
  private double largest;

  /** Partial packages whose most optimistic sum is below this are dropped. */
  private final double floor;

  /**
   * @param floored the weighted sum of the axes that has a floor
   * @param roots per condition where its diagram begins
   * @param must per condition whether it must hold
   * @param amounts per condition and axis what it adds where true
   */
  Horizon(
      Search search,
      Optional<Search.Floor> floored,
      Diagrams diagrams,
      List<Condition> conditions,
      int[] roots,
      boolean[] must,
      long[][] amounts) {
    this.search = search;
    this.diagrams = diagrams;
    layout = diagrams.layout();
    this.conditions = conditions;
    this.roots = roots;
    this.must = must;
    this.amounts = amounts;
    width = search.axes().size();
    most = new long[layout.size() + 1][width];
    least = new long[layout.size() + 1][width];
    weights =
        floored.stream().flatMapToDouble(f -> f.weights().stream().mapToDouble(w -> w)).toArray();
    graph = weights.length == 0 ? Optional.empty() : Optional.of(graph());
    followed =
        graph.stream().flatMap(g -> g.followed().stream()).mapToInt(conditions::indexOf).toArray();
    mostSum = new double[layout.size() + 1][];
    bounds();
    graph.ifPresent(this::sums);
    floor = floored.map(f -> f.least() - slack(f.least())).orElse(0.0);
  }

  private StateGraph graph() {
    List<Condition> rules =
        IntStream.range(0, must.length).filter(c -> must[c]).mapToObj(conditions::get).toList();
    return diagrams.graph(
        IntStream.range(0, must.length)
            .filter(c -> must[c] || weighted(amounts[c]) != 0)
            .mapToObj(conditions::get)
            .toList(),
        rules,
        MOST_MOVES);
  }

  /** The most that the levels from one on may add to an axis. */
  long most(int level, int axis) {
    return most[level][axis];
  }

  /** The least that the levels from one on may add to an axis. */
  long least(int level, int axis) {
    return least[level][axis];
  }

  private void bounds() {
    int[] last = conditions.stream().mapToInt(this::last).toArray();
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

  /** Backwards; conditions that are not followed count where they help, until they are decided. */
  private void sums(StateGraph states) {
    double[] amount = IntStream.of(followed).mapToDouble(c -> weighted(amounts[c])).toArray();
    double[] loose = new double[layout.size() + 1];
    for (int c = 0; c < must.length; c++) {
      int condition = c;
      double helps = weighted(amounts[c]);
      largest += Math.abs(helps);
      if (IntStream.of(followed).noneMatch(f -> f == condition)) {
        loose[last(conditions.get(c))] += Math.max(0, helps);
      }
    }
    mostSum[layout.size()] = new double[states.states(layout.size())];
    for (int level = layout.size() - 1; level >= 0; level--) {
      double[] options = new double[layout.radix(level)];
      double widest = 0;
      for (int digit = 0; digit < options.length; digit++) {
        for (int a = 0; a < width; a++) {
          options[digit] +=
              weights[a] * search.axes().get(a).measure().part(layout.issue(level), digit);
        }
        widest = Math.max(widest, Math.abs(options[digit]));
      }
      largest += widest;
      mostSum[level] = new double[states.states(level)];
      states.backwards(
          level,
          options,
          amount,
          mostSum[level + 1],
          mostSum[level],
          new int[mostSum[level].length]);
      for (int state = 0; state < mostSum[level].length; state++) {
        mostSum[level][state] += loose[level];
      }
    }
  }

  /** The level at which a condition is decided at the latest. */
  private int last(Condition condition) {
    return condition.scope().stream().mapToInt(layout::level).max().orElse(0);
  }

  /** What amounts on all axes are in the weighted sum. */
  private double weighted(long[] numbers) {
    double sum = 0;
    for (int a = 0; a < width; a++) {
      sum += weights[a] * numbers[a];
    }
    return sum;
  }

  /** What some more of an axis adds to the weighted sum. */
  double weighted(int axis, long more) {
    return weights.length == 0 ? 0 : weights[axis] * more;
  }

  /** More than what rounding adds up to. */
  private double slack(double floor) {
    return WeightedSum.ROUNDING * (largest + Math.abs(floor) + 1);
  }

  /**
   * The most that the levels from one on may add to the weighted sum.
   *
   * @param nodes where the diagrams of all conditions have arrived
   */
  double mostSum(int level, int[] nodes) {
    if (graph.isEmpty()) {
      return 0;
    }
    int[] state = new int[followed.length];
    for (int f = 0; f < state.length; f++) {
      state[f] = nodes[followed[f]];
    }
    return mostSum[level][graph.get().place(level, state)];
  }

  /**
   * Whether the weighted sum may reach its floor. Numbers clipped from above are no obstacle: they
   * are at least what the floor's own terms ask of them, whatever comes.
   *
   * @param more what may come, and how far the weighted sum of what the row stands for may be above
   *     its own
   */
  boolean reaches(long[] rows, int at, double more) {
    if (weights.length == 0) {
      return true;
    }
    double sum = more;
    for (int a = 0; a < width; a++) {
      sum += weights[a] * rows[at + a];
    }
    return sum >= floor;
  }
}
