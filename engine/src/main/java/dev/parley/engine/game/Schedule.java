package dev.parley.engine.game;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;

/**
 * An order in which a tree can be valued from its ends: single nodes as soon as all their children
 * have a value, and information sets as soon as this holds for all their nodes.
 */
final class Schedule {
  private final List<Integer> steps = new ArrayList<>();

  private final Tree tree;
  private final IntPredicate joint;
  private final int[] nodesWaiting;
  private final int[] setsWaiting;
  private int valued;

  private Schedule(Tree tree, IntPredicate joint) {
    this.tree = tree;
    this.joint = joint;
    nodesWaiting = new int[tree.size()];
    setsWaiting = new int[tree.game().informationSets().size()];
  }

  /**
   * The order; empty where two information sets wait for each other.
   *
   * @param joint the information sets whose nodes are valued together
   */
  static Optional<Schedule> of(Tree tree, IntPredicate joint) {
    Schedule schedule = new Schedule(tree, joint);
    schedule.run();
    return schedule.valued == tree.size() ? Optional.of(schedule) : Optional.empty();
  }

  /** Nodes as they are, an information set s as {@code ~s}. */
  List<Integer> steps() {
    return steps;
  }

  private void run() {
    for (int s = 0; s < setsWaiting.length; s++) {
      setsWaiting[s] = tree.members(s).size();
    }
    Deque<Integer> ready = new ArrayDeque<>();
    for (int n = tree.size() - 1; n >= 0; n--) {
      nodesWaiting[n] = tree.actions(n);
      if (tree.terminal(n)) {
        ready.add(n);
      }
    }
    while (!ready.isEmpty()) {
      int node = ready.poll();
      int set = tree.set(node);
      if (set < 0 || !joint.test(set)) {
        steps.add(node);
        done(node, ready);
      } else if (--setsWaiting[set] == 0) {
        steps.add(~set);
        tree.members(set).forEach(n -> done(n, ready));
      }
    }
  }

  private void done(int node, Deque<Integer> ready) {
    valued++;
    int parent = tree.parent(node);
    if (parent >= 0 && --nodesWaiting[parent] == 0) {
      ready.add(parent);
    }
  }
}
