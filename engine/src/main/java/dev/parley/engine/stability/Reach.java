package dev.parley.engine.stability;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;

/**
 * Extremes over reachable states, for all states at once. Values and results are arrays over
 * <em>codes</em>; {@link #spread} turns ranks into one, and {@link #stable} reads states off one.
 *
 * <p>Every set of reachable states here includes the state where it starts. For the tables this
 * changes nothing: a party's improvement can never be its own sanction, because the party likes it
 * better than the original state.
 */
sealed interface Reach permits OptionReach, ArcReach {
  /** Where nothing is: below all values for a maximum. */
  int NOTHING = -1;

  static Reach of(GraphModel model) {
    return switch (model.moves()) {
      case OptionMoves moves -> new OptionReach(model, moves);
      case ArcMoves moves -> new ArcReach(model, moves);
    };
  }

  /** Ready for searches. */
  static Reach prepared(GraphModel model, int threads) {
    Reach reach = of(model);
    reach.prepare(threads);
    return reach;
  }

  /** Builds what all searches share; before any of them. */
  void prepare(int threads);

  /** Ranks over codes, {@link #NOTHING} at infeasible ones. */
  int[] spread(Ranks ranks);

  /** The greatest value among a code and those that a mover can reach from it by one move. */
  int[] greatest(int mover, int[] values);

  /**
   * The least value among a code and those that legal sequences of moves lead to from it.
   *
   * @param movers who may move, as bits
   * @param improving whether every move must be an improvement for who makes it
   * @param values below {@code bound}
   */
  int[] least(long movers, boolean improving, int[] values, int bound);

  /** Shortest legal sequences of moves to the states that pass, from all states. */
  Routes routesTo(long movers, boolean improving, IntPredicate target);

  /** Shortest sequences of anybody's moves from a state; a mover may move twice in a row. */
  Routes routesFrom(int start, boolean improving);

  /** Shortest ways between a state and whatever was searched for. */
  interface Routes {
    /** No steps where nothing needs to be done; empty where there is no way. */
    Optional<List<Step>> of(int state);

    /** Whether there is a way. */
    boolean reaches(int state);

    /** Its number of steps, where there is one. */
    int length(int state);
  }

  /**
   * Improvements by anybody, forwards or against them.
   *
   * @param met states that are not to be met again; the caller adds each that it is given
   */
  Walk walk(boolean forwards, BitSet met);

  /** A walk that meets no state twice. */
  interface Walk {
    /** A state not met before that one step leads to, −1 where there is none left. */
    int next(int state);
  }

  /** The states at whose code the first value is at most the second. */
  StateSet stable(int[] values, int[] atMost);
}
