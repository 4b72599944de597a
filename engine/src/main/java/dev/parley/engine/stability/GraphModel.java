package dev.parley.engine.stability;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * States, who can change them how, and what the parties think of them (Fang, Hipel and Kilgour
 * 1993). States are numbered from 0, movers in the order of the list; each has a name of its own.
 */
public record GraphModel(List<Mover> movers, Moves moves) {
  /** Sets of movers are the bits of a long. */
  static final int MOST_MOVERS = 62;

  public GraphModel {
    movers = List.copyOf(movers);
    if (movers.size() != moves.movers() || movers.size() > MOST_MOVERS) {
      throw new IllegalArgumentException(
          movers.size()
              + " movers named, "
              + moves.movers()
              + " that move; at most "
              + MOST_MOVERS);
    }
    Set<String> names = new HashSet<>();
    for (Mover mover : movers) {
      if (!names.add(mover.id())) {
        throw new IllegalArgumentException("two movers are called " + mover.id());
      }
      if (mover.ranks().isPresent() && mover.ranks().get().states() != moves.states()) {
        throw new IllegalArgumentException(
            mover.id() + " ranks " + mover.ranks().get().states() + " of " + moves.states());
      }
    }
  }

  public int states() {
    return moves.states();
  }

  public Mover mover(int position) {
    return movers.get(position);
  }

  /** Ranks of a mover that is known to have them. */
  public Ranks ranks(int mover) {
    return movers.get(mover).ranks().orElseThrow();
  }

  /** Positions of the movers with preferences: those that get a verdict. */
  public int[] judges() {
    return IntStream.range(0, movers.size())
        .filter(m -> movers.get(m).ranks().isPresent())
        .toArray();
  }

  /** The states that a mover gets to by one move that it prefers, ascending. */
  int[] improvements(int mover, int state) {
    if (movers.get(mover).ranks().isEmpty()) {
      return new int[0];
    }
    Ranks ranks = ranks(mover);
    IntStream.Builder found = IntStream.builder();
    moves.forEachFrom(
        mover,
        state,
        to -> {
          if (ranks.prefers(to, state)) {
            found.add(to);
          }
        });
    return found.build().sorted().toArray();
  }

  /** Whether a mover can get from one state to another by one move that it prefers. */
  public boolean improves(int mover, int from, int to) {
    return movers.get(mover).prefers(to, from) && moves.leads(mover, from, to);
  }
}
