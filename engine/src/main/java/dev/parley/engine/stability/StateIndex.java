package dev.parley.engine.stability;

import java.util.BitSet;
import java.util.OptionalInt;

/**
 * The numbers of the feasible packages, in index order: a package's <em>code</em> is its index
 * among all packages, its <em>state</em> that among the feasible ones. Where all are feasible the
 * two are equal and nothing is stored. Immutable.
 */
public final class StateIndex {
  private static final int[] SAME = new int[0];
  private static final int NONE = -1;

  private final int codes;
  private final int size;
  private final int[] codeOf;
  private final int[] stateOf;

  private StateIndex(int codes, int size, int[] codeOf, int[] stateOf) {
    this.codes = codes;
    this.size = size;
    this.codeOf = codeOf;
    this.stateOf = stateOf;
  }

  /** All codes are states. */
  public static StateIndex all(int codes) {
    return new StateIndex(codes, codes, SAME, SAME);
  }

  /** The codes in {@code feasible} are states. */
  public static StateIndex of(int codes, BitSet feasible) {
    int size = feasible.get(0, codes).cardinality();
    if (size == codes) {
      return all(codes);
    }
    int[] codeOf = new int[size];
    int[] stateOf = new int[codes];
    int next = 0;
    for (int code = 0; code < codes; code++) {
      stateOf[code] = feasible.get(code) ? next : NONE;
      if (feasible.get(code)) {
        codeOf[next++] = code;
      }
    }
    return new StateIndex(codes, size, codeOf, stateOf);
  }

  /** Number of packages, feasible or not. */
  public int codes() {
    return codes;
  }

  /** Number of states. */
  public int size() {
    return size;
  }

  boolean complete() {
    return size == codes;
  }

  public int code(int state) {
    return complete() ? state : codeOf[state];
  }

  /** The state of a code, empty where it is infeasible. */
  public OptionalInt state(long code) {
    int state = stateOrNone((int) code);
    return state == NONE ? OptionalInt.empty() : OptionalInt.of(state);
  }

  /** The same, −1 where infeasible. */
  int stateOrNone(int code) {
    return complete() ? code : stateOf[code];
  }
}
