package dev.parley.engine.game;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * All extreme equilibria of a two-player table: the pairs of vertices of the two best-reply
 * polytopes that together carry all labels (Mangasarian 1964; Avis, Rosenberg, Savani and von
 * Stengel 2010, doi:10.1007/s00199-009-0449-x). Every other equilibrium is a mixture of extreme
 * ones of one component. Exact.
 *
 * <p>Vertices are found by solving a small linear system for each choice of a support and as many
 * tight constraints: C(m + n, m) systems for m rows and n columns, hence a cap.
 */
final class ExtremeEquilibria {
  private static final int MOST_SYSTEMS = 50_000;
  private static final int MOST_LABELS = 62;

  private ExtremeEquilibria() {}

  /**
   * What was found.
   *
   * @param components how many connected sets the equilibria form; as many as there are equilibria
   *     where each stands alone, and then there are no others
   */
  record Found(List<Profile.Mixed> equilibria, int components) {
    Found {
      equilibria = List.copyOf(equilibria);
    }
  }

  /** All of them, in the order of supports; empty where the table is too large. */
  static Optional<Found> of(Bimatrix game) {
    if (systems(game) > MOST_SYSTEMS) {
      return Optional.empty();
    }
    List<Vertex> xs = vertices(game, 0);
    List<Vertex> ys = vertices(game, 1);
    long all = (1L << (game.rows() + game.columns())) - 1;
    int[] component = new int[xs.size() + ys.size()];
    for (int v = 0; v < component.length; v++) {
      component[v] = v;
    }
    List<Profile.Mixed> found = new ArrayList<>();
    List<Integer> firsts = new ArrayList<>();
    for (int x = 0; x < xs.size(); x++) {
      for (int y = 0; y < ys.size(); y++) {
        if ((xs.get(x).labels() | ys.get(y).labels()) == all) {
          found.add(
              new Profile.Mixed(
                  List.of(
                      Bimatrix.mixture(xs.get(x).weights()),
                      Bimatrix.mixture(ys.get(y).weights()))));
          firsts.add(x);
          component[root(component, xs.size() + y)] = root(component, x);
        }
      }
    }
    long components = firsts.stream().map(x -> root(component, x)).distinct().count();
    return Optional.of(new Found(found, (int) components));
  }

  private static int root(int[] component, int vertex) {
    int at = vertex;
    while (component[at] != at) {
      at = component[at];
    }
    return at;
  }

  private static long systems(Bimatrix game) {
    int labels = game.rows() + game.columns();
    long choices = 1;
    for (int k = 1; k <= Math.min(game.rows(), game.columns()); k++) {
      choices = choices * (labels - k + 1) / k;
      if (choices > MOST_SYSTEMS || labels > MOST_LABELS) {
        return MOST_SYSTEMS + 1L;
      }
    }
    return choices;
  }

  /**
   * A vertex other than the origin.
   *
   * @param weights in proportion to a mixed strategy
   * @param labels bits: own strategies that are not played, replies of the other that are best
   */
  @SuppressWarnings("ArrayRecordComponent") // private, and never compared
  private record Vertex(BigInteger[] weights, long labels) {}

  /** The vertices of one player's polytope. */
  private static List<Vertex> vertices(Bimatrix game, int player) {
    int own = player == 0 ? game.rows() : game.columns();
    int others = player == 0 ? game.columns() : game.rows();
    Map<List<BigFraction>, Vertex> found = new LinkedHashMap<>();
    for (int k = 1; k <= Math.min(own, others); k++) {
      for (List<Integer> support : Subsets.of(own, k)) {
        for (List<Integer> tight : Subsets.of(others, k)) {
          BigInteger[][] system = new BigInteger[k][k + 1];
          for (int r = 0; r < k; r++) {
            for (int c = 0; c < k; c++) {
              system[r][c] = reply(game, player, support.get(c), tight.get(r));
            }
            system[r][k] = BigInteger.ONE;
          }
          WholeSystem.solve(system)
              .flatMap(s -> vertex(game, player, support, s))
              .ifPresent(v -> found.putIfAbsent(Bimatrix.mixture(v.weights()), v));
        }
      }
    }
    return List.copyOf(found.values());
  }

  /** What the other player gets by a reply to a strategy of this one. */
  private static BigInteger reply(Bimatrix game, int player, int own, int other) {
    return player == 0 ? game.payoff(1, own, other) : game.payoff(0, other, own);
  }

  private static Optional<Vertex> vertex(
      Bimatrix game, int player, List<Integer> support, WholeSystem.Solution solution) {
    int own = player == 0 ? game.rows() : game.columns();
    int others = player == 0 ? game.columns() : game.rows();
    BigInteger[] weights = new BigInteger[own];
    Arrays.fill(weights, BigInteger.ZERO);
    for (int c = 0; c < support.size(); c++) {
      weights[support.get(c)] = solution.value(c);
      if (solution.value(c).signum() <= 0) {
        return Optional.empty();
      }
    }
    int ownFirst = player == 0 ? 0 : game.rows();
    int othersFirst = player == 0 ? game.rows() : 0;
    long labels = 0;
    for (int i = 0; i < own; i++) {
      labels |= weights[i].signum() == 0 ? 1L << (ownFirst + i) : 0;
    }
    for (int j = 0; j < others; j++) {
      BigInteger sum = BigInteger.ZERO;
      for (int i : support) {
        sum = sum.add(weights[i].multiply(reply(game, player, i, j)));
      }
      int order = sum.compareTo(solution.denominator());
      if (order > 0) {
        return Optional.empty();
      }
      labels |= order == 0 ? 1L << (othersFirst + j) : 0;
    }
    return Optional.of(new Vertex(weights, labels));
  }
}
