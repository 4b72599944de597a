package dev.parley.engine.stability;

import java.util.BitSet;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** An immutable set of states, one bit each. */
public final class StateSet {
  private final BitSet members;

  private StateSet(BitSet members) {
    this.members = members;
  }

  /** The states below {@code states} that a condition holds at. */
  public static StateSet where(int states, IntPredicate condition) {
    BitSet members = new BitSet(states);
    for (int s = 0; s < states; s++) {
      if (condition.test(s)) {
        members.set(s);
      }
    }
    return new StateSet(members);
  }

  static StateSet copyOf(BitSet members) {
    return new StateSet((BitSet) members.clone());
  }

  public boolean contains(int state) {
    return members.get(state);
  }

  public int size() {
    return members.cardinality();
  }

  public boolean isEmpty() {
    return members.isEmpty();
  }

  public StateSet and(StateSet other) {
    BitSet both = (BitSet) members.clone();
    both.and(other.members);
    return new StateSet(both);
  }

  /** The members in ascending order. */
  public IntStream stream() {
    return members.stream();
  }

  /** The least member, −1 where there is none. */
  public int lowest() {
    return members.nextSetBit(0);
  }

  /** At most {@code limit} members, the lowest ones. */
  public List<Integer> first(int limit) {
    return stream().limit(limit).boxed().toList();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof StateSet set && members.equals(set.members);
  }

  @Override
  public int hashCode() {
    return members.hashCode();
  }

  @Override
  public String toString() {
    return members.toString();
  }
}
