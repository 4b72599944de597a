package dev.parley.engine.promise;

import dev.parley.engine.promise.EquilibriumSearch.Points;
import dev.parley.engine.promise.Solution.Completeness;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Solves the three stages of a promise: attack, resistance, and guarantors that honour or renege at
 * the same time with private logistic shocks to their cost (quantal response: McKelvey and Palfrey
 * 1995, doi:10.1006/game.1995.1023; Signorino and Tarar 2006,
 * doi:10.1111/j.1540-5907.2006.00201.x).
 */
public final class PromiseGame {
  /** P(deterred) of mirrored equilibria is equal; rounding must not order them. */
  private static final double TIE = 1e-12;

  private PromiseGame() {}

  /** All equilibria that are found, and the expectations over the climate. */
  public static Solution solve(Promise promise) {
    BestReplies replies = BestReplies.of(promise, 0);
    Points points = new EquilibriumSearch(replies).search(replies, middle(replies.size()));
    List<Equilibrium> equilibria =
        sorted(promise, points.points()).stream()
            .map(q -> equilibrium(promise, replies, q))
            .toList();
    Completeness completeness =
        !points.complete()
            ? Completeness.FOUND
            : equilibria.size() == 1 ? Completeness.UNIQUE : Completeness.ALL;
    return new Solution(
        equilibria,
        completeness,
        promise.climate() == 0 ? Optional.empty() : Optional.of(least(promise)));
  }

  /** The one prospect where one is needed, as {@link Solution#least}; less work. */
  public static Prospect least(Promise promise) {
    Expectation sum = new Expectation(promise);
    nodes(promise).forEach(n -> sum.add(n.weight(), n.q()));
    return sum.prospect();
  }

  /** One value of the common shock, with the least equilibrium there. */
  static final class Node {
    private final double weight;
    private final double[] q;

    private Node(double weight, double[] q) {
      this.weight = weight;
      this.q = q;
    }

    double weight() {
      return weight;
    }

    /** Not a copy: only read. */
    double[] q() {
      return q;
    }
  }

  static List<Node> nodes(Promise promise) {
    BestReplies calm = BestReplies.of(promise, 0);
    EquilibriumSearch search = new EquilibriumSearch(calm);
    double[] start = middle(calm.size());
    double[] before = start;
    if (promise.climate() == 0) {
      return List.of(new Node(1, least(promise, search.search(calm, start))));
    }
    boolean unique = new Contraction(calm.size()).holdsAnywhere(calm);
    GaussHermite rule = GaussHermite.RULE;
    List<Node> nodes = new ArrayList<>(rule.size());
    for (int i = 0; i < rule.size(); i++) {
      BestReplies replies = BestReplies.of(promise, promise.climate() * rule.node(i));
      // Credibilities move evenly with the shock: the next lies about as far as the last two.
      double[] q = i < 2 ? start.clone() : ahead(before, start);
      if (!unique || !search.only(replies, q)) {
        q = least(promise, search.search(replies, start));
      }
      nodes.add(new Node(rule.weight(i), q));
      before = start;
      start = q;
    }
    return nodes;
  }

  private static double[] ahead(double[] before, double[] now) {
    double[] next = new double[now.length];
    for (int j = 0; j < next.length; j++) {
      next[j] = Math.clamp(2 * now[j] - before[j], 0, 1);
    }
    return next;
  }

  private static double[] least(Promise promise, Points points) {
    return points.points().size() == 1
        ? points.points().getFirst()
        : sorted(promise, points.points()).getFirst();
  }

  /** By P(deterred), ties by the credibilities in the guarantors' order. */
  private static List<double[]> sorted(Promise promise, List<double[]> points) {
    if (points.isEmpty()) {
      throw new IllegalStateException("no equilibrium was found, though there always is one");
    }
    List<double[]> rising = new ArrayList<>(points);
    rising.sort(Comparator.comparingDouble(q -> deterred(promise, q)));
    List<double[]> sorted = new ArrayList<>();
    List<double[]> tied = new ArrayList<>();
    double level = Double.NEGATIVE_INFINITY;
    for (double[] q : rising) {
      double deterred = deterred(promise, q);
      if (deterred > level + TIE) {
        tied.sort(Arrays::compare);
        sorted.addAll(tied);
        tied.clear();
        level = deterred;
      }
      tied.add(q);
    }
    tied.sort(Arrays::compare);
    sorted.addAll(tied);
    return sorted;
  }

  private static double deterred(Promise promise, double[] q) {
    return Prospect.of(promise, q).deterred();
  }

  private static Equilibrium equilibrium(Promise promise, BestReplies replies, double[] q) {
    int size = q.length;
    double[] reply = new double[size];
    replies.reply(q, reply);
    double residual = 0;
    for (int j = 0; j < size; j++) {
      residual = Math.max(residual, Math.abs(reply[j] - q[j]));
    }
    double[][] slopes = new double[size][size];
    replies.slopes(q, reply, slopes);
    return new Equilibrium(Prospect.of(promise, q), residual, SpectralRadius.of(slopes));
  }

  private static double[] middle(int size) {
    double[] middle = new double[size];
    Arrays.fill(middle, 0.5);
    return middle;
  }
}
