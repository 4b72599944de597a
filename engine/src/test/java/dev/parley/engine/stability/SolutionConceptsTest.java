package dev.parley.engine.stability;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The engine against the definitions on random models, and theorems that hold on all of them. */
class SolutionConceptsTest {
  private static final int MODELS = Boolean.getBoolean("parley.slow") ? 6_000 : 500;

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
    assertThat(options).isBetween(MODELS / 2, MODELS * 4 / 5);
    assertThat(unstable).isGreaterThan(MODELS / 10);
  }

  private static void compare(int seed, RandomGraph random, List<Standing> table) {
    NaiveGraph naive = random.naive();
    int[] judges = random.model().judges();
    assertThat(table).hasSize(judges.length);
    for (int row = 0; row < judges.length; row++) {
      int mover = judges[row];
      Map<Concept, StateSet> stable = table.get(row).stable();
      assertThat(stable).containsOnlyKeys(Concept.values());
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

  @Test
  void theConceptsIncludeEachOther() {
    for (int seed = 0; seed < MODELS; seed++) {
      for (Standing row : SolutionConcepts.of(RandomGraph.of(seed).model(), 1)) {
        Map<Concept, StateSet> stable = row.stable();
        within(stable, Concept.NASH, Concept.SMR);
        within(stable, Concept.SMR, Concept.GMR);
        within(stable, Concept.NASH, Concept.SSEQ);
        within(stable, Concept.SSEQ, Concept.SEQ);
        within(stable, Concept.SEQ, Concept.GMR);
        within(stable, Concept.SSEQ, Concept.SMR);
      }
    }
  }

  private static void within(Map<Concept, StateSet> stable, Concept fewer, Concept more) {
    StateSet states = stable.get(fewer);
    assertThat(states.and(stable.get(more))).as("%s in %s", fewer, more).isEqualTo(states);
  }

  @Test
  void optionFormAndItsListedMovesHaveOneTable() {
    for (int seed = 0; seed < MODELS; seed++) {
      RandomGraph random = RandomGraph.of(seed);
      List<Standing> table = SolutionConcepts.of(random.model(), 1);
      List<Standing> listed = SolutionConcepts.of(random.listed(), 1);
      for (int row = 0; row < table.size(); row++) {
        for (Concept concept : listed.get(row).stable().keySet()) {
          // Together, moves may jump over what the rules exclude; one after the other they may not.
          if (concept != Concept.SIM || apart(random.model())) {
            assertThat(table.get(row).stable().get(concept))
                .as("model %d, %s", seed, concept)
                .isEqualTo(listed.get(row).stable().get(concept));
          }
        }
      }
    }
  }

  /** Whether moves at the same moment are moves one after the other in any order. */
  private static boolean apart(GraphModel model) {
    return model.moves() instanceof OptionMoves moves
        && moves.index().complete()
        && SimultaneousTable.fits(moves);
  }

  @Test
  void withTwoPartiesOneAnswerIsAllThereIs() {
    int models = 0;
    for (int seed = 0; seed < 2 * MODELS; seed++) {
      RandomGraph random = RandomGraph.of(seed);
      NaiveGraph naive = random.naive();
      if (naive.movers() == 2 && random.model().judges().length == 2) {
        models++;
        List<Standing> table = SolutionConcepts.of(random.model(), 1);
        for (int i = 0; i < 2; i++) {
          int mover = i;
          assertThat(table.get(i).stable().get(Concept.GMR))
              .isEqualTo(StateSet.where(naive.states(), s -> answeredOnce(naive, mover, s, false)));
          assertThat(table.get(i).stable().get(Concept.SEQ))
              .isEqualTo(StateSet.where(naive.states(), s -> answeredOnce(naive, mover, s, true)));
        }
      }
    }
    assertThat(models).isGreaterThan(MODELS / 4);
  }

  private static boolean answeredOnce(NaiveGraph naive, int mover, int s, boolean improving) {
    int other = 1 - mover;
    return naive.improvements(mover, s).stream()
        .allMatch(s1 ->
            (improving ? naive.improvements(other, s1) : naive.moves().get(other).get(s1))
                .stream().anyMatch(s2 -> !naive.better(mover, s2, s)));
  }

  @Test
  void anotherOrderOfPartiesOrStatesGivesTheSameTable() {
    for (int seed = 0; seed < MODELS; seed++) {
      RandomGraph random = RandomGraph.of(seed);
      NaiveGraph turned = turned(random.naive());
      GraphModel model = new GraphModel(RandomGraph.movers(turned), RandomGraph.arcs(turned));
      List<Standing> table = SolutionConcepts.of(random.listed(), 1);
      List<Standing> other = SolutionConcepts.of(model, 1);
      int last = random.naive().states() - 1;
      for (int row = 0; row < table.size(); row++) {
        Standing twin = other.get(table.size() - 1 - row);
        table
            .get(row)
            .stable()
            .forEach((concept, states) ->
                assertThat(twin.stable().get(concept))
                    .isEqualTo(StateSet.where(last + 1, s -> states.contains(last - s))));
      }
    }
  }

  /** Parties and states in the opposite order. */
  private static NaiveGraph turned(NaiveGraph naive) {
    int last = naive.states() - 1;
    return new NaiveGraph(
        naive.states(),
        naive.moves().reversed().stream()
            .map(
                m -> NaiveGraph.moves(naive.states(), (s, t) -> m.get(last - s).contains(last - t)))
            .toList(),
        naive.ranks().reversed().stream()
            .map(r -> IntStream.range(0, r.length).map(s -> r[last - s]).toArray())
            .toList(),
        List.of());
  }

  @Test
  void utilitiesOfTheSameOrderGiveTheSameTable() {
    for (int seed = 0; seed < MODELS; seed++) {
      RandomGraph random = RandomGraph.of(seed);
      List<Mover> stretched =
          random.model().movers().stream()
              .map(m ->
                  new Mover(
                      "other-" + m.id(),
                      m.ranks()
                          .map(r ->
                              Ranks.of(
                                  IntStream.range(0, r.states())
                                      .mapToLong(s -> 1L << (3 * Math.min(r.of(s), 20)))
                                      .toArray()))))
              .toList();
      if (random.naive().states() <= 20) {
        List<Standing> other =
            SolutionConcepts.of(new GraphModel(stretched, random.model().moves()), 1);
        List<Standing> table = SolutionConcepts.of(random.model(), 1);
        for (int row = 0; row < table.size(); row++) {
          assertThat(other.get(row).stable()).isEqualTo(table.get(row).stable());
        }
      }
    }
  }
}
