package dev.parley.engine.stability;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
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
  private final List<Actor> actors;
  private final List<BitSet> known = new ArrayList<>();

  LegalReach(int states, List<Actor> actors) {
    this.states = states;
    this.actors = List.copyOf(actors);
    for (int s = 0; s < states; s++) {
      known.add(new BitSet(0));
    }
    for (int s = 0; s < states; s++) {
      known.set(s, search(s));
    }
  }

  /** Somebody, or a group at once, with the moves that count. */
  interface Actor {
    void forEachFrom(int state, IntConsumer target);
  }

  /** What one move or more lead to; not to be changed. */
  BitSet from(int state) {
    return known.get(state);
  }

  private BitSet search(int start) {
    BitSet found = new BitSet(states);
    BitSet seen = new BitSet();
    int lasts = actors.size() + 1;
    Deque<Integer> queue = new ArrayDeque<>(List.of(start * lasts + actors.size()));
    while (!queue.isEmpty()) {
      int node = queue.remove();
      for (int a = 0; a < actors.size(); a++) {
        if (a != node % lasts) {
          int actor = a;
          actors
              .get(a)
              .forEachFrom(
                  node / lasts,
                  to -> {
                    found.set(to);
                    if (!seen.get(to * lasts + actor)) {
                      seen.set(to * lasts + actor);
                      queue.add(to * lasts + actor);
                    }
                  });
        }
      }
    }
    return found;
  }
}
