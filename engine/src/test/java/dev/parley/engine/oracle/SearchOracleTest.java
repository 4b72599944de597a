package dev.parley.engine.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.engine.CannotCompute;
import dev.parley.engine.deals.DealAnalysis;
import dev.parley.engine.deals.DealAnalysis.Way;
import dev.parley.engine.explain.Explainer;
import dev.parley.format.CaseReader;
import dev.parley.format.Reading;
import dev.parley.model.Case;
import dev.parley.model.Question;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is found without visiting packages, against the naive oracle on random cases. */
class SearchOracleTest {
  private static final int CASES = Boolean.getBoolean("parley.slow") ? 4000 : 60;
  private static final int LIMIT = 100_000;

  @TempDir private Path folder;

  @Test
  void searchedDealsAndExplanationsEqualTheOracle() throws IOException {
    int refused = 0;
    for (int seed = 0; seed < CASES; seed++) {
      Case negotiation = read(RandomCase.yaml(seed));
      try {
        World world = new World(negotiation, Numbers.central(negotiation));
        Question question = negotiation.question().orElseThrow();
        OracleTest.compare(
            new NaiveExplain(world, question),
            Explainer.explain(
                    negotiation,
                    question,
                    new Explainer.Options(0, 5, 2, LIMIT, _ -> {}, Way.SEARCH))
                .result());
        DealsMatch.compare(
            new NaiveDeals(world),
            DealAnalysis.analyse(negotiation, new DealAnalysis.Options(2, LIMIT, Way.SEARCH))
                .result());
      } catch (CannotCompute e) {
        refused++;
      } catch (RuntimeException | AssertionError e) {
        throw new AssertionError("case " + seed + "\n" + RandomCase.yaml(seed), e);
      }
    }
    assertThat(refused).isZero();
  }

  private Case read(String yaml) throws IOException {
    Files.writeString(folder.resolve("case.yaml"), yaml);
    return switch (CaseReader.read(folder)) {
      case Reading.Accepted accepted -> accepted.model();
      case Reading.Refused refused ->
          throw new AssertionError(
              refused.diagnostics().stream().map(d -> d.render()).collect(Collectors.joining("\n"))
                  + yaml);
    };
  }
}
