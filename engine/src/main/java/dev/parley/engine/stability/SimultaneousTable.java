package dev.parley.engine.stability;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Simultaneous stability of all states for one mover in option form, where no issue has two movers.
 *
 * <p>States are visited from the worst for the mover up, and each leaves a bit once it is no better
 * than the state in hand. Bits are laid out so that those which differ only in what one opponent
 * does, the one with the most to choose from, are in a row: all its improvements are then looked up
 * at once, for each choice of the others. Time: states times the mover's own choices, times the
 * choices of all other opponents in the worst case; the bits end most searches early.
 */
final class SimultaneousTable {
  /** Beyond this the table takes longer than all other concepts together. */
  static final int MOST_STATES = 1 << 18;

  /** Words of bits that are read before it is given up: a few seconds. */
  private static final long MOST_READS = 1L << 31;

  private final OptionMoves moves;
  private final List<int[]> values;
  private final int mover;
  private final Choices own;
  private final Choices row;
  private final int last;
  private final List<Choices> others;
  private final int[] otherMovers;
  private final int words;
  private final int[] weights;
  private final long[] bits;
  private final long[] wanted;
  private long reads;

  /**
   * A table to be filled once.
   *
   * @param values per mover the ranks over codes, {@link Reach#NOTHING} at infeasible ones; empty
   *     for a mover without preferences
   */
  SimultaneousTable(OptionMoves moves, List<int[]> values, int mover) {
    this.moves = moves;
    this.values = values;
    this.mover = mover;
    int[] opponents =
        IntStream.range(0, moves.movers())
            .filter(m -> m != mover && values.get(m).length > 0)
            .toArray();
    last = IntStream.of(opponents).reduce((a, b) -> choices(b) > choices(a) ? b : a).orElse(mover);
    otherMovers = IntStream.of(opponents).filter(m -> m != last).toArray();
    weights = new int[moves.axes().size()];
    int weight = 1;
    for (int a = 0; a < weights.length; a++) {
      if (last == mover || !moves.controls(last, a)) {
        weights[a] = weight;
        weight *= moves.axes().get(a).options();
      }
    }
    own = new Choices(moves, mover, weights);
    row = new Choices(moves, last, weights);
    others = IntStream.of(otherMovers).mapToObj(m -> new Choices(moves, m, weights)).toList();
    words = Math.ceilDiv(last == mover ? 1 : row.size(), Long.SIZE);
    bits = new long[weight * words];
    wanted = new long[words];
  }

  /** Whether no issue has two movers. */
  static boolean fits(OptionMoves moves) {
    return IntStream.range(0, moves.axes().size())
        .allMatch(
            a -> IntStream.range(0, moves.movers()).filter(m -> moves.controls(m, a)).count() <= 1);
  }

  private long choices(int m) {
    return IntStream.range(0, moves.axes().size())
        .filter(a -> moves.controls(m, a))
        .mapToLong(a -> moves.axes().get(a).options())
        .reduce(1, Math::multiplyExact);
  }

  /** The stable states; empty if there is too much to be tried. */
  Optional<StateSet> stable(int bound) {
    BitSet stable = new BitSet();
    long[] order = Ascending.order(values.get(mover), bound);
    int start = 0;
    while (start < order.length) {
      int end = start;
      int rank = Ascending.value(order[start]);
      for (; end < order.length && Ascending.value(order[end]) == rank; end++) {
        add(Ascending.position(order[end]));
      }
      for (int k = start; k < end; k++) {
        int code = Ascending.position(order[k]);
        stable.set(moves.index().stateOrNone(code), stable(code, rank));
      }
      if (reads > MOST_READS) {
        return Optional.empty();
      }
      start = end;
    }
    return Optional.of(StateSet.copyOf(stable));
  }

  private void add(int code) {
    int place = last == mover ? 0 : row.of(code);
    bits[rowOf(code) * words + (place >> 6)] |= 1L << place;
  }

  private int rowOf(int code) {
    int sum = 0;
    for (int a = 0; a < weights.length; a++) {
      sum += weights[a] * moves.digitOfCode(code, a);
    }
    return sum;
  }

  private boolean stable(int code, int rank) {
    int[] utility = values.get(mover);
    int here = own.of(code);
    int[][] answers = new int[others.size()][];
    boolean prepared = false;
    boolean answered = false;
    int base = rowOf(code);
    for (int to = 0; to < own.size(); to++) {
      if (utility[own.moved(code, here, to)] > rank && own.leads(here, to)) {
        if (!prepared) {
          prepared = true;
          answered = answers(code, answers);
        }
        if (!answered || !deterred(base + own.rowStep(here, to), answers, 0)) {
          return false;
        }
      }
    }
    return true;
  }

  /** Lists what the opponents may do at the same moment; false if none can do anything. */
  private boolean answers(int code, int[][] answers) {
    boolean some = false;
    for (int k = 0; k < answers.length; k++) {
      answers[k] = steps(code, others.get(k), values.get(otherMovers[k]));
      some |= answers[k].length > 1;
    }
    Arrays.fill(wanted, 0);
    if (last == mover) {
      return false;
    }
    int here = row.of(code);
    int[] utility = values.get(last);
    for (int to = 0; to < row.size(); to++) {
      boolean improves = utility[row.moved(code, here, to)] > utility[code] && row.leads(here, to);
      if (improves || to == here) {
        wanted[to >> 6] |= 1L << to;
      }
      some |= improves;
    }
    return some;
  }

  /** Steps between rows by an opponent's improvements, and by none. */
  private static int[] steps(int code, Choices choices, int[] utility) {
    int here = choices.of(code);
    int[] steps = new int[choices.size()];
    int count = 1;
    for (int to = 0; to < steps.length; to++) {
      if (utility[choices.moved(code, here, to)] > utility[code] && choices.leads(here, to)) {
        steps[count++] = choices.rowStep(here, to);
      }
    }
    return Arrays.copyOf(steps, count);
  }

  /* With nobody moving the outcome is the improvement itself, which has no bit yet. */
  private boolean deterred(int at, int[][] answers, int opponent) {
    if (opponent == answers.length) {
      reads += words;
      for (int w = 0; w < words; w++) {
        if ((bits[at * words + w] & wanted[w]) != 0) {
          return true;
        }
      }
      return false;
    }
    for (int step : answers[opponent]) {
      if (deterred(at + step, answers, opponent + 1)) {
        return true;
      }
    }
    return false;
  }

  /** All that one mover can set its issues to. */
  private static final class Choices {
    private final OptionMoves moves;
    private final int[] axes;
    private final int[] codes;
    private final int[] rows;
    private final boolean free;

    Choices(OptionMoves moves, int mover, int[] weights) {
      this.moves = moves;
      axes =
          IntStream.range(0, moves.axes().size()).filter(a -> moves.controls(mover, a)).toArray();
      free = IntStream.of(axes).allMatch(a -> moves.axes().get(a).free());
      int size = 1;
      for (int a : axes) {
        size *= moves.axes().get(a).options();
      }
      codes = new int[size];
      rows = new int[size];
      for (int choice = 0; choice < size; choice++) {
        int rest = choice;
        for (int a : axes) {
          int digit = rest % moves.axes().get(a).options();
          rest /= moves.axes().get(a).options();
          codes[choice] += digit * moves.stride(a);
          rows[choice] += digit * weights[a];
        }
      }
    }

    int size() {
      return codes.length;
    }

    /** The choice that is made in a code. */
    int of(int code) {
      int choice = 0;
      for (int k = axes.length - 1; k >= 0; k--) {
        choice = choice * moves.axes().get(axes[k]).options() + moves.digitOfCode(code, axes[k]);
      }
      return choice;
    }

    int moved(int code, int from, int to) {
      return code - codes[from] + codes[to];
    }

    int rowStep(int from, int to) {
      return rows[to] - rows[from];
    }

    boolean leads(int from, int to) {
      int before = from;
      int after = to;
      for (int k = 0; k < axes.length && !free; k++) {
        OptionMoves.Axis issue = moves.axes().get(axes[k]);
        if (!issue.allows(before % issue.options(), after % issue.options())) {
          return false;
        }
        before /= issue.options();
        after /= issue.options();
      }
      return true;
    }
  }
}
