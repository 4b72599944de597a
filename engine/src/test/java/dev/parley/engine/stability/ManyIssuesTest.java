package dev.parley.engine.stability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.engine.stability.OptionMoves.Axis;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Models with more issues than the random ones have: what is put together must come apart again.
 */
class ManyIssuesTest {
  private static final List<List<Integer>> CONTROLS =
      List.of(List.of(0, 1, 2, 3, 4), List.of(5, 6, 7), List.of(8, 9));

  @Test
  void neighbouringIssuesGiveTheTableOfTheirListedMoves() {
    OptionMoves moves = moves();
    GraphModel model = new GraphModel(movers(moves.states()), moves);
    List<Standing> table = SolutionConcepts.of(model, 1);
    List<Standing> listed = SolutionConcepts.of(new GraphModel(model.movers(), listing(moves)), 1);
    for (int row = 0; row < table.size(); row++) {
      Map<Concept, StateSet> stable = table.get(row).stable();
      assertThat(stable).containsOnlyKeys(Concept.values());
      assertThat(stable).isEqualTo(listed.get(row).stable());
      assertThat(stable.get(Concept.SEQ).size()).isBetween(1, moves.states() - 1);
    }
  }

  @Test
  void anyNumberOfThreadsGivesTheSameTable() {
    OptionMoves moves = moves();
    GraphModel model = new GraphModel(movers(moves.states()), moves);
    assertThat(SolutionConcepts.of(model, 3)).isEqualTo(SolutionConcepts.of(model, 1));
  }

  @Test
  void twoMoversOfOneNameAreRefused() {
    OptionMoves moves = moves();
    List<Mover> alike = Collections.nCopies(3, new Mover("alpha", Optional.empty()));
    assertThatThrownBy(() -> new GraphModel(alike, moves))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("two movers are called alpha");
  }

  private static OptionMoves moves() {
    List<Axis> axes = Collections.nCopies(10, Axis.free(2));
    return new OptionMoves(axes, StateIndex.all(1 << axes.size()), CONTROLS, List.of());
  }

  /** Every fourth state or so ties with another. */
  private static List<Mover> movers(int states) {
    SplittableRandom random = new SplittableRandom(7);
    return IntStream.range(0, CONTROLS.size())
        .mapToObj(m -> Mover.of("m" + m, Ranks.of(random.longs(states, 0, 2L * states).toArray())))
        .toList();
  }

  private static ArcMoves listing(OptionMoves moves) {
    List<List<ArcMoves.Arc>> arcs = new ArrayList<>();
    for (int m = 0; m < moves.movers(); m++) {
      List<ArcMoves.Arc> own = new ArrayList<>();
      for (int s = 0; s < moves.states(); s++) {
        int from = s;
        moves.forEachFrom(m, s, to -> own.add(new ArcMoves.Arc(from, to)));
      }
      arcs.add(own);
    }
    return new ArcMoves(moves.states(), arcs);
  }
}
