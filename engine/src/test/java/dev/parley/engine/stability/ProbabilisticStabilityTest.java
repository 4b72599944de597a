package dev.parley.engine.stability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.parley.engine.Exactness;
import dev.parley.engine.scenario.Draws;
import dev.parley.engine.space.SpaceCompiler;
import dev.parley.format.CaseReader;
import dev.parley.format.Reading;
import dev.parley.model.Case;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How often states are stable over draws. */
class ProbabilisticStabilityTest {
  private static final String UNCERTAIN =
      """
      parley: 1
      case: uncertain
      title: An exchange at unknown prices
      parties:
        alpha: {name: Alpha}
        beta: {name: Beta}
      issues:
        claim:
          title: Claim
          options: {kept: Kept, dropped: Dropped}
          now: kept
          controlled-by: alpha
        road:
          title: Road
          options: {closed: Closed, open: Open}
          now: closed
          controlled-by: beta
      preferences:
        alpha:
          claim: {weight: 50, values: {kept: uniform 0 to 100, dropped: 25}}
          road: {weight: 50, values: {closed: 0, open: 100}}
        beta:
          claim: {weight: 60, values: {kept: 0, dropped: 100}}
          road: {weight: 40, values: {closed: 100, open: 0}}
      """;

  @TempDir private Path folder;

  @Test
  void aStateIsAnEquilibriumAsOftenAsItsPreferencesAreDrawn() throws IOException {
    ProbabilisticStability found = solve(2000, 2);
    // Alpha keeps its claim where that is worth more than 25, which three in four draws say.
    assertThat(found.equilibria().get(Concept.NASH).of(0) / 2000.0).isCloseTo(0.75, within(0.04));
    assertThat(found.equilibria().get(Concept.NASH).mostFrequent(5)).containsExactly(0, 2);
    Exactness.Sampled interval = found.interval(1500);
    assertThat(interval.low()).isCloseTo(0.7306, within(1e-4));
    assertThat(interval.high()).isCloseTo(0.7685, within(1e-4));
  }

  @Test
  void countsAreSumsOverTheDrawsForAnyNumberOfThreads() throws IOException {
    Case negotiation = read();
    ProbabilisticStability one = solve(20, 1);
    ProbabilisticStability two = solve(20, 2);
    SpaceCompiler compiler = new SpaceCompiler(negotiation);
    Draws draws = new Draws(negotiation, 7);
    for (String party : List.of("alpha", "beta")) {
      for (Map.Entry<Concept, ProbabilisticStability.Counts> counts :
          one.parties().get(party).entrySet()) {
        for (int s = 0; s < 4; s++) {
          int state = s;
          long expected =
              IntStream.range(0, 20)
                  .filter(i ->
                      SolutionConcepts.of(
                              CaseGraph.of(
                                      negotiation,
                                      List.of("alpha", "beta"),
                                      compiler.compile(draws.draw(i)),
                                      1)
                                  .model(),
                              1)
                          .get(party.equals("alpha") ? 0 : 1)
                          .stable()
                          .get(counts.getKey())
                          .contains(state))
                  .count();
          assertThat((long) counts.getValue().of(s)).isEqualTo(expected);
          assertThat(two.parties().get(party).get(counts.getKey()).of(s))
              .isEqualTo(counts.getValue().of(s));
        }
      }
    }
  }

  private ProbabilisticStability solve(int draws, int threads) throws IOException {
    return ProbabilisticStability.of(
        read(),
        new ProbabilisticStability.Options(draws, 7, threads, new DealQuestion.None(), _ -> {}));
  }

  private Case read() throws IOException {
    Files.writeString(folder.resolve("case.yaml"), UNCERTAIN);
    return switch (CaseReader.read(folder)) {
      case Reading.Accepted accepted -> accepted.model();
      case Reading.Refused refused -> throw new AssertionError(refused.diagnostics());
    };
  }
}
