package dev.parley.engine.stability;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The engine against the definitions on random models, and theorems that hold on all of them. */
class SolutionConceptsTest {
  private static final int MODELS = Boolean.getBoolean("parley.slow") ? 20_000 : 1_500;

  @Test
  void tablesEqualTheDefinitionsOnRandomModels() {
    int options = 0;
    int unstable = 0;
    for (int seed = 0; seed < MODELS; seed++) {
      RandomGraph random = RandomGraph.of(seed);
      List<Standing> table = SolutionConcepts.of(random.model(), 1 + seed % 2);
      compare(seed, random, table);
      options += random.option() ? 1 : 0;
      unstable +=
          SolutionConcepts.equilibria(random.model().states(), table).get(Concept.GMR).size()
                  < random.model().states()
              ? 1
              : 0;
    }
    assertThat(options).isBetween(MODELS / 2, MODELS * 3 / 4);
    assertThat(unstable).isGreaterThan(MODELS / 10);
  }

  private static void compare(int seed, RandomGraph random, List<Standing> table) {
    NaiveGraph naive = random.naive();
    int[] judges = random.model().judges();
    assertThat(table).hasSize(judges.length);
    for (int row = 0; row < judges.length; row++) {
      int mover = judges[row];
      Map<Concept, StateSet> stable = table.get(row).stable();
      assertThat(stable.containsKey(Concept.SIM)).isEqualTo(random.option());
      stable.forEach((concept, states) ->
          assertThat(states.stream().boxed().toList())
              .as("model %d, mover %d, %s", seed, mover, concept)
              .isEqualTo(
                  IntStream.range(0, naive.states())
                      .filter(s -> naive.stable(concept, mover, s))
                      .boxed()
                      .toList()));
    }
  }
}
