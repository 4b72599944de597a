package dev.parley.engine.game;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The reduced pure strategies of one player in a tree: an action for each information set that its
 * own earlier actions do not exclude (Kuhn 1953).
 */
final class Plans {
  private static final int MOST_SETS = 500;
  private static final int UNNEEDED = -1;

  private final Tree tree;
  private final int player;
  private final int most;
  private final List<Integer> sets = new ArrayList<>();

  /** For each of the player's sets the own actions that lead to each of its nodes. */
  private final List<List<List<Step>>> ways = new ArrayList<>();

  private final List<int[]> plans = new ArrayList<>();
  private boolean tooMany;

  /** An action at an information set of the player's. */
  record Step(int set, int action) {}

  private Plans(Tree tree, int player, int most) {
    this.tree = tree;
    this.player = player;
    this.most = most;
  }

  /** All plans, first actions first; empty where there are more than {@code most}. */
  static Optional<Plans> of(Tree tree, int player, int most) {
    Plans plans = new Plans(tree, player, most);
    for (int s = 0; s < tree.game().informationSets().size(); s++) {
      if (tree.player(s) == player) {
        plans.sets.add(s);
      }
    }
    if (plans.sets.size() > MOST_SETS) {
      return Optional.empty();
    }
    for (int s : plans.sets) {
      plans.ways.add(tree.members(s).stream().map(plans::way).distinct().toList());
    }
    int[] plan = new int[tree.game().informationSets().size()];
    Arrays.fill(plan, UNNEEDED);
    plans.extend(plan);
    return plans.tooMany ? Optional.empty() : Optional.of(plans);
  }

  /** The player's own actions on the way to a node. */
  List<Step> way(int node) {
    List<Step> way = new ArrayList<>();
    for (int n = node; tree.parent(n) >= 0; n = tree.parent(n)) {
      int set = tree.set(tree.parent(n));
      if (set >= 0 && tree.player(set) == player) {
        way.add(new Step(set, tree.arrival(n)));
      }
    }
    return way;
  }

  private void extend(int[] plan) {
    if (tooMany) {
      return;
    }
    int set = next(plan);
    if (set == UNNEEDED) {
      tooMany = plans.size() == most;
      plans.add(plan.clone());
      return;
    }
    for (int a = 0; a < tree.game().informationSets().get(set).actions().size(); a++) {
      plan[set] = a;
      extend(plan);
    }
    plan[set] = UNNEEDED;
  }

  private int next(int[] plan) {
    for (int i = 0; i < sets.size(); i++) {
      if (plan[sets.get(i)] == UNNEEDED && ways.get(i).stream().anyMatch(w -> follows(plan, w))) {
        return sets.get(i);
      }
    }
    return UNNEEDED;
  }

  private static boolean follows(int[] plan, List<Step> way) {
    return way.stream().allMatch(s -> plan[s.set()] == s.action());
  }

  int size() {
    return plans.size();
  }

  /** Whether a plan takes all steps of a way. */
  boolean follows(int plan, List<Step> way) {
    return follows(plans.get(plan), way);
  }

  /** What a plan does at an information set; −1 where it never gets there. */
  int action(int plan, int set) {
    return plans.get(plan)[set];
  }

  /** The actions that a plan needs, in the order of their sets. */
  String name(int plan) {
    List<String> names = new ArrayList<>();
    for (int s : sets) {
      if (action(plan, s) != UNNEEDED) {
        names.add(tree.game().informationSets().get(s).actions().get(action(plan, s)));
      }
    }
    return names.isEmpty() ? "–" : String.join(", ", names);
  }
}
