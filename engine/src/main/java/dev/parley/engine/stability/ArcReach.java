package dev.parley.engine.stability;

import java.util.Arrays;

/**
 * Reachability over listed moves. A mover's two moves in a row need not be one move, so that the
 * search is over pairs of a state and who moved last: time and memory arcs times movers.
 */
final class ArcReach implements Reach {
  private final GraphModel model;
  private final ArcMoves moves;

  ArcReach(GraphModel model, ArcMoves moves) {
    this.model = model;
    this.moves = moves;
  }

  @Override
  public void prepare() {}

  @Override
  public int[] spread(Ranks ranks) {
    int[] spread = new int[moves.states()];
    for (int s = 0; s < spread.length; s++) {
      spread[s] = ranks.of(s);
    }
    return spread;
  }

  @Override
  public int[] greatest(int mover, int[] values) {
    int[] found = values.clone();
    for (int s = 0; s < found.length; s++) {
      int from = s;
      moves.forEachFrom(mover, s, to -> found[from] = Math.max(found[from], values[to]));
    }
    return found;
  }

  @Override
  public int[] least(long movers, boolean improving, int[] values, int bound) {
    return new Search(movers, improving).least(values, bound);
  }

  @Override
  public StateSet stable(int[] values, int[] atMost) {
    return StateSet.where(moves.states(), s -> values[s] <= atMost[s]);
  }

  /**
   * Backwards, as in {@link OrderedSearch}. The node (s, j) stands for sequences that start in s
   * with a move of anybody but j, because j has just moved to s; (s, nobody) for all of them.
   */
  private final class Search {
    private final long movers;
    private final boolean improving;
    private final int lasts = moves.movers() + 1;
    private final int nobody = moves.movers();
    private final boolean[] reached = new boolean[moves.states() * lasts];
    private final int[] stack = new int[moves.states() * lasts];
    private final int[] least = new int[moves.states()];
    private int depth;
    private int value;

    Search(long movers, boolean improving) {
      this.movers = movers;
      this.improving = improving;
    }

    int[] least(int[] values, int bound) {
      Arrays.fill(least, Integer.MAX_VALUE);
      for (int target : Ascending.order(values, bound)) {
        value = values[target];
        // At the target itself no further move is needed, whoever moved last.
        for (int last = 0; last < lasts; last++) {
          reach(target, last);
        }
        while (depth > 0) {
          step(stack[--depth]);
        }
      }
      return least;
    }

    /** Whoever moved to the node's state as its last mover came from where another may have. */
    private void step(int node) {
      int state = node / lasts;
      int mover = node % lasts;
      if (mover == nobody || (movers >>> mover & 1) == 0) {
        return;
      }
      moves.forEachInto(mover, state, origin -> {
        if (!improving || model.mover(mover).prefers(state, origin)) {
          for (int last = 0; last < lasts; last++) {
            if (last != mover) {
              reach(origin, last);
            }
          }
        }
      });
    }

    private void reach(int state, int last) {
      int node = state * lasts + last;
      if (!reached[node]) {
        reached[node] = true;
        stack[depth++] = node;
        if (last == nobody) {
          least[state] = Math.min(least[state], value);
        }
      }
    }
  }
}
