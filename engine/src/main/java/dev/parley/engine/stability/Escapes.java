package dev.parley.engine.stability;

import java.util.BitSet;
import java.util.function.IntFunction;

/**
 * From which states somebody gets away to an attractive one; each is looked at when it is first
 * asked for, as most never are.
 */
final class Escapes {
  private final BitSet attractive;
  private final IntFunction<BitSet> ways;
  private final BitSet known = new BitSet();
  private final BitSet trapped = new BitSet();

  /**
   * @param ways where each state leads to
   */
  Escapes(BitSet attractive, IntFunction<BitSet> ways) {
    this.attractive = attractive;
    this.ways = ways;
  }

  /** Whether two sets have a common state from which there is no escape. */
  boolean someTrapped(BitSet answers, BitSet deterring) {
    for (int t = answers.nextSetBit(0); t >= 0; t = answers.nextSetBit(t + 1)) {
      if (deterring.get(t) && trapped(t)) {
        return true;
      }
    }
    return false;
  }

  private boolean trapped(int state) {
    if (!known.get(state)) {
      known.set(state);
      trapped.set(state, !ways.apply(state).intersects(attractive));
    }
    return trapped.get(state);
  }
}
