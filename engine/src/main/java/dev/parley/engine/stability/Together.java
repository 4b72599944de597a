package dev.parley.engine.stability;

import java.util.BitSet;
import java.util.stream.IntStream;

/** Where moves that are made from one state at the same moment lead. */
sealed interface Together {
  static Together of(Moves moves) {
    return switch (moves) {
      case OptionMoves options -> new Merged(options);
      case ArcMoves arcs -> new EachLast(arcs);
    };
  }

  /**
   * The outcomes, in the order of states; none where the moves exclude each other.
   *
   * @param movers different ones
   * @param targets what each would reach alone
   * @param count how many of the two lists are meant
   */
  int[] outcomes(int state, int[] movers, int[] targets, int count);

  /**
   * Option form: the one package in which every issue has changed that somebody changes. Two movers
   * that change an issue to different options have no common outcome.
   */
  record Merged(OptionMoves moves) implements Together {
    @Override
    public int[] outcomes(int state, int[] movers, int[] targets, int count) {
      int start = moves.index().code(state);
      int code = start;
      for (int axis = 0; axis < moves.axes().size(); axis++) {
        int before = moves.digitOfCode(start, axis);
        int now = before;
        for (int k = 0; k < count; k++) {
          int changed = moves.digit(targets[k], axis);
          if (changed != before && now != before && now != changed) {
            return new int[0];
          }
          now = changed == before ? now : changed;
        }
        code += (now - before) * moves.stride(axis);
      }
      int outcome = moves.index().stateOrNone(code);
      return outcome < 0 ? new int[0] : new int[] {outcome};
    }
  }

  /**
   * Graph form: the states that are reached whoever of the movers moves last, from where the others
   * have moved together. With free moves on separate issues these are the merged packages.
   */
  record EachLast(ArcMoves moves) implements Together {
    @Override
    public int[] outcomes(int state, int[] movers, int[] targets, int count) {
      BitSet[] known = new BitSet[1 << count];
      for (int group = 1; group < known.length; group++) {
        known[group] =
            Integer.bitCount(group) == 1 ? alone(targets, group) : last(movers, group, known);
      }
      return known[known.length - 1].stream().toArray();
    }

    private BitSet alone(int[] targets, int group) {
      BitSet target = new BitSet();
      target.set(targets[Integer.numberOfTrailingZeros(group)]);
      return target;
    }

    private BitSet last(int[] movers, int group, BitSet[] known) {
      BitSet common = new BitSet();
      common.set(0, moves.states());
      IntStream.range(0, Integer.SIZE)
          .filter(k -> (group >>> k & 1) != 0)
          .forEach(k -> {
            BitSet reached = new BitSet();
            known[group & ~(1 << k)].stream()
                .forEach(s -> moves.forEachFrom(movers[k], s, reached::set));
            common.and(reached);
          });
      return common;
    }
  }
}
