package dev.parley.engine.stability;

import java.util.function.IntConsumer;

/**
 * The one-step moves of a graph model. Movers are numbered from 0; no move leads from a state to
 * itself.
 */
public sealed interface Moves permits OptionMoves, ArcMoves {
  int states();

  int movers();

  /** Visits R_i(s), the states that a mover can reach from a state by one move, in any order. */
  void forEachFrom(int mover, int state, IntConsumer target);

  /** Visits the states from which a mover can reach a state by one move, in any order. */
  void forEachInto(int mover, int state, IntConsumer origin);

  /** Whether a mover can get from one state to another by one move. */
  boolean leads(int mover, int from, int to);
}
