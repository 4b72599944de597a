package dev.parley.engine.game;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * Beliefs that follow from chance alone: at each information set the nodes' paths hold the same
 * actions of the players, so that these cancel out of Bayes' rule.
 */
final class Beliefs {
  private final Tree tree;

  /** For each node a number that stands for the actions of players on its path, in their order. */
  private final int[] actions;

  private final BigFraction[] chance;

  private Beliefs(Tree tree) {
    this.tree = tree;
    actions = new int[tree.size()];
    chance = new BigFraction[tree.size()];
  }

  /** For each information set the probabilities of its nodes; empty where strategies matter. */
  static Optional<List<List<BigFraction>>> of(Tree tree) {
    Beliefs beliefs = new Beliefs(tree);
    beliefs.walk();
    List<List<BigFraction>> all = new ArrayList<>();
    for (int s = 0; s < tree.game().informationSets().size(); s++) {
      Optional<List<BigFraction>> belief = beliefs.belief(tree.members(s));
      if (belief.isEmpty()) {
        return Optional.empty();
      }
      all.add(belief.get());
    }
    return Optional.of(all);
  }

  private void walk() {
    Map<List<Integer>, Integer> known = new HashMap<>();
    for (int n = 0; n < tree.size(); n++) {
      int parent = tree.parent(n);
      actions[n] = parent < 0 ? 0 : actions[parent];
      chance[n] = parent < 0 ? BigFraction.ONE : chance[parent];
      if (parent >= 0 && tree.set(parent) >= 0) {
        List<Integer> longer = List.of(actions[parent], tree.set(parent), tree.arrival(n));
        actions[n] = known.computeIfAbsent(longer, _ -> known.size() + 1);
      } else if (parent >= 0) {
        chance[n] = chance[n].multiply(tree.chance(parent, tree.arrival(n)));
      }
    }
  }

  private Optional<List<BigFraction>> belief(List<Integer> members) {
    if (members.size() == 1) {
      return Optional.of(List.of(BigFraction.ONE));
    }
    BigFraction total =
        members.stream().map(n -> chance[n]).reduce(BigFraction.ZERO, BigFraction::add);
    boolean same = members.stream().allMatch(n -> actions[n] == actions[members.getFirst()]);
    return same && total.signum() > 0
        ? Optional.of(members.stream().map(n -> chance[n].divide(total)).toList())
        : Optional.empty();
  }
}
