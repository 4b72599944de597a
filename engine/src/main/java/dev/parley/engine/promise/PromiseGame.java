package dev.parley.engine.promise;

import dev.parley.engine.promise.EquilibriumSearch.Points;
import dev.parley.engine.promise.Solution.Completeness;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

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
    Points points = new EquilibriumSearch(replies).search(middle(replies.size()));
    List<double[]> sorted = sorted(promise, points.points());
    List<Equilibrium> equilibria = sorted.stream().map(q -> equilibrium(promise, replies, q)).toList();
    Completeness completeness =
        !points.complete()
            ? Completeness.FOUND
            : equilibria.size() == 1 ? Completeness.UNIQUE : Completeness.ALL;
    return new Solution(equilibria, completeness, climate(promise));
  }

  /** The one prospect where one is needed, as {@link Solution#least}; less work. */
  public static Prospect least(Promise promise) {
    return climate(promise)
        .orElseGet(() -> {
          BestReplies replies = BestReplies.of(promise, 0);
          return prospect(promise, least(promise, replies, middle(replies.size())));
        });
  }

  /** The least equilibrium at each value of the common shock, with its weight. */
  static List<Node> nodes(Promise promise) {
    if (promise.climate() == 0) {
      BestReplies replies = BestReplies.of(promise, 0);
      double[] q = least(promise, replies, middle(replies.size()));
      return List.of(new Node(1, prospect(promise, q)));
    }
    GaussHermite rule = GaussHermite.RULE;
    List<Node> nodes = new ArrayList<>();
    double[] start = middle(promise.guarantors().size());
    boolean unique =
        new Contraction(start.length).holdsAnywhere(BestReplies.of(promise, 0));
    for (int i = 0; i < rule.size(); i++) {
      BestReplies replies = BestReplies.of(promise, promise.climate() * rule.node(i));
      double[] q = start.clone();
      boolean found = unique && new Newton(replies).polish(q) <= EquilibriumSearch.RESIDUAL;
      start = found ? q : least(promise, replies, start);
      nodes.add(new Node(rule.weight(i), prospect(promise, start)));
    }
    return nodes;
  }

  /** One value of the common shock. */
  record Node(double weight, Prospect prospect) {}

  private static Optional<Prospect> climate(Promise promise) {
    if (promise.climate() == 0) {
      return Optional.empty();
    }
    double[] credibility = new double[promise.guarantors().size()];
    double[] sums = new double[5];
    for (Node node : nodes(promise)) {
      Prospect at = node.prospect();
      for (int j = 0; j < credibility.length; j++) {
        credibility[j] += node.weight() * at.credibility().get(j);
      }
      sums[0] += node.weight() * at.attackFails();
      sums[1] += node.weight() * at.nobodyComes();
      sums[2] += node.weight() * at.resists();
      sums[3] += node.weight() * at.attackUtility();
      sums[4] += node.weight() * at.deterred();
    }
    return Optional.of(
        new Prospect(boxed(credibility), sums[0], sums[1], sums[2], sums[3], sums[4]));
  }

  private static double[] least(Promise promise, BestReplies replies, double[] start) {
    List<double[]> points = new EquilibriumSearch(replies).search(start).points();
    return points.size() == 1 ? points.getFirst() : sorted(promise, points).getFirst();
  }

  /** By P(deterred), ties by the credibilities in the guarantors' order. */
  private static List<double[]> sorted(Promise promise, List<double[]> points) {
    if (points.isEmpty()) {
      throw new IllegalStateException("no equilibrium was found, though there always is one");
    }
    record Rated(double[] q, double deterred) {}
    List<Rated> rated =
        points.stream()
            .map(q -> new Rated(q, prospect(promise, q).deterred()))
            .sorted(Comparator.comparingDouble(Rated::deterred))
            .toList();
    List<double[]> sorted = new ArrayList<>();
    int from = 0;
    while (from < rated.size()) {
      double level = rated.get(from).deterred() + TIE;
      int start = from;
      int to =
          IntStream.range(start, rated.size())
              .filter(i -> rated.get(i).deterred() > level)
              .findFirst()
              .orElse(rated.size());
      rated.subList(start, to).stream()
          .map(Rated::q)
          .sorted(Arrays::compare)
          .forEach(sorted::add);
      from = to;
    }
    return sorted;
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
    replies.slopes(q, slopes);
    return new Equilibrium(prospect(promise, q), residual, SpectralRadius.of(slopes));
  }

  private static Prospect prospect(Promise promise, double[] q) {
    return Prospect.of(promise, boxed(q));
  }

  private static List<Double> boxed(double[] q) {
    return Arrays.stream(q).boxed().toList();
  }

  private static double[] middle(int size) {
    double[] middle = new double[size];
    Arrays.fill(middle, 0.5);
    return middle;
  }
}
