package dev.parley.engine.search;

import dev.parley.engine.space.Condition;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The states that conditions pass through together while one issue after the other is settled,
 * whatever the numbers are: along it the greatest weighted sum of measures is found by dynamic
 * programming, rules and interactions respected (Dechter 1999). Where the states are too many, only
 * conditions on single issues are followed; the others are left to whoever asks.
 */
final class StateGraph {
  /** A move that some rule forbids. */
  static final int DEAD = -1;

  private static final int[] NONE = {};

  private final Layout layout;
  private final List<Condition> followed;
  private final List<Map<Diagrams.Key, Integer>> places = new ArrayList<>();

  /** Per level and state × options + option the state after it. */
  private final int[][] next;

  /** At the same places the conditions that become true there, by position. */
  private final int[][][] holding;

  private final int[] atOnce;
  private final boolean impossible;
  private int moves;

  private StateGraph(
      Diagrams diagrams, List<Condition> followed, Collection<Condition> rules, int most) {
    layout = diagrams.layout();
    this.followed = followed;
    next = new int[layout.size()][];
    holding = new int[layout.size()][][];
    boolean[] must = new boolean[followed.size()];
    int[] state = new int[followed.size()];
    List<Integer> decided = new ArrayList<>();
    boolean dead = false;
    for (int c = 0; c < state.length; c++) {
      must[c] = rules.contains(followed.get(c));
      int root = diagrams.root(followed.get(c));
      if (root == Diagrams.TRUE) {
        decided.add(c);
      }
      dead |= root == Diagrams.FALSE && must[c];
      state[c] = Diagrams.terminal(root) ? Diagrams.FALSE : root;
    }
    atOnce = decided.stream().mapToInt(c -> c).toArray();
    impossible = dead;
    places.add(Map.of(new Diagrams.Key(state), 0));
    for (int level = 0; level < layout.size() && moves <= most; level++) {
      grow(diagrams, must, level);
    }
  }

  /**
   * Follows conditions as far as there are few enough states.
   *
   * @param diagrams in which they are built
   * @param rules those of them that must hold
   * @param most moves between states, over all levels
   */
  static StateGraph of(
      Diagrams diagrams, List<Condition> conditions, Collection<Condition> rules, int most) {
    StateGraph all = new StateGraph(diagrams, List.copyOf(conditions), rules, most);
    return all.moves <= most
        ? all
        : new StateGraph(
            diagrams,
            conditions.stream().filter(c -> c.scope().size() == 1).toList(),
            rules,
            Integer.MAX_VALUE);
  }

  private void grow(Diagrams diagrams, boolean[] must, int level) {
    int radix = layout.radix(level);
    Map<Diagrams.Key, Integer> after = new LinkedHashMap<>();
    int[] leads = new int[places.getLast().size() * radix];
    int[][] decisions = new int[leads.length][];
    Arrays.fill(decisions, NONE);
    for (Map.Entry<Diagrams.Key, Integer> place : places.getLast().entrySet()) {
      for (int digit = 0; digit < radix; digit++) {
        int move = place.getValue() * radix + digit;
        int[] state = place.getKey().parts().clone();
        List<Integer> decided = new ArrayList<>();
        boolean allowed = true;
        for (int c = 0; c < state.length; c++) {
          if (!Diagrams.terminal(state[c])) {
            int node = diagrams.step(state[c], level, digit);
            if (node == Diagrams.TRUE) {
              decided.add(c);
            }
            allowed &= node != Diagrams.FALSE || !must[c];
            state[c] = Diagrams.terminal(node) ? Diagrams.FALSE : node;
          }
        }
        leads[move] =
            allowed ? after.computeIfAbsent(new Diagrams.Key(state), _ -> after.size()) : DEAD;
        if (!decided.isEmpty()) {
          decisions[move] = decided.stream().mapToInt(c -> c).toArray();
        }
      }
    }
    moves += leads.length;
    next[level] = leads;
    holding[level] = decisions;
    places.add(after);
  }

  Layout layout() {
    return layout;
  }

  /** The conditions that are followed. */
  List<Condition> followed() {
    return followed;
  }

  int moves() {
    return moves;
  }

  int states(int level) {
    return places.get(level).size();
  }

  /** Where a state with an option leads; {@link #DEAD} where a rule forbids it. */
  int next(int level, int state, int digit) {
    return next[level][state * layout.radix(level) + digit];
  }

  /** The conditions that become true there, by position. */
  int[] holding(int level, int state, int digit) {
    return holding[level][state * layout.radix(level) + digit];
  }

  /**
   * One step of the dynamic programming, from a level to the one before it.
   *
   * @param options what each option of the level's issue adds
   * @param amounts what each condition that is followed adds where it becomes true
   * @param after per state after the level the most that is still to come there
   * @param most receives the same per state of the level; minus infinity where rules forbid all
   * @param best receives per state the option that attains it
   */
  void backwards(
      int level, double[] options, double[] amounts, double[] after, double[] most, int[] best) {
    for (int state = 0; state < most.length; state++) {
      double greatest = Double.NEGATIVE_INFINITY;
      for (int digit = 0; digit < options.length; digit++) {
        int next = next(level, state, digit);
        if (next != DEAD) {
          double sum = options[digit] + after[next];
          for (int c : holding(level, state, digit)) {
            sum += amounts[c];
          }
          if (sum > greatest) {
            greatest = sum;
            best[state] = digit;
          }
        }
      }
      most[state] = greatest;
    }
  }

  /** The conditions that hold whatever is settled. */
  int[] holding() {
    return atOnce;
  }

  /** Whether a rule can never hold. */
  boolean impossible() {
    return impossible;
  }

  /**
   * The position of a state.
   *
   * @param nodes where the diagrams of the conditions that are followed have arrived, in their
   *     order; overwritten
   */
  int place(int level, int[] nodes) {
    for (int c = 0; c < nodes.length; c++) {
      nodes[c] = Diagrams.terminal(nodes[c]) ? Diagrams.FALSE : nodes[c];
    }
    return Objects.requireNonNull(
        places.get(level).get(new Diagrams.Key(nodes)), "a state of the same conditions");
  }
}
