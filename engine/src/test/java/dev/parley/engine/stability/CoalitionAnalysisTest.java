package dev.parley.engine.stability;

import static dev.parley.engine.stability.Reference.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.parley.engine.stability.OptionMoves.Axis;
import dev.parley.engine.stability.OptionMoves.Joint;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Coalitions against published tables, the definitions, and the table for single parties. */
class CoalitionAnalysisTest {
  private static final int MODELS = Boolean.getBoolean("parley.slow") ? 2_000 : 100;

  @Test
  void equilibriaEqualThoseOfTheReferenceModels() throws IOException {
    assumeTrue(Files.isDirectory(Reference.MODELS), "skipped: no models at " + Reference.MODELS);
    try (Stream<Path> files = Files.list(Reference.MODELS)) {
      for (Path file : files.toList()) {
        Map<String, Object> json = Reference.read(file);
        if (json.containsKey("expected")) {
          Map<String, Object> expected = at(json, "expected");
          Map<String, Object> coalition = at(expected, "coalition");
          check(Reference.model(json), at(coalition, "equilibria"), file.toString());
        }
      }
    }
    List<Map<String, Object>> vectors =
        at(Reference.read(Reference.FOLDER.resolve("gmcr/random_vectors.json")), "vectors");
    for (Map<String, Object> vector : vectors) {
      check(ReferenceModelsTest.vector(vector), at(vector, "coalition_equilibria"), "vector");
    }
  }

  private static void check(GraphModel model, Map<String, List<Integer>> expected, String what) {
    CoalitionStability found = CoalitionAnalysis.of(model);
    expected.forEach((concept, states) ->
        assertThat(Reference.fromOne(found.equilibria().get(CoalitionConcept.valueOf(concept))))
            .as("%s %s", what, concept)
            .isEqualTo(states));
  }

  @Test
  void coalitionsOfOneHaveTheTableOfTheirParty() {
    for (int seed = 0; seed < MODELS; seed++) {
      GraphModel model = RandomGraph.of(seed).model();
      List<Standing> table = SolutionConcepts.of(model, 1);
      CoalitionStability found = CoalitionAnalysis.of(model);
      for (int row = 0; row < table.size(); row++) {
        Map<CoalitionConcept, StateSet> own = found.rows().get(row).stable();
        Map<Concept, StateSet> single = table.get(row).stable();
        assertThat(found.rows().get(row).members()).containsExactly(table.get(row).party());
        assertThat(own.get(CoalitionConcept.CR)).isEqualTo(single.get(Concept.NASH));
        assertThat(own.get(CoalitionConcept.CGMR)).isEqualTo(single.get(Concept.GMR));
        assertThat(own.get(CoalitionConcept.CSMR)).isEqualTo(single.get(Concept.SMR));
        assertThat(own.get(CoalitionConcept.CSEQ)).isEqualTo(single.get(Concept.SEQ));
      }
    }
  }

  @Test
  void everyRowEqualsTheDefinitions() {
    for (int k = 0; k < MODELS; k++) {
      int seed = k;
      RandomGraph random = RandomGraph.of(seed);
      NaiveGraph naive = random.naive();
      for (CoalitionStability.Row row : CoalitionAnalysis.of(random.model()).rows()) {
        Set<Integer> members = new TreeSet<>();
        row.members().forEach(id -> members.add(Integer.parseInt(id.substring(1))));
        row.stable()
            .forEach((concept, states) ->
                assertThat(states)
                    .as("model %d, %s, %s", seed, members, concept)
                    .isEqualTo(
                        StateSet.where(naive.states(), s -> stable(naive, members, s, concept))));
      }
    }
  }

  private static boolean stable(
      NaiveGraph naive, Set<Integer> members, int s, CoalitionConcept concept) {
    Set<Integer> others = new TreeSet<>();
    for (int m = 0; m < naive.movers(); m++) {
      if (!members.contains(m)) {
        others.add(m);
      }
    }
    for (int s1 : naive.reached(members, false, s)) {
      if (better(naive, members, s1, s)) {
        boolean deterred = false;
        for (int s2 : naive.reached(others, concept == CoalitionConcept.CSEQ, s1)) {
          boolean stays = !better(naive, members, s2, s);
          for (int s3 : naive.reached(members, false, s2)) {
            stays &= concept != CoalitionConcept.CSMR || !better(naive, members, s3, s);
          }
          deterred |= stays && concept != CoalitionConcept.CR;
        }
        if (!deterred) {
          return false;
        }
      }
    }
    return true;
  }

  private static boolean better(NaiveGraph naive, Set<Integer> members, int t, int s) {
    return members.stream().allMatch(m -> naive.better(m, t, s));
  }

  @Test
  void whatIsControlledJointlyMovesOnlyForThoseWhoControlItTogether() {
    GraphModel model =
        new GraphModel(
            List.of(Mover.of("a", Ranks.of(0, 1)), Mover.of("b", Ranks.of(0, 1))),
            new OptionMoves(
                List.of(Axis.free(2)),
                StateIndex.all(2),
                List.of(List.of(), List.of()),
                List.of(new Joint(0, List.of(0, 1)))));
    CoalitionStability found = CoalitionAnalysis.of(model);
    assertThat(found.rows().stream().map(CoalitionStability.Row::members))
        .containsExactly(List.of("a"), List.of("b"), List.of("a", "b"));
    assertThat(found.rows().get(0).stable().get(CoalitionConcept.CR).first(2))
        .containsExactly(0, 1);
    assertThat(found.rows().get(2).stable().get(CoalitionConcept.CR).first(2)).containsExactly(1);
  }
}
