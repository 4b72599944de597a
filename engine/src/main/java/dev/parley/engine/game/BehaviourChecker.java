package dev.parley.engine.game;

import dev.parley.engine.CannotCompute;
import dev.parley.engine.game.Checker.Verdict;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * Regrets of a behaviour profile in a tree.
 *
 * <p>With perfect recall one pass per player from the ends to the root, over what the player could
 * get best and over what it gets, each weighted with the others' and chance's probability of the
 * path; time linear in the nodes. Where a player forgets, its plans are tried one by one.
 */
final class BehaviourChecker {
  private final Tree tree;
  private final List<List<BigFraction>> parts;
  private final int player;

  /** Probability that the others and chance allow the path; from 1 again at what starts anew. */
  private final BigFraction[] weights;

  /** Whether a node counts in its parent's sums: it does not where the others exclude it. */
  private final boolean[] counts;

  private final BigFraction[] best;
  private final BigFraction[] current;
  private final List<Optional<BigFraction>> sets;

  private BehaviourChecker(Tree tree, List<List<BigFraction>> parts, int player) {
    this.tree = tree;
    this.parts = parts;
    this.player = player;
    weights = new BigFraction[tree.size()];
    counts = new boolean[tree.size()];
    best = new BigFraction[tree.size()];
    current = new BigFraction[tree.size()];
    sets = new ArrayList<>(Collections.nCopies(parts.size(), Optional.empty()));
  }

  static Verdict check(ExtensiveGame game, Profile profile) {
    Tree tree = new Tree(game);
    if (!(profile instanceof Profile.Behaviour behaviour)) {
      throw new CannotCompute(
          "a tree is checked with probabilities at its information sets",
          List.of(),
          "give the probability of each action at each information set");
    }
    if (tree.absentMinded()) {
      throw new CannotCompute(
          "a path meets the same information set twice, so regrets are not defined by plans",
          List.of(),
          "give the later node an information set of its own");
    }
    return tree.perfectRecall()
        ? recalling(tree, behaviour.parts())
        : ForgetfulChecker.check(tree, behaviour.parts());
  }

  private static Verdict recalling(Tree tree, List<List<BigFraction>> parts) {
    List<BigFraction> payoffs = new ArrayList<>();
    List<BigFraction> regrets = new ArrayList<>();
    List<Optional<BigFraction>> sets =
        new ArrayList<>(Collections.nCopies(parts.size(), Optional.empty()));
    for (int p = 0; p < tree.game().players().size(); p++) {
      BehaviourChecker checker = new BehaviourChecker(tree, parts, p);
      checker.weigh();
      checker.value();
      payoffs.add(checker.current[0]);
      regrets.add(checker.best[0].subtract(checker.current[0]));
      for (int s = 0; s < sets.size(); s++) {
        if (tree.player(s) == p) {
          sets.set(s, checker.sets.get(s));
        }
      }
    }
    return new Verdict(payoffs, regrets, sets);
  }

  private boolean own(int node) {
    int set = tree.set(node);
    return set >= 0 && tree.player(set) == player;
  }

  private BigFraction probability(int node, int action) {
    int set = tree.set(node);
    return set < 0 ? tree.chance(node, action) : parts.get(set).get(action);
  }

  private void weigh() {
    for (int n = 0; n < tree.size(); n++) {
      int parent = tree.parent(n);
      weights[n] = BigFraction.ONE;
      if (parent >= 0) {
        weights[n] =
            own(parent)
                ? weights[parent]
                : weights[parent].multiply(probability(parent, tree.arrival(n)));
      }
      counts[n] = weights[n].signum() > 0;
      if (!counts[n] && own(n) && tree.members(tree.set(n)).size() == 1) {
        weights[n] = BigFraction.ONE;
      }
    }
  }

  private void value() {
    Schedule schedule =
        Schedule.of(tree, s -> tree.player(s) == player)
            .orElseThrow(() -> new IllegalStateException("perfect recall without an order"));
    for (int step : schedule.steps()) {
      if (step < 0) {
        decide(~step);
      } else if (tree.terminal(step)) {
        best[step] = weights[step].multiply(tree.paid(step).get(player));
        current[step] = best[step];
      } else {
        best[step] = BigFraction.ZERO;
        current[step] = BigFraction.ZERO;
        for (int a = 0; a < tree.actions(step); a++) {
          int child = tree.child(step, a);
          best[step] = best[step].add(counted(best, child));
          current[step] = current[step].add(counted(current, child));
        }
      }
    }
  }

  private BigFraction counted(BigFraction[] values, int node) {
    return counts[node] ? values[node] : BigFraction.ZERO;
  }

  /** One action at all nodes of the set, because its owner cannot tell them apart. */
  private void decide(int set) {
    int choice = 0;
    BigFraction most = total(set, 0);
    for (int a = 1; a < parts.get(set).size(); a++) {
      BigFraction value = total(set, a);
      if (value.compareTo(most) > 0) {
        most = value;
        choice = a;
      }
    }
    BigFraction weight = BigFraction.ZERO;
    BigFraction kept = BigFraction.ZERO;
    for (int n : tree.members(set)) {
      best[n] = counted(best, tree.child(n, choice));
      current[n] = BigFraction.ZERO;
      for (int a = 0; a < parts.get(set).size(); a++) {
        BigFraction value = counted(current, tree.child(n, a));
        current[n] = current[n].add(parts.get(set).get(a).multiply(value));
      }
      weight = weight.add(weights[n]);
      kept = kept.add(current[n]);
    }
    if (weight.signum() > 0) {
      sets.set(set, Optional.of(most.subtract(kept).divide(weight)));
    }
  }

  private BigFraction total(int set, int action) {
    BigFraction total = BigFraction.ZERO;
    for (int n : tree.members(set)) {
      total = total.add(counted(best, tree.child(n, action)));
    }
    return total;
  }
}
