package dev.parley.engine.stability;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;

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
  public void prepare(int threads) {}

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

  @Override
  public Walk walk(boolean forwards, BitSet met) {
    return new ArcWalk(model, forwards, met);
  }

  @Override
  public Routes routesTo(long movers, boolean improving, IntPredicate target) {
    Search search = new Search(movers, improving);
    int[] values = new int[moves.states()];
    for (int s = 0; s < values.length; s++) {
      values[s] = target.test(s) ? 0 : NOTHING;
    }
    search.least(values, 1);
    return search;
  }

  @Override
  public Routes routesFrom(int start, boolean improving) {
    return new Forwards(start, improving);
  }

  /** Plain breadth-first search along moves. */
  private final class Forwards implements Routes {
    private static final int NONE = -1;
    private final int start;
    private final int[] before = new int[moves.states()];
    private final int[] by = new int[moves.states()];

    Forwards(int start, boolean improving) {
      this.start = start;
      Arrays.fill(before, NONE);
      before[start] = start;
      int[] queue = new int[moves.states()];
      int[] tail = {1};
      queue[0] = start;
      for (int head = 0; head < tail[0]; head++) {
        int here = queue[head];
        for (int m = 0; m < moves.movers(); m++) {
          int mover = m;
          moves.forEachFrom(
              m,
              here,
              to -> {
                if (before[to] == NONE && (!improving || model.mover(mover).prefers(to, here))) {
                  before[to] = here;
                  by[to] = mover;
                  queue[tail[0]++] = to;
                }
              });
        }
      }
    }

    @Override
    public boolean reaches(int state) {
      return before[state] != NONE;
    }

    @Override
    public int length(int state) {
      int steps = 0;
      for (int s = state; s != start; s = before[s]) {
        steps++;
      }
      return steps;
    }

    @Override
    public Optional<List<Step>> of(int state) {
      if (!reaches(state)) {
        return Optional.empty();
      }
      List<Step> steps = new ArrayList<>();
      for (int s = state; s != start; s = before[s]) {
        steps.addFirst(new Step(model.mover(by[s]).id(), s));
      }
      return Optional.of(steps);
    }
  }

  /**
   * Backwards, as in {@link CellSearch}. The node (s, j) stands for sequences that start in s with
   * a move of anybody but j, because j has just moved to s; (s, nobody) for all of them.
   */
  private final class Search implements Routes {
    private static final int TARGET = -1;
    private final long movers;
    private final boolean improving;
    private final int lasts = moves.movers() + 1;
    private final int nobody = moves.movers();
    private final boolean[] reached = new boolean[moves.states() * lasts];
    private final int[] queue = new int[moves.states() * lasts];

    /** Per node the one that the sequence goes on with. */
    private final int[] following = new int[moves.states() * lasts];

    private final int[] least = new int[moves.states()];
    private int head;
    private int tail;
    private int value;

    Search(long movers, boolean improving) {
      this.movers = movers;
      this.improving = improving;
      Arrays.fill(following, TARGET);
    }

    int[] least(int[] values, int bound) {
      Arrays.fill(least, Integer.MAX_VALUE);
      long[] order = Ascending.order(values, bound);
      int k = 0;
      while (k < order.length) {
        value = Ascending.value(order[k]);
        for (; k < order.length && Ascending.value(order[k]) == value; k++) {
          // At a target no further move is needed, whoever moved last.
          for (int last = 0; last < lasts; last++) {
            reach(Ascending.position(order[k]), last, TARGET);
          }
        }
        while (head < tail) {
          step(queue[head++]);
        }
      }
      return least;
    }

    /** Whoever has just moved to the node's state came from one where another may have moved. */
    private void step(int node) {
      int state = node / lasts;
      int mover = node % lasts;
      if (mover == nobody || (movers >>> mover & 1) == 0) {
        return;
      }
      moves.forEachInto(
          mover,
          state,
          origin -> {
            if (!improving || model.mover(mover).prefers(state, origin)) {
              for (int last = 0; last < lasts; last++) {
                if (last != mover) {
                  reach(origin, last, node);
                }
              }
            }
          });
    }

    private void reach(int state, int last, int next) {
      int node = state * lasts + last;
      if (!reached[node]) {
        reached[node] = true;
        following[node] = next;
        queue[tail++] = node;
        if (last == nobody) {
          least[state] = value;
        }
      }
    }

    @Override
    public boolean reaches(int state) {
      return reached[state * lasts + nobody];
    }

    @Override
    public int length(int state) {
      int steps = 0;
      for (int n = following[state * lasts + nobody]; n != TARGET; n = following[n]) {
        steps++;
      }
      return steps;
    }

    @Override
    public Optional<List<Step>> of(int state) {
      int node = state * lasts + nobody;
      if (!reached[node]) {
        return Optional.empty();
      }
      List<Step> steps = new ArrayList<>();
      for (node = following[node]; node != TARGET; node = following[node]) {
        steps.add(new Step(model.mover(node % lasts).id(), node / lasts));
      }
      return Optional.of(steps);
    }
  }
}
