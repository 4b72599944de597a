package dev.parley.engine.stability;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/**
 * The states that legal sequences of some actors' moves reach, set by set: for questions that are
 * not about a least value. Sets are kept, so that memory grows with the square of the states. Time:
 * moves times the square of the actors times the states that a word of bits holds.
 */
final class LegalReach {
  /** Beyond this the sets are refused. */
  static final int MOST_STATES = 1 << 12;

  private final int states;

  /** Per actor and state where one move leads. */
  private final List<List<BitSet>> moves;

  private final List<BitSet> known = new ArrayList<>();

  LegalReach(int states, List<Actor> actors) {
    this.states = states;
    moves = actors.stream().map(a -> targets(states, a)).toList();
    BitSet[] after = new Closure().sets();
    for (int s = 0; s < states; s++) {
      BitSet reached = new BitSet(states);
      for (int a = 0; a < moves.size(); a++) {
        int actor = a;
        targets(s, a).forEach(t -> reached.or(after[node(t, actor)]));
      }
      known.add(reached);
    }
  }

  /** Somebody, or a group at once, with the moves that count. */
  interface Actor {
    void forEachFrom(int state, IntConsumer target);
  }

  /** Per state where one move of an actor leads. */
  static List<BitSet> targets(int states, Actor actor) {
    List<BitSet> targets = new ArrayList<>();
    for (int s = 0; s < states; s++) {
      BitSet own = new BitSet(states);
      actor.forEachFrom(s, own::set);
      targets.add(own);
    }
    return targets;
  }

  /** What one move or more lead to; not to be changed. */
  BitSet from(int state) {
    return known.get(state);
  }

  private IntStream targets(int state, int actor) {
    return moves.get(actor).get(state).stream();
  }

  /** The state with who has just moved to it, who may not move next. */
  private int node(int state, int actor) {
    return state * moves.size() + actor;
  }

  /**
   * What each node reaches, itself included: strongly connected nodes reach the same, and are found
   * after all that they lead to (Tarjan 1972).
   */
  private final class Closure {
    private static final int NEW = 0;
    private final int actors = moves.size();
    private final int[] found = new int[states * actors];
    private final int[] lowest = new int[found.length];
    private final int[] open = new int[found.length];
    private final int[] path = new int[found.length];

    /** Per node on the path who moves next, and to which state at the earliest. */
    private final int[] actor = new int[found.length];

    private final int[] target = new int[found.length];
    private final BitSet[] reached = new BitSet[found.length];
    private int opened;
    private int count;

    BitSet[] sets() {
      for (int node = 0; node < found.length; node++) {
        if (found[node] == NEW) {
          search(node);
        }
      }
      return reached;
    }

    private void search(int start) {
      int depth = 0;
      path[depth++] = start;
      begin(start);
      while (depth > 0) {
        int node = path[depth - 1];
        int next = next(node);
        if (next < 0) {
          depth--;
          if (lowest[node] == found[node]) {
            close(node);
          }
          if (depth > 0) {
            int before = path[depth - 1];
            lowest[before] = Math.min(lowest[before], lowest[node]);
          }
        } else if (found[next] == NEW) {
          path[depth++] = next;
          begin(next);
        } else if (reached[next] == null) {
          lowest[node] = Math.min(lowest[node], found[next]);
        }
      }
    }

    private void begin(int node) {
      found[node] = ++count;
      lowest[node] = count;
      open[opened++] = node;
    }

    /** The next node that a move leads to, −1 where all have been seen. */
    private int next(int node) {
      int state = node / actors;
      for (; actor[node] < actors; actor[node]++) {
        if (actor[node] != node % actors) {
          int to = moves.get(actor[node]).get(state).nextSetBit(target[node]);
          if (to >= 0) {
            target[node] = to + 1;
            return node(to, actor[node]);
          }
        }
        target[node] = 0;
      }
      return -1;
    }

    /** All open nodes from one on reach each other, and whatever any of them reaches. */
    private void close(int first) {
      BitSet common = new BitSet(states);
      int start = opened;
      do {
        start--;
        common.set(open[start] / actors);
      } while (open[start] != first);
      for (int k = start; k < opened; k++) {
        add(open[k], common);
      }
      for (int k = start; k < opened; k++) {
        reached[open[k]] = common;
      }
      opened = start;
    }

    private void add(int node, BitSet common) {
      for (int a = 0; a < actors; a++) {
        if (a != node % actors) {
          BitSet ends = moves.get(a).get(node / actors);
          for (int to = ends.nextSetBit(0); to >= 0; to = ends.nextSetBit(to + 1)) {
            BitSet further = reached[node(to, a)];
            if (further != null) {
              common.or(further);
            }
          }
        }
      }
    }
  }
}
