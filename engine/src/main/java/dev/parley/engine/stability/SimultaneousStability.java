package dev.parley.engine.stability;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Simultaneous stability: a party's improvement is deterred if some of the others, each with one
 * improvement of its own from the same state, make the outcome of all these changes together
 * feasible and no better for the party than that state (Fraser and Hipel 1984). Two movers that
 * change one issue to different options have no common outcome. The number of combinations grows
 * with the square of the number of states, so that large models are refused.
 */
final class SimultaneousStability {
  /** Beyond this the combinations take longer than all other concepts together. */
  static final int MOST_STATES = 1 << 14;

  private final GraphModel model;
  private final OptionMoves moves;

  private SimultaneousStability(GraphModel model, OptionMoves moves) {
    this.model = model;
    this.moves = moves;
  }

  /** Empty in graph form, where moves cannot be combined. */
  static Optional<SimultaneousStability> of(GraphModel model) {
    return model.moves() instanceof OptionMoves moves
        ? Optional.of(new SimultaneousStability(model, moves))
        : Optional.empty();
  }

  StateSet stable(int mover) {
    return StateSet.where(model.states(), s -> stable(mover, s));
  }

  private boolean stable(int mover, int state) {
    int[] improvements = improvements(mover, state);
    if (improvements.length == 0) {
      return true;
    }
    Combination combination = new Combination(mover, state);
    return IntStream.of(improvements).allMatch(combination::deters);
  }

  /** The improvement's sanction with its combined moves; empty where nothing deters it. */
  Optional<Sanction> sanction(int mover, int state, int improvement) {
    Combination combination = new Combination(mover, state);
    if (!combination.deters(improvement)) {
      return Optional.empty();
    }
    return Optional.of(new Sanction(improvement, combination.steps(), combination.outcome));
  }

  private int[] improvements(int mover, int state) {
    if (model.mover(mover).ranks().isEmpty()) {
      return new int[0];
    }
    IntStream.Builder found = IntStream.builder();
    Ranks ranks = model.ranks(mover);
    moves.forEachFrom(
        mover,
        state,
        to -> {
          if (ranks.prefers(to, state)) {
            found.add(to);
          }
        });
    return found.build().toArray();
  }

  /** Tries all choices of at most one move for each opponent, at least one in all. */
  private final class Combination {
    private final int start;
    private final int[] others;
    private final List<int[]> answers;
    private final int[] chosen;
    private final Ranks ranks;
    private final int state;
    private int outcome;

    Combination(int mover, int state) {
      this.state = state;
      start = moves.index().code(state);
      ranks = model.ranks(mover);
      others = IntStream.range(0, moves.movers()).filter(m -> m != mover).toArray();
      answers = IntStream.of(others).mapToObj(o -> improvements(o, state)).toList();
      chosen = new int[others.length];
    }

    boolean deters(int improvement) {
      return found(moves.index().code(improvement), 0, false);
    }

    /** The moves of the combination that was found. */
    List<Step> steps() {
      return IntStream.range(0, others.length)
          .filter(k -> chosen[k] >= 0)
          .mapToObj(k -> new Step(model.mover(others[k]).id(), chosen[k]))
          .toList();
    }

    /**
     * Extends the moves combined so far.
     *
     * @param code what they come to
     */
    private boolean found(int code, int opponent, boolean some) {
      if (opponent == others.length) {
        outcome = moves.index().stateOrNone(code);
        return some && outcome >= 0 && !ranks.prefers(outcome, state);
      }
      chosen[opponent] = -1;
      if (found(code, opponent + 1, some)) {
        return true;
      }
      for (int to : answers.get(opponent)) {
        int combined = combined(code, moves.index().code(to));
        chosen[opponent] = to;
        if (combined >= 0 && found(combined, opponent + 1, true)) {
          return true;
        }
      }
      return false;
    }

    /** Both changes of the start together, or −1 where they contradict each other. */
    private int combined(int code, int other) {
      int both = code;
      for (int axis = 0; axis < moves.axes().size(); axis++) {
        int before = moves.digitOfCode(start, axis);
        int changed = moves.digitOfCode(other, axis);
        int now = moves.digitOfCode(code, axis);
        if (changed != before) {
          if (now != before && now != changed) {
            return -1;
          }
          both += (changed - now) * moves.stride(axis);
        }
      }
      return both;
    }
  }
}
