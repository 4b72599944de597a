package dev.parley.engine.stability;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntConsumer;

/**
 * The states that legal sequences of some actors' moves reach, set by set: for questions that are
 * not about a least value. Sets are kept, so that memory grows with the square of the states.
 */
final class LegalReach {
  /** Beyond this the sets are refused. */
  static final int MOST_STATES = 1 << 10;

  private final int states;

  /** Per actor and state where one move leads. */
  private final List<List<BitSet>> moves;

  private final List<BitSet> known = new ArrayList<>();

  LegalReach(int states, List<Actor> actors) {
    this.states = states;
    moves = actors.stream().map(a -> targets(states, a)).toList();
    for (int s = 0; s < states; s++) {
      known.add(search(s));
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

  private BitSet search(int start) {
    // A state is visited once for each actor that may have moved last.
    List<BitSet> seen = new ArrayList<>();
    moves.forEach(_ -> seen.add(new BitSet(states)));
    int lasts = moves.size() + 1;
    int[] queue = new int[1 + states * moves.size()];
    queue[0] = start * lasts + moves.size();
    int end = 1;
    BitSet fresh = new BitSet(states);
    for (int k = 0; k < end; k++) {
      int node = queue[k];
      for (int a = 0; a < moves.size(); a++) {
        if (a != node % lasts) {
          fresh.clear();
          fresh.or(moves.get(a).get(node / lasts));
          fresh.andNot(seen.get(a));
          seen.get(a).or(fresh);
          for (int to = fresh.nextSetBit(0); to >= 0; to = fresh.nextSetBit(to + 1)) {
            queue[end++] = to * lasts + a;
          }
        }
      }
    }
    BitSet found = new BitSet(states);
    seen.forEach(found::or);
    return found;
  }
}
