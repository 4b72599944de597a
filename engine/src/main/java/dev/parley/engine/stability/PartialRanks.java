package dev.parley.engine.stability;

import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A party's preferences as far as they are known: several rankings that it might have. One state is
 * preferred to another if all of them say so, not preferred if none does, and otherwise it is not
 * known. Memory: the square of the states, in bits.
 */
public final class PartialRanks {
  private final List<BitSet> surely;
  private final List<BitSet> maybe;

  /** Compares states by rankings of the same states. */
  public PartialRanks(List<Ranks> possible) {
    if (possible.isEmpty()) {
      throw new IllegalArgumentException("no ranking is possible");
    }
    int states = possible.getFirst().states();
    maybe = IntStream.range(0, states).mapToObj(_ -> new BitSet(states)).toList();
    surely = IntStream.range(0, states).mapToObj(_ -> new BitSet(states)).toList();
    surely.forEach(s -> s.set(0, states));
    possible.forEach(this::add);
  }

  /** From the worst states up, the set of worse ones grows. */
  private void add(Ranks ranks) {
    List<BitSet> classes =
        IntStream.range(0, ranks.count()).mapToObj(_ -> new BitSet(ranks.states())).toList();
    for (int s = 0; s < ranks.states(); s++) {
      classes.get(ranks.of(s)).set(s);
    }
    BitSet worse = new BitSet(ranks.states());
    for (BitSet alike : classes) {
      alike.stream()
          .forEach(s -> {
            maybe.get(s).or(worse);
            surely.get(s).and(worse);
          });
      worse.or(alike);
    }
  }

  boolean surelyPrefers(int state, int over) {
    return surely.get(state).get(over);
  }

  boolean mayPrefer(int state, int over) {
    return maybe.get(state).get(over);
  }

  /** Pairs of states of which one may be preferred to the other and need not be. */
  long unknownPairs() {
    long pairs = 0;
    for (int s = 0; s < maybe.size(); s++) {
      for (int t = 0; t < s; t++) {
        boolean open =
            mayPrefer(s, t) != surelyPrefers(s, t) || mayPrefer(t, s) != surelyPrefers(t, s);
        pairs += open ? 1 : 0;
      }
    }
    return pairs;
  }
}
