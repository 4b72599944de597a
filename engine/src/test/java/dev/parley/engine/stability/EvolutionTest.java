package dev.parley.engine.stability;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Where moves and improvements lead, against plain searches. */
class EvolutionTest {
  private static final int MODELS = Boolean.getBoolean("parley.slow") ? 5_000 : 150;
  private static final StabilityAnalysis.Options OPTIONS =
      new StabilityAnalysis.Options(1, 10_000, new DealQuestion.None());

  @Test
  void reachableStatesRoutesAndAttractorsEqualThoseOfPlainSearches() {
    int cycles = 0;
    int detours = 0;
    for (int seed = 0; seed < MODELS; seed++) {
      RandomGraph random = RandomGraph.of(seed);
      NaiveGraph naive = random.naive();
      int start = seed % naive.states();
      Evolution found = evolution(random.model(), start);
      Map<Integer, Integer> moves = distances(naive, start, false);
      Map<Integer, Integer> improvements = distances(naive, start, true);
      assertThat(found.byMoves().stream().boxed()).containsExactlyElementsOf(moves.keySet());
      assertThat(found.byImprovements().stream().boxed())
          .containsExactlyElementsOf(improvements.keySet());
      assertThat(found.attractors().stream().map(a -> a.stream().boxed().toList()))
          .as("model %d", seed)
          .containsExactlyElementsOf(attractors(naive, improvements.keySet()));
      for (Evolution.Route route : found.routes()) {
        check(random.model(), start, route);
        Map<Integer, Integer> shortest = route.improvements() ? improvements : moves;
        assertThat(route.steps()).hasSize(shortest.get(route.to()));
        assertThat(route.improvements()).isEqualTo(improvements.containsKey(route.to()));
        detours += route.improvements() ? 0 : 1;
      }
      cycles += found.attractors().stream().anyMatch(a -> a.size() > 1) ? 1 : 0;
    }
    assertThat(cycles).isGreaterThan(MODELS / 30);
    assertThat(detours).isGreaterThan(MODELS / 10);
  }

  static Evolution evolution(GraphModel model, int start) {
    List<String> ids = IntStream.range(0, model.states()).mapToObj(s -> "s" + s).toList();
    return StabilityAnalysis.analyse(new States.Named(ids), model, OptionalInt.of(start), OPTIONS)
        .evolution()
        .orElseThrow();
  }

  private static void check(GraphModel model, int start, Evolution.Route route) {
    int here = start;
    for (Step step : route.steps()) {
      int mover = model.movers().stream().map(Mover::id).toList().indexOf(step.mover());
      assertThat(model.moves().leads(mover, here, step.to())).isTrue();
      if (route.improvements()) {
        assertThat(model.improves(mover, here, step.to())).isTrue();
      }
      here = step.to();
    }
    assertThat(here).isEqualTo(route.to());
  }

  private static Map<Integer, Integer> distances(NaiveGraph naive, int start, boolean improving) {
    Map<Integer, Integer> known = new TreeMap<>(Map.of(start, 0));
    Set<Integer> front = Set.of(start);
    for (int distance = 1; !front.isEmpty(); distance++) {
      Set<Integer> next = new TreeSet<>();
      for (int s : front) {
        for (int m = 0; m < naive.movers(); m++) {
          next.addAll(improving ? naive.improvements(m, s) : naive.moves().get(m).get(s));
        }
      }
      next.removeAll(known.keySet());
      for (int s : next) {
        known.put(s, distance);
      }
      front = next;
    }
    return known;
  }

  /** Sets of states that all reach each other and nothing else. */
  private static List<List<Integer>> attractors(NaiveGraph naive, Set<Integer> among) {
    Map<Integer, Set<Integer>> reached = new HashMap<>();
    among.forEach(s -> reached.put(s, distances(naive, s, true).keySet()));
    return among.stream()
        .filter(s -> reached.get(s).stream().allMatch(t -> reached.get(t).contains(s)))
        .filter(s -> s.equals(Optional.of(reached.get(s)).map(r -> r.iterator().next()).get()))
        .map(s -> List.copyOf(reached.get(s)))
        .toList();
  }
}
