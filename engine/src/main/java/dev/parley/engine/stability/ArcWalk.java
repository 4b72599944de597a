package dev.parley.engine.stability;

import java.util.BitSet;
import java.util.stream.IntStream;

/** Improvements in graph form, one at a time, to states not met before. */
final class ArcWalk implements Reach.Walk {

  private final GraphModel model;
  private final boolean forwards;
  private final BitSet met;

  /** Per state where improvements lead to or come from, listed when they are first asked for. */
  private final int[][] ends;

  private final boolean[] listed;

  private final int[] next;

  /**
   * A walk to be used once.
   *
   * @param met grows between calls: at least by the state that the last call gave
   */
  ArcWalk(GraphModel model, boolean forwards, BitSet met) {
    this.model = model;
    this.forwards = forwards;
    this.met = met;
    ends = new int[model.states()][];
    listed = new boolean[model.states()];
    next = new int[model.states()];
  }

  @Override
  public int next(int state) {
    if (!listed[state]) {
      listed[state] = true;
      ends[state] = ends(state);
    }
    while (next[state] < ends[state].length) {
      int end = ends[state][next[state]++];
      if (!met.get(end)) {
        return end;
      }
    }
    return -1;
  }

  private int[] ends(int state) {
    IntStream.Builder found = IntStream.builder();
    for (int mover : model.judges()) {
      Ranks ranks = model.ranks(mover);
      if (forwards) {
        model.moves().forEachFrom(mover, state, to -> add(found, to, ranks.prefers(to, state)));
      } else {
        model.moves().forEachInto(mover, state, to -> add(found, to, ranks.prefers(state, to)));
      }
    }
    return found.build().toArray();
  }

  private static void add(IntStream.Builder found, int end, boolean improvement) {
    if (improvement) {
      found.add(end);
    }
  }
}
