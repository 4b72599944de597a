package dev.parley.engine.stability;

import dev.parley.engine.space.Block;
import dev.parley.engine.space.Scan;
import dev.parley.engine.space.Space;
import java.util.BitSet;

/** Which packages are feasible and what they are worth to some voters, by one scan. */
final class StateTables {
  private final Space space;
  private final int[] voters;

  /* Bytes and not bits, because threads write side by side. */
  private final boolean[] feasible;
  private final long[][] low;
  private final long[][] high;

  private StateTables(Space space, int[] voters) {
    this.space = space;
    this.voters = voters;
    int codes = Math.toIntExact(space.shape().size());
    feasible = new boolean[codes];
    low = new long[voters.length][codes];
    high = new long[voters.length][space.wide() ? codes : 0];
  }

  static StateTables of(Space space, int[] voters, int threads) {
    StateTables tables = new StateTables(space, voters);
    Scan.run(space, threads, () -> tables::copy);
    return tables;
  }

  private void copy(Block block) {
    int base = (int) block.index(0);
    for (int p = 0; p < block.size(); p++) {
      feasible[base + p] = block.feasible(p);
    }
    for (int v = 0; v < voters.length; v++) {
      for (int p = 0; p < block.size(); p++) {
        low[v][base + p] = block.low(voters[v], p);
      }
      for (int p = 0; p < block.size() && space.wide(); p++) {
        high[v][base + p] = block.high(voters[v], p);
      }
    }
  }

  StateIndex index() {
    BitSet states = new BitSet(feasible.length);
    for (int code = 0; code < feasible.length; code++) {
      states.set(code, feasible[code]);
    }
    return StateIndex.of(feasible.length, states);
  }

  /** The ranks of a voter; its utilities are let go, as they are the largest tables. */
  Ranks ranks(int voter, StateIndex index) {
    long[] lows = states(low[voter], index);
    long[] highs = states(high[voter], index);
    low[voter] = new long[0];
    high[voter] = new long[0];
    return Ranking.dense(highs, lows);
  }

  private static long[] states(long[] byCode, StateIndex index) {
    if (index.complete() || byCode.length == 0) {
      return byCode;
    }
    long[] byState = new long[index.size()];
    for (int s = 0; s < byState.length; s++) {
      byState[s] = byCode[index.code(s)];
    }
    return byState;
  }
}
