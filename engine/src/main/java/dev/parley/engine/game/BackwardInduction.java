package dev.parley.engine.game;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * Solves a tree from its ends, one information set after the other (Kuhn 1953; Selten 1975).
 *
 * <p>With perfect information the results are all subgame-perfect equilibria in pure strategies. It
 * goes on working where a player does not know which node it is at, as long as its belief does not
 * depend on anybody's strategy: then the beliefs are the only consistent ones and the results are
 * all sequential equilibria in pure strategies (Kreps and Wilson 1982). Perfect recall is required,
 * so that single deviations suffice as certificate.
 *
 * <p>Exact. A tie makes a result for each best action, up to a cap.
 */
final class BackwardInduction {
  private final Tree tree;
  private final List<Integer> steps;
  private final List<List<BigFraction>> beliefs;
  private final List<List<BigFraction>> values;
  private final int[] choices;

  /** Best actions that are still to be tried, for each step at which there was a tie. */
  private final List<List<Integer>> untried;

  private BackwardInduction(Tree tree, Schedule schedule, List<List<BigFraction>> beliefs) {
    this.tree = tree;
    this.steps = schedule.steps();
    this.beliefs = beliefs;
    values = new ArrayList<>(Collections.nCopies(tree.size(), List.of()));
    choices = new int[beliefs.size()];
    untried = new ArrayList<>(Collections.nCopies(steps.size(), List.of()));
  }

  /**
   * One solution.
   *
   * @param choices the action at each information set
   * @param margins what each choice is better than the best other action by; empty where there is
   *     none
   */
  record Solution(List<Integer> choices, List<Optional<BigFraction>> margins) {
    Solution {
      choices = List.copyOf(choices);
      margins = List.copyOf(margins);
    }
  }

  /** All solutions, or the first of them where there are more than the cap. */
  record Solutions(List<Solution> solutions, boolean complete) {
    Solutions {
      solutions = List.copyOf(solutions);
    }
  }

  /** The solutions; empty where the game cannot be solved from its ends. */
  static Optional<Solutions> of(Tree tree, int most) {
    Optional<List<List<BigFraction>>> beliefs =
        tree.perfectRecall() ? Beliefs.of(tree) : Optional.empty();
    return beliefs.flatMap(
        b -> Schedule.of(tree, _ -> true).map(s -> new BackwardInduction(tree, s, b).solve(most)));
  }

  private Solutions solve(int most) {
    List<Solution> solutions = new ArrayList<>();
    int from = 0;
    while (from >= 0) {
      if (solutions.size() == most) {
        return new Solutions(solutions, false);
      }
      for (int i = from; i < steps.size(); i++) {
        step(i, i > from || solutions.isEmpty());
      }
      solutions.add(solution());
      from = lastTie();
    }
    return new Solutions(solutions, true);
  }

  private int lastTie() {
    int i = steps.size() - 1;
    while (i >= 0 && untried.get(i).isEmpty()) {
      i--;
    }
    return i;
  }

  private void step(int index, boolean anew) {
    int step = steps.get(index);
    if (step >= 0) {
      values.set(step, tree.terminal(step) ? tree.paid(step) : expected(step));
      return;
    }
    int set = ~step;
    if (anew) {
      untried.set(index, best(set));
    }
    List<Integer> left = untried.get(index);
    choices[set] = left.getFirst();
    untried.set(index, left.subList(1, left.size()));
    for (int n : tree.members(set)) {
      values.set(n, values.get(tree.child(n, choices[set])));
    }
  }

  private List<BigFraction> expected(int node) {
    List<BigFraction> sum = Collections.nCopies(tree.game().players().size(), BigFraction.ZERO);
    for (int a = 0; a < tree.actions(node); a++) {
      BigFraction probability = tree.chance(node, a);
      List<BigFraction> child = values.get(tree.child(node, a));
      sum = Tree.sum(sum, child.stream().map(probability::multiply).toList());
    }
    return sum;
  }

  private List<Integer> best(int set) {
    List<Integer> best = new ArrayList<>();
    BigFraction most = BigFraction.ZERO;
    for (int a = 0; a < tree.game().informationSets().get(set).actions().size(); a++) {
      BigFraction value = value(set, a);
      if (best.isEmpty() || value.compareTo(most) > 0) {
        best.clear();
        most = value;
      }
      if (value.equals(most)) {
        best.add(a);
      }
    }
    return best;
  }

  private BigFraction value(int set, int action) {
    BigFraction value = BigFraction.ZERO;
    for (int i = 0; i < tree.members(set).size(); i++) {
      int child = tree.child(tree.members(set).get(i), action);
      value = value.add(beliefs.get(set).get(i).multiply(values.get(child).get(tree.player(set))));
    }
    return value;
  }

  private Solution solution() {
    List<Integer> chosen = new ArrayList<>();
    List<Optional<BigFraction>> margins = new ArrayList<>();
    for (int s = 0; s < choices.length; s++) {
      chosen.add(choices[s]);
      margins.add(margin(s));
    }
    return new Solution(chosen, margins);
  }

  private Optional<BigFraction> margin(int set) {
    BigFraction chosen = value(set, choices[set]);
    Optional<BigFraction> margin = Optional.empty();
    for (int a = 0; a < tree.game().informationSets().get(set).actions().size(); a++) {
      if (a != choices[set]) {
        BigFraction ahead = chosen.subtract(value(set, a));
        margin = margin.filter(m -> m.compareTo(ahead) <= 0).or(() -> Optional.of(ahead));
      }
    }
    return margin;
  }
}
