package dev.parley.engine.stability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.engine.CannotCompute;
import dev.parley.engine.stability.OptionMoves.Axis;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Two parties that look ahead. */
class LimitedMovesTest {
  private static final int MODELS = Boolean.getBoolean("parley.slow") ? 2_000 : 100;

  /** States: both refuse, B gives, A gives, both give. */
  private static final GraphModel PRISONERS =
      new GraphModel(
          List.of(Mover.of("a", Ranks.of(1, 3, 0, 2)), Mover.of("b", Ranks.of(1, 0, 3, 2))),
          new OptionMoves(
              List.of(Axis.free(2), Axis.free(2)),
              StateIndex.all(4),
              List.of(List.of(0), List.of(1)),
              List.of()));

  @Test
  void prisonersWhoLookTwoMovesAheadStayWhereBothGive() {
    assertThat(stable(LimitedMoves.of(PRISONERS, 1).limited())).isEqualTo(List.of(0));
    assertThat(stable(LimitedMoves.of(PRISONERS, 2).limited())).isEqualTo(List.of(0, 3));
  }

  private static List<Integer> stable(List<LimitedMoves.Row> rows) {
    return rows.getFirst().stable().and(rows.getLast().stable()).first(10);
  }

  @Test
  void rowsEqualThoseOfPlainRecursionAndOneMoveAheadIsNash() {
    int compared = 0;
    for (int seed = 0; seed < MODELS; seed++) {
      RandomGraph random = RandomGraph.of(seed);
      NaiveGraph naive = random.naive();
      if (naive.movers() == 2 && naive.states() <= 12 && random.model().judges().length == 2) {
        compared++;
        for (int horizon = 1; horizon <= 4; horizon++) {
          int h = horizon;
          LimitedMoves found = LimitedMoves.of(random.model(), h);
          for (int i = 0; i < 2; i++) {
            int mover = i;
            assertThat(found.limited().get(i).stable())
                .as("model %d, horizon %d", seed, h)
                .isEqualTo(StateSet.where(naive.states(), s -> end(naive, h, mover, s) == s));
          }
        }
        for (int i = 0; i < 2; i++) {
          int mover = i;
          assertThat(LimitedMoves.of(random.model(), 1).nonMyopic().get(i).stable())
              .isEqualTo(
                  IntStream.range(40, 52)
                      .mapToObj(
                          far -> LimitedMoves.of(random.model(), far).limited().get(mover).stable())
                      .reduce(StateSet::and)
                      .orElseThrow());
        }
        LimitedMoves once = LimitedMoves.of(random.model(), 1);
        List<Standing> table = SolutionConcepts.of(random.model(), 1);
        for (int i = 0; i < 2; i++) {
          assertThat(once.limited().get(i).stable())
              .isEqualTo(table.get(i).stable().get(Concept.NASH));
        }
      }
    }
    assertThat(compared).isGreaterThan(MODELS / 20);
  }

  private static int end(NaiveGraph naive, int horizon, int mover, int s) {
    int best = s;
    if (horizon > 0) {
      for (int t : naive.moves().get(mover).get(s)) {
        int end = end(naive, horizon - 1, 1 - mover, t);
        best = naive.better(mover, end, best) ? end : best;
      }
    }
    return best;
  }

  @Test
  void threePartiesAreRefused() {
    GraphModel three =
        new GraphModel(
            List.of(
                Mover.of("a", Ranks.of(0, 1)),
                Mover.of("b", Ranks.of(0, 1)),
                Mover.of("c", Ranks.of(0, 1))),
            new ArcMoves(2, List.of(List.of(), List.of(), List.of())));
    assertThatThrownBy(() -> LimitedMoves.of(three, 2))
        .isInstanceOf(CannotCompute.class)
        .hasMessageContaining("3 can move");
  }
}
