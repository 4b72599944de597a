package dev.parley.engine.game;

import java.util.Arrays;

/**
 * What each action is worth to the player who has it, if everybody behaves with given
 * probabilities, and how this changes with their logarithms; in doubles.
 *
 * <p>A point is the logarithm of each action's probability, all information sets in one row.
 * Beliefs are computed from logarithms, so that they stay right where probabilities are too small
 * for a double. Derivatives are carried along with the values; time nodes × actions × players.
 */
final class AgentForm {
  /** Nodes × actions beyond which the derivatives would take too much memory. */
  static final long MOST_CELLS = 2_000_000;

  private final Tree tree;
  private final int actions;
  private final double[][] payoffs;
  private final double[] logChance;
  private final double[] logReach;
  private final double[] value;
  private final double[][] slope;
  private final double[] worth;
  private final double[][] worthSlope;

  AgentForm(Tree tree) {
    this.tree = tree;
    int sets = tree.game().informationSets().size();
    actions = tree.firstAction(sets);
    payoffs = new double[tree.game().players().size()][tree.size()];
    logChance = new double[tree.size()];
    logReach = new double[tree.size()];
    value = new double[tree.size()];
    slope = new double[tree.size()][actions];
    worth = new double[actions];
    worthSlope = new double[actions][actions];
    for (int n = 0; n < tree.size(); n++) {
      int parent = tree.parent(n);
      boolean chance = parent >= 0 && tree.set(parent) < 0;
      logChance[n] =
          chance ? StrictMath.log(tree.chance(parent, tree.arrival(n)).doubleValue()) : 0;
      for (int p = 0; p < payoffs.length; p++) {
        payoffs[p][n] = tree.terminal(n) ? tree.paid(n).get(p).doubleValue() : 0;
      }
    }
  }

  /** Whether chance keeps some information set from ever being reached. */
  boolean unreachable() {
    evaluate(new double[actions]);
    for (int s = 0; s < tree.game().informationSets().size(); s++) {
      if (tree.members(s).stream().allMatch(n -> logReach[n] == Double.NEGATIVE_INFINITY)) {
        return true;
      }
    }
    return false;
  }

  int actions() {
    return actions;
  }

  /** The expected payoff of an action, given that its information set is reached. */
  double worth(int action) {
    return worth[action];
  }

  /** The derivative of {@link #worth} by the logarithm of a probability. */
  double slope(int action, int by) {
    return worthSlope[action][by];
  }

  /** Computes all worths and slopes at a point. */
  void evaluate(double[] point) {
    for (int n = 1; n < tree.size(); n++) {
      int parent = tree.parent(n);
      int set = tree.set(parent);
      double step = set < 0 ? logChance[n] : point[tree.firstAction(set) + tree.arrival(n)];
      logReach[n] = logReach[parent] + step;
    }
    for (int p = 0; p < payoffs.length; p++) {
      fold(p, point);
      for (int s = 0; s < tree.game().informationSets().size(); s++) {
        if (tree.player(s) == p) {
          weigh(s);
        }
      }
    }
  }

  /** Values and slopes of all nodes for one player; children have larger numbers. */
  private void fold(int player, double[] point) {
    for (int n = tree.size() - 1; n >= 0; n--) {
      value[n] = payoffs[player][n];
      Arrays.fill(slope[n], 0);
      int set = tree.set(n);
      for (int a = 0; a < tree.actions(n); a++) {
        int child = tree.child(n, a);
        int action = set < 0 ? -1 : tree.firstAction(set) + a;
        double weight = StrictMath.exp(set < 0 ? logChance[child] : point[action]);
        value[n] += weight * value[child];
        for (int k = 0; k < actions && weight > 0; k++) {
          slope[n][k] += weight * slope[child][k];
        }
        if (action >= 0) {
          slope[n][action] += weight * value[child];
        }
      }
    }
  }

  /** The worths of one information set's actions, with beliefs by Bayes' rule. */
  private void weigh(int set) {
    int first = tree.firstAction(set);
    int count = tree.firstAction(set + 1) - first;
    double most = tree.members(set).stream().mapToDouble(n -> logReach[n]).max().orElseThrow();
    double total = 0;
    double[] mean = new double[actions];
    for (int n : tree.members(set)) {
      double belief = StrictMath.exp(logReach[n] - most);
      total += belief;
      count(n, belief, mean);
    }
    for (int a = first; a < first + count; a++) {
      worth[a] = 0;
      Arrays.fill(worthSlope[a], 0);
    }
    for (int n : tree.members(set)) {
      double belief = StrictMath.exp(logReach[n] - most) / total;
      for (int a = 0; a < count; a++) {
        int child = tree.child(n, a);
        double[] row = worthSlope[first + a];
        worth[first + a] += belief * value[child];
        for (int k = 0; k < actions; k++) {
          row[k] += belief * (slope[child][k] - mean[k] / total * value[child]);
        }
        count(n, belief * value[child], row);
      }
    }
  }

  /** Adds an amount at each action on the way to a node. */
  private void count(int node, double amount, double[] to) {
    for (int n = node; tree.parent(n) >= 0; n = tree.parent(n)) {
      int set = tree.set(tree.parent(n));
      if (set >= 0) {
        to[tree.firstAction(set) + tree.arrival(n)] += amount;
      }
    }
  }
}
