package dev.parley.engine.stability;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Simultaneous stability: a party's improvement is deterred if some of the others, each with one
 * improvement of its own from the same state, make an outcome of all these changes together no
 * better for the party than that state (Fraser and Hipel 1984). All combinations are tried, whose
 * number grows with the square of the number of states.
 */
final class SimultaneousStability {
  /** Above this {@link SimultaneousTable} does what it can, and the rest is refused. */
  private static final int MOST_STATES = 1 << 14;

  /** Combinations that are tried before it is given up: a few seconds. */
  private static final long MOST_TRIALS = 1L << 24;

  private final GraphModel model;
  private final Together together;
  private long trials;

  SimultaneousStability(GraphModel model) {
    this.model = model;
    together = Together.of(model.moves());
  }

  /**
   * The stable states of each mover with preferences, in their order; empty if there are too many
   * states or combinations.
   *
   * @param values per mover the ranks over codes; empty for a mover without preferences
   */
  static Optional<StateSet> stable(GraphModel model, int mover, List<int[]> values) {
    if (model.moves() instanceof OptionMoves moves && SimultaneousTable.fits(moves)) {
      return model.states() > SimultaneousTable.MOST_STATES
          ? Optional.empty()
          : new SimultaneousTable(moves, values, mover).stable(model.ranks(mover).count());
    }
    return model.states() > MOST_STATES
        ? Optional.empty()
        : new SimultaneousStability(model).stable(mover);
  }

  /** All states, one by one. */
  Optional<StateSet> stable(int mover) {
    StateSet stable = StateSet.where(model.states(), s -> stable(mover, s));
    return trials > MOST_TRIALS ? Optional.empty() : Optional.of(stable);
  }

  private boolean stable(int mover, int state) {
    int[] improvements = model.improvements(mover, state);
    if (improvements.length == 0) {
      return true;
    }
    Combination combination = new Combination(mover, state);
    return IntStream.of(improvements).allMatch(s -> trials <= MOST_TRIALS && combination.deters(s));
  }

  /** The improvement's sanction with its combined moves; empty where nothing deters it. */
  Optional<Sanction> sanction(int mover, int state, int improvement) {
    Combination combination = new Combination(mover, state);
    return combination.deters(improvement)
        ? Optional.of(new Sanction(improvement, combination.steps(), combination.outcome))
        : Optional.empty();
  }

  /** Tries all choices of at most one move for each opponent, at least one in all. */
  private final class Combination {
    private final int[] others;
    private final List<int[]> answers;
    private final int[] movers;
    private final int[] targets;
    private final Ranks ranks;
    private final int state;
    private int count;
    private int outcome;

    Combination(int mover, int state) {
      this.state = state;
      ranks = model.ranks(mover);
      others = IntStream.range(0, model.movers().size()).filter(m -> m != mover).toArray();
      answers = IntStream.of(others).mapToObj(o -> model.improvements(o, state)).toList();
      movers = new int[others.length + 1];
      movers[0] = mover;
      targets = new int[movers.length];
    }

    boolean deters(int improvement) {
      targets[0] = improvement;
      count = 1;
      return found(0);
    }

    /** The moves of the combination that was found. */
    List<Step> steps() {
      return IntStream.range(1, count)
          .mapToObj(k -> new Step(model.mover(movers[k]).id(), targets[k]))
          .toList();
    }

    /** Extends the moves chosen so far. */
    private boolean found(int opponent) {
      if (opponent == others.length) {
        return count > 1 && ends();
      }
      if (found(opponent + 1)) {
        return true;
      }
      for (int to : answers.get(opponent)) {
        movers[count] = others[opponent];
        targets[count] = to;
        count++;
        if (found(opponent + 1)) {
          return true;
        }
        count--;
      }
      return false;
    }

    private boolean ends() {
      trials++;
      return Arrays.stream(together.outcomes(state, movers, targets, count))
          .anyMatch(s -> {
            outcome = s;
            return !ranks.prefers(s, state);
          });
    }
  }
}
