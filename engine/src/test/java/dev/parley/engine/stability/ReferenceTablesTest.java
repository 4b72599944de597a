package dev.parley.engine.stability;

import static dev.parley.engine.stability.Reference.at;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.format.CaseReader;
import dev.parley.format.Reading;
import dev.parley.model.Case;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The stability tables of the reference cases, from the case file on. */
class ReferenceTablesTest {
  @TestFactory
  Stream<DynamicTest> tablesEqualThoseOfTheCases() throws IOException {
    Path cases = Reference.FOLDER.resolve("cases");
    if (!Files.isDirectory(cases)) {
      return Stream.empty();
    }
    try (Stream<Path> folders = Files.list(cases)) {
      return folders.sorted().toList().stream()
          .map(f -> DynamicTest.dynamicTest(f.getFileName().toString(), () -> compare(f)));
    }
  }

  private static void compare(Path folder) {
    Case negotiation = ((Reading.Accepted) CaseReader.read(folder)).model();
    Map<String, Object> expected = at(Reference.read(folder.resolve("expected.json")), "stability");
    Stability found =
        StabilityAnalysis.analyse(
                negotiation, new StabilityAnalysis.Options(2, 20, new DealQuestion.None()))
            .result();
    States.Packages states = (States.Packages) found.states();
    assertThat(IntStream.range(0, states.size()).mapToObj(s -> states.deal(s).options()).toList())
        .isEqualTo(at(expected, "states"));
    Map<String, Map<String, List<Integer>>> parties = at(expected, "parties");
    assertThat(found.standings().stream().map(Standing::party))
        .containsExactlyInAnyOrderElementsOf(parties.keySet());
    for (Standing standing : found.standings()) {
      parties
          .get(standing.party())
          .forEach((id, stable) ->
              assertThat(standing.stable().get(concept(id)).first(Integer.MAX_VALUE))
                  .as("%s %s", standing.party(), id)
                  .isEqualTo(stable));
    }
    Confirmed.table(found.model(), found.standings());
    Map<String, List<Integer>> equilibria = at(expected, "equilibria");
    equilibria.forEach((id, stable) ->
        assertThat(found.equilibria().get(concept(id)).first(Integer.MAX_VALUE))
            .as(id)
            .isEqualTo(stable));
  }

  private static Concept concept(String id) {
    return Stream.of(Concept.values()).filter(c -> c.id().equals(id)).findFirst().orElseThrow();
  }
}
