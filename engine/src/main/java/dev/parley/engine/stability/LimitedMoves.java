package dev.parley.engine.stability;

import dev.parley.engine.CannotCompute;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Limited-move and non-myopic stability of two parties (Kilgour 1984; Fang, Hipel and Kilgour
 * 1993): they move in turn, at most h times, each looking ahead to where that ends. A state is L_h
 * stable for a party that would not make the first move; it is non-myopically stable if that is so
 * for every long enough horizon. A party moves only for something better, and among equally good
 * moves takes the lowest state: where it has ties, another numbering may give another answer.
 *
 * @param horizon the number of moves looked ahead
 * @param limited one row per party under that horizon
 * @param nonMyopic one row per party
 * @param ties whether some party ranks two states alike
 */
public record LimitedMoves(int horizon, List<Row> limited, List<Row> nonMyopic, boolean ties) {
  private static final int MOST_MOVES = 1 << 10;

  /** The ends of play are kept for each horizon. */
  private static final int MOST_STATES = 1 << 14;

  public LimitedMoves {
    limited = List.copyOf(limited);
    nonMyopic = List.copyOf(nonMyopic);
  }

  /** The states that are stable for a party. */
  public record Row(String party, StateSet stable) {}

  /**
   * Looks ahead.
   *
   * @param horizon at least 1; L_1 is Nash stability
   * @throws CannotCompute unless exactly two parties move and both have preferences
   */
  public static LimitedMoves of(GraphModel model, int horizon) {
    if (model.movers().size() != 2 || model.judges().length != 2) {
      throw new CannotCompute(
          "limited-move stability is defined here for two parties with preferences; "
              + model.movers().size()
              + " can move",
          List.of(),
          "ask for SEQ or SSEQ instead");
    }
    if (horizon < 1 || horizon > MOST_MOVES) {
      throw new IllegalArgumentException("a horizon of " + horizon + " moves");
    }
    OutlookTable.requireFew(model, MOST_STATES);
    Lookahead lookahead = new Lookahead(model);
    List<int[][]> ends = new ArrayList<>();
    ends.add(lookahead.staying());
    int period = 0;
    while ((period == 0 && ends.size() <= MOST_MOVES) || ends.size() <= horizon) {
      if (period == 0) {
        period = period(ends);
      }
      ends.add(lookahead.longer(ends.getLast()));
    }
    if (period == 0) {
      throw new CannotCompute(
          "looking ahead does not settle within " + MOST_MOVES + " moves",
          List.of(),
          "ask for a horizon");
    }
    List<int[][]> cycle = ends.subList(ends.size() - 1 - period, ends.size() - 1);
    return new LimitedMoves(
        horizon,
        rows(model, ends.subList(horizon, horizon + 1)),
        rows(model, cycle),
        model.ranks(0).count() < model.states() || model.ranks(1).count() < model.states());
  }

  /** After how many moves more the last ends repeat earlier ones, 0 where they do not. */
  private static int period(List<int[][]> ends) {
    int last = ends.size() - 1;
    for (int before = last - 1; before >= 0; before--) {
      if (Arrays.deepEquals(ends.get(before), ends.get(last))) {
        return last - before;
      }
    }
    return 0;
  }

  private static List<Row> rows(GraphModel model, List<int[][]> horizons) {
    List<Row> rows = new ArrayList<>();
    for (int m = 0; m < 2; m++) {
      int mover = m;
      rows.add(
          new Row(
              model.mover(m).id(),
              StateSet.where(
                  model.states(), s -> horizons.stream().allMatch(e -> e[mover][s] == s))));
    }
    return rows;
  }

  /** Where play ends, per party that moves first and state. */
  private static final class Lookahead {
    private final GraphModel model;

    Lookahead(GraphModel model) {
      this.model = model;
    }

    /** With no moves left. */
    int[][] staying() {
      int[][] ends = new int[2][model.states()];
      for (int s = 0; s < model.states(); s++) {
        ends[0][s] = s;
        ends[1][s] = s;
      }
      return ends;
    }

    /** With one move more, by backward induction. */
    int[][] longer(int[][] after) {
      int[][] ends = staying();
      for (int m = 0; m < 2; m++) {
        Ranks ranks = model.ranks(m);
        int[] own = ends[m];
        int[] answer = after[1 - m];
        for (int s = 0; s < model.states(); s++) {
          int state = s;
          IntStream.Builder targets = IntStream.builder();
          model.moves().forEachFrom(m, s, targets);
          for (int to : targets.build().sorted().toArray()) {
            if (ranks.prefers(answer[to], own[state])) {
              own[state] = answer[to];
            }
          }
        }
      }
      return ends;
    }
  }
}
