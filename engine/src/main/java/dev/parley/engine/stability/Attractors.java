package dev.parley.engine.stability;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

/**
 * The terminal strongly connected components of the improvement graph that are more than one state:
 * cycles that improvements do not lead out of. A depth-first search against the improvements orders
 * the states (Kosaraju; Sharir 1981); from the last one finished on, each state that is left starts
 * a component without a way out, and whatever leads there is struck off. Time: states times movers
 * in option form, arcs in graph form; no list of moves is kept.
 */
final class Attractors {
  private final Reach reach;
  private final int states;

  /** Those that can improve to no state where nobody improves; improvements do not leave them. */
  private final BitSet candidates;

  /**
   * Looks among some states.
   *
   * @param within closed under improvements
   * @param settled those of them where nobody has an improvement: attractors of one state
   */
  Attractors(GraphModel model, Reach reach, StateSet within, StateSet settled) {
    this.reach = reach;
    states = model.states();
    BitSet met = new BitSet(states);
    met.set(0, states);
    within.stream().forEach(met::clear);
    settled.stream().forEach(met::set);
    int[] queue = Arrays.copyOf(settled.stream().toArray(), within.size());
    spread(reach.walk(false, met), met, queue, settled.size());
    met.flip(0, states);
    candidates = met;
  }

  /**
   * What was found.
   *
   * @param count how many there are
   * @param first those with the lowest states
   */
  record Cycles(long count, List<StateSet> first) {}

  /** The cycles, of which at most so many are listed. */
  Cycles cycles(int limit) {
    List<int[]> found = new ArrayList<>();
    int[] order = candidates.isEmpty() ? new int[0] : finishing();
    BitSet struck = others();
    Reach.Walk forwards = reach.walk(true, struck);
    Reach.Walk backwards = reach.walk(false, struck);
    int[] queue = new int[order.length];
    for (int k = order.length - 1; k >= 0; k--) {
      if (!struck.get(order[k])) {
        struck.set(order[k]);
        queue[0] = order[k];
        int size = spread(forwards, struck, queue, 1);
        found.add(Arrays.copyOf(queue, size));
        spread(backwards, struck, queue, size);
      }
    }
    List<StateSet> first =
        found.stream()
            .map(members -> Arrays.stream(members).sorted().toArray())
            .sorted(Comparator.comparingInt(members -> members[0]))
            .limit(limit)
            .map(Attractors::set)
            .toList();
    return new Cycles(found.size(), first);
  }

  private static StateSet set(int[] members) {
    BitSet set = new BitSet();
    for (int member : members) {
      set.set(member);
    }
    return StateSet.copyOf(set);
  }

  private BitSet others() {
    BitSet others = (BitSet) candidates.clone();
    others.flip(0, states);
    return others;
  }

  /** Adds what the queued states lead to, until all are met; gives the new length. */
  private static int spread(Reach.Walk walk, BitSet seen, int[] queue, int length) {
    int end = length;
    for (int k = 0; k < end && end < queue.length; k++) {
      for (int to = walk.next(queue[k]); to >= 0; to = walk.next(queue[k])) {
        seen.set(to);
        queue[end++] = to;
      }
    }
    return end;
  }

  /** The candidates in the order in which a search against the improvements is done with them. */
  private int[] finishing() {
    BitSet seen = others();
    Reach.Walk backwards = reach.walk(false, seen);
    int[] order = new int[candidates.cardinality()];
    int[] path = new int[order.length];
    int finished = 0;
    for (int root = seen.nextClearBit(0); root < states; root = seen.nextClearBit(root)) {
      seen.set(root);
      path[0] = root;
      int depth = 1;
      while (depth > 0) {
        int next = backwards.next(path[depth - 1]);
        if (next < 0) {
          order[finished++] = path[--depth];
        } else {
          seen.set(next);
          path[depth++] = next;
        }
      }
    }
    return order;
  }
}
