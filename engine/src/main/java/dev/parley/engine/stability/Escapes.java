package dev.parley.engine.stability;

import java.util.BitSet;
import java.util.function.IntFunction;

/**
 * From which states somebody gets away to an attractive one. Each is looked at when it is first
 * asked for, as most never are.
 */
final class Escapes {
  private final BitSet attractive;
  private final BitSet deterring;
  private final IntFunction<BitSet> ways;
  private final BitSet known = new BitSet();
  private final BitSet trapped = new BitSet();

  /**
   * Nothing is known yet.
   *
   * @param deterring the states that are not attractive
   * @param ways where each state leads to
   */
  Escapes(BitSet attractive, BitSet deterring, IntFunction<BitSet> ways) {
    this.attractive = attractive;
    this.deterring = deterring;
    this.ways = ways;
  }

  /** Whether one of the answers is not attractive, without a way out to what is. */
  boolean someTrapped(BitSet answers) {
    if (trapped.intersects(answers)) {
      return true;
    }
    BitSet unseen = (BitSet) answers.clone();
    unseen.and(deterring);
    unseen.andNot(known);
    for (int t = unseen.nextSetBit(0); t >= 0; t = unseen.nextSetBit(t + 1)) {
      known.set(t);
      if (!ways.apply(t).intersects(attractive)) {
        trapped.set(t);
        return true;
      }
    }
    return false;
  }
}
