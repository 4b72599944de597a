package dev.parley.engine.stability;

import static dev.parley.engine.stability.Reference.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Published and recomputed graph models with their tables. */
class ReferenceModelsTest {
  private static final List<String> CONCEPTS = List.of("R", "GMR", "SMR", "SEQ", "SSEQ", "SIM");

  @Test
  void theReferenceModelsAreThere() {
    assumeTrue(Files.isDirectory(Reference.MODELS), "skipped: no models at " + Reference.MODELS);
    assertThat(Reference.MODELS.resolve("elmira_9.json")).exists();
  }

  @TestFactory
  Stream<DynamicTest> tablesEqualThoseOfTheModels() throws IOException {
    if (!Files.isDirectory(Reference.MODELS)) {
      return Stream.empty();
    }
    try (Stream<Path> files = Files.list(Reference.MODELS)) {
      return files.sorted().toList().stream()
          .map(f -> DynamicTest.dynamicTest(f.getFileName().toString(), () -> compare(f)));
    }
  }

  private static void compare(Path file) {
    Map<String, Object> json = Reference.read(file);
    GraphModel model = Reference.model(json);
    if (!json.containsKey("expected")) {
      // No table: the moves of the options still have to be those of the source.
      List<Standing> table = SolutionConcepts.of(model, 1);
      assertThat(table).hasSize(model.movers().size());
      Confirmed.table(model, table);
      return;
    }
    sameMoves(model.moves(), Reference.arcMoves(json));
    Map<String, Object> expected = at(json, "expected");
    check(model, SolutionConcepts.of(model, 1), expected);
    GraphModel listed = new GraphModel(model.movers(), Reference.arcMoves(json));
    expected.remove("SIM");
    check(listed, SolutionConcepts.of(listed, 1), expected);
  }

  private static void sameMoves(Moves found, Moves listed) {
    for (int m = 0; m < listed.movers(); m++) {
      for (int s = 0; s < listed.states(); s++) {
        for (int t = 0; t < listed.states(); t++) {
          assertThat(found.leads(m, s, t)).isEqualTo(listed.leads(m, s, t));
        }
      }
    }
  }

  private static void check(GraphModel model, List<Standing> table, Map<String, Object> expected) {
    Confirmed.table(model, table);
    Map<String, List<List<Integer>>> stable = at(expected, "stable");
    stable.forEach((letters, rows) -> {
      for (int row = 0; row < rows.size(); row++) {
        StateSet states = table.get(row).stable().get(Reference.concept(letters));
        if (states != null) {
          assertThat(Reference.fromOne(states)).as(letters).isEqualTo(rows.get(row));
        }
      }
    });
    Map<String, List<Integer>> equilibria = at(expected, "equilibria");
    Map<Concept, StateSet> found = SolutionConcepts.equilibria(Integer.MAX_VALUE, table);
    equilibria.forEach((letters, states) -> {
      StateSet same = found.get(Reference.concept(letters));
      if (same != null) {
        assertThat(Reference.fromOne(same)).as(letters).isEqualTo(states);
      }
    });
  }

  @Test
  void tablesEqualThoseOfAHundredRandomModels() {
    Path file = Reference.FOLDER.resolve("gmcr/random_vectors.json");
    assumeTrue(Files.exists(file), "skipped: no vectors at " + file);
    List<Map<String, Object>> vectors = at(Reference.read(file), "vectors");
    assertThat(vectors).hasSizeGreaterThanOrEqualTo(100);
    for (Map<String, Object> vector : vectors) {
      GraphModel model = vector(vector);
      check(model, SolutionConcepts.of(model, 1), vector);
    }
  }

  static GraphModel vector(Map<String, Object> vector) {
    List<List<Integer>> makers = at(vector, "dms");
    List<String> directions = at(vector, "direction");
    Integer[] owners = new Integer[directions.size()];
    for (int m = 0; m < makers.size(); m++) {
      for (int option : makers.get(m)) {
        owners[option] = m;
      }
    }
    List<List<List<Integer>>> rankings = at(vector, "ranking");
    List<Mover> movers =
        IntStream.range(0, rankings.size())
            .mapToObj(m -> Mover.of("m" + m, Reference.ranks(rankings.get(m))))
            .toList();
    return new GraphModel(
        movers,
        Reference.optionMoves(
            List.of(owners), directions, at(vector, "states_decimal"), makers.size()));
  }

  @Test
  void equilibriaEqualThoseOfAllStrictGamesOfTwo() {
    Path file = Reference.FOLDER.resolve("gmcr/all_2x2.json");
    assumeTrue(Files.exists(file), "skipped: no games at " + file);
    List<List<List<Integer>>> games = at(Reference.read(file), "games");
    assertThat(games).hasSize(576);
    for (List<List<Integer>> game : games) {
      List<Mover> movers =
          IntStream.range(0, 2)
              .mapToObj(m ->
                  Mover.of("m" + m, Reference.ranks(game.get(m).stream().map(List::of).toList())))
              .toList();
      GraphModel model =
          new GraphModel(
              movers,
              Reference.optionMoves(
                  List.of(0, 1), List.of("both", "both"), List.of(0, 1, 2, 3), 2));
      List<Standing> table = SolutionConcepts.of(model, 1);
      Confirmed.table(model, table);
      Map<Concept, StateSet> found = SolutionConcepts.equilibria(4, table);
      for (int c = 0; c < CONCEPTS.size(); c++) {
        assertThat(Reference.fromOne(found.get(Reference.concept(CONCEPTS.get(c)))))
            .as("%s of %s", CONCEPTS.get(c), game)
            .isEqualTo(game.get(2 + c));
      }
    }
  }
}
