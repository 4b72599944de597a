package dev.parley.engine.game;

import dev.parley.engine.game.ExtensiveGame.Node;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * What follows from the order of a game's nodes: who is whose child, what a path has paid, and what
 * players remember. Without recursion, because trees may be deep.
 */
final class Tree {
  private static final int NONE = -1;

  private final ExtensiveGame game;
  private final int[] parents;
  private final int[] arrivals;
  private final int[][] children;
  private final List<List<Integer>> members = new ArrayList<>();
  private final List<List<BigFraction>> paid = new ArrayList<>();
  private final int[] firstAction;
  private boolean perfectRecall = true;
  private boolean absentMinded;

  Tree(ExtensiveGame game) {
    this.game = game;
    int size = game.nodes().size();
    parents = new int[size];
    arrivals = new int[size];
    children = new int[size][];
    game.informationSets().forEach(_ -> members.add(new ArrayList<>()));
    firstAction = new int[game.informationSets().size() + 1];
    for (int s = 0; s < game.informationSets().size(); s++) {
      firstAction[s + 1] = firstAction[s] + game.informationSets().get(s).actions().size();
    }
    link();
    pay();
    remember();
  }

  private void link() {
    int[] filled = new int[size()];
    int at = NONE;
    for (int n = 0; n < size(); n++) {
      while (at != NONE && filled[at] == children[at].length) {
        at = parents[at];
      }
      parents[n] = at;
      arrivals[n] = at == NONE ? NONE : filled[at];
      if (at != NONE) {
        children[at][filled[at]++] = n;
      }
      children[n] = new int[game.actions(game.nodes().get(n))];
      if (game.nodes().get(n) instanceof Node.Decision(_, int set, _)) {
        members.get(set).add(n);
      }
      at = n;
    }
  }

  private void pay() {
    List<BigFraction> nothing = Collections.nCopies(game.players().size(), BigFraction.ZERO);
    for (int n = 0; n < size(); n++) {
      List<BigFraction> before = n == 0 ? nothing : paid.get(parents[n]);
      int outcome = game.nodes().get(n).outcome();
      paid.add(
          outcome == ExtensiveGame.NO_OUTCOME
              ? before
              : sum(before, game.outcomes().get(outcome).payoffs()));
    }
  }

  static List<BigFraction> sum(List<BigFraction> one, List<BigFraction> other) {
    List<BigFraction> sum = new ArrayList<>();
    for (int p = 0; p < one.size(); p++) {
      sum.add(one.get(p).add(other.get(p)));
    }
    return sum;
  }

  /** What a player has seen of itself is a number; equal numbers are equal histories. */
  private void remember() {
    Map<List<Integer>, Integer> known = new HashMap<>();
    int[] seen = new int[game.informationSets().size()];
    Arrays.fill(seen, NONE);
    int[] onPath = new int[game.informationSets().size()];
    for (int player = 0; player < game.players().size(); player++) {
      int[] history = new int[size()];
      int at = NONE;
      for (int n = 0; n < size(); n++) {
        while (at != parents[n]) {
          int left = ownSet(at, player);
          if (left != NONE) {
            onPath[left]--;
          }
          at = parents[at];
        }
        history[n] = n == 0 ? 0 : after(history[at], at, arrivals[n], player, known);
        int set = ownSet(n, player);
        if (set != NONE) {
          absentMinded |= onPath[set]++ > 0;
          perfectRecall &= seen[set] == NONE || seen[set] == history[n];
          seen[set] = history[n];
        }
        at = n;
      }
      Arrays.fill(onPath, 0);
    }
    perfectRecall &= !absentMinded;
  }

  private int after(
      int history, int node, int action, int player, Map<List<Integer>, Integer> known) {
    int set = ownSet(node, player);
    return set == NONE
        ? history
        : known.computeIfAbsent(List.of(history, set, action), _ -> known.size() + 1);
  }

  private int ownSet(int node, int player) {
    int set = node == NONE ? NONE : set(node);
    return set != NONE && game.informationSets().get(set).player() == player ? set : NONE;
  }

  ExtensiveGame game() {
    return game;
  }

  int size() {
    return children.length;
  }

  /** The node before, or −1 for the root. */
  int parent(int node) {
    return parents[node];
  }

  /** By which action of its parent a node is reached. */
  int arrival(int node) {
    return arrivals[node];
  }

  int actions(int node) {
    return children[node].length;
  }

  int child(int node, int action) {
    return children[node][action];
  }

  /** The information set of a node, or −1 where no player moves. */
  int set(int node) {
    return game.nodes().get(node) instanceof Node.Decision(_, int set, _) ? set : NONE;
  }

  /** The probability of an action of chance. */
  BigFraction chance(int node, int action) {
    if (game.nodes().get(node) instanceof Node.Chance(_, int event, _)) {
      return game.events().get(event).probabilities().get(action);
    }
    throw new IllegalStateException("chance does not move at node " + node);
  }

  boolean terminal(int node) {
    return children[node].length == 0;
  }

  /** The nodes of an information set, in prefix order. */
  List<Integer> members(int set) {
    return members.get(set);
  }

  /** Who moves at an information set. */
  int player(int set) {
    return game.informationSets().get(set).player();
  }

  /** The sum of the outcomes from the root to a node, for each player. */
  List<BigFraction> paid(int node) {
    return paid.get(node);
  }

  /** All actions of all information sets in one row; the place of a set's first. */
  int firstAction(int set) {
    return firstAction[set];
  }

  /** Every player always knows what it knew and did before (Kuhn 1953). */
  boolean perfectRecall() {
    return perfectRecall;
  }

  /** A path meets an information set twice. */
  boolean absentMinded() {
    return absentMinded;
  }

  boolean perfectInformation() {
    return members.stream().allMatch(m -> m.size() == 1);
  }
}
