package dev.parley.engine.stability;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.engine.stability.OptionMoves.Axis;
import dev.parley.engine.stability.OptionMoves.OneWay;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class SimultaneousTableTest {
  /** The second can do 192 things, more than one word has bits. */
  private static final List<List<Integer>> CONTROLS =
      List.of(List.of(0, 8), List.of(1, 2, 3, 5, 6, 7, 9), List.of(4));

  @Test
  void theTableIsThatOfAllCombinations() {
    for (int seed = 0; seed < 6; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      List<Axis> axes = new ArrayList<>(Collections.nCopies(9, Axis.free(2)));
      axes.add(Axis.free(3));
      if (seed > 1) {
        axes.set(3, new Axis(2, List.of(new OneWay(0, 1))));
        axes.set(8, new Axis(2, List.of(new OneWay(1, 0))));
      }
      int codes = 3 << 9;
      BitSet feasible = new BitSet();
      for (int code = 0; code < codes; code++) {
        feasible.set(code, seed % 2 == 0 || random.nextInt(3) > 0);
      }
      StateIndex index = StateIndex.of(codes, feasible);
      OptionMoves moves = new OptionMoves(axes, index, CONTROLS, List.of());
      List<Mover> movers = new ArrayList<>();
      for (int m = 0; m < CONTROLS.size(); m++) {
        // The first likes few states less than another, so that much is to be tried.
        long most = m == 0 ? 40 : index.size();
        movers.add(
            Mover.of(
                "m" + m, Ranks.of(random.longs(index.size(), 0, most).map(v -> v * v).toArray())));
      }
      compare(new GraphModel(movers, moves));
    }
  }

  private static void compare(GraphModel model) {
    assertThat(SimultaneousTable.fits((OptionMoves) model.moves())).isTrue();
    List<Standing> table = SolutionConcepts.of(model, 1);
    for (int mover : model.judges()) {
      StateSet tried = new SimultaneousStability(model).stable(mover).orElseThrow();
      assertThat(table.get(mover).stable().get(Concept.SIM)).isEqualTo(tried);
      assertThat(tried.size()).isBetween(1, model.states() - 1);
    }
  }
}
