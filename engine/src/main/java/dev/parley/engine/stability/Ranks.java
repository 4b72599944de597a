package dev.parley.engine.stability;

import java.util.Arrays;
import java.util.List;

/**
 * A party's preferences over states as dense ranks: 0 is the worst, and states of equal rank are
 * equally good. Immutable.
 */
public final class Ranks {
  private final int[] ranks;
  private final int count;

  private Ranks(int[] ranks, int count) {
    this.ranks = ranks;
    this.count = count;
  }

  /** Ranks from numbers of any size: equal ones tie, a greater one is preferred. */
  public static Ranks of(long... utilities) {
    return Ranking.dense(new long[0], utilities.clone());
  }

  /** Ranks from classes of states, the best class first; every state in exactly one class. */
  public static Ranks bestFirst(List<List<Integer>> classes) {
    int states = classes.stream().mapToInt(List::size).sum();
    int[] ranks = new int[states];
    Arrays.fill(ranks, -1);
    for (int c = 0; c < classes.size(); c++) {
      for (int state : classes.get(c)) {
        if (ranks[state] >= 0) {
          throw new IllegalArgumentException("state " + state + " is ranked twice");
        }
        ranks[state] = classes.size() - 1 - c;
      }
    }
    return of(Arrays.stream(ranks).asLongStream().toArray());
  }

  /** Takes the array over: its caller must not keep it. */
  static Ranks owning(int[] ranks, int count) {
    return new Ranks(ranks, count);
  }

  public int of(int state) {
    return ranks[state];
  }

  /** Whether one state is better than another. */
  public boolean prefers(int state, int over) {
    return ranks[state] > ranks[over];
  }

  /** Number of distinct ranks. */
  public int count() {
    return count;
  }

  public int states() {
    return ranks.length;
  }
}
