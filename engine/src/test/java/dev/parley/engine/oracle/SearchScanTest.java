package dev.parley.engine.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.engine.Evaluated;
import dev.parley.engine.deals.DealAnalysis;
import dev.parley.engine.deals.DealAnalysis.Way;
import dev.parley.engine.deals.Deals;
import dev.parley.engine.generate.PlanGenerator;
import dev.parley.engine.generate.PlanShape;
import dev.parley.format.CaseReader;
import dev.parley.format.Reading;
import dev.parley.model.Case;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Merging issues against visiting packages, on spaces too large for the oracle. */
class SearchScanTest {
  private static final boolean SLOW = Boolean.getBoolean("parley.slow");
  private static final int ISSUES = SLOW ? 11 : 7;
  private static final int CASES = SLOW ? 12 : 8;
  private static final int LARGE_PLANS = SLOW ? 10 : 1;
  private static final int GAPS = SLOW ? 400 : 30;

  @TempDir private Path folder;

  @Test
  void searchedDealsEqualScannedOnes() throws IOException {
    List<Integer> order = IntStream.range(0, ISSUES).boxed().toList();
    for (int seed = 0; seed < CASES; seed++) {
      Case negotiation = read(PlanCase.yaml(seed, 4, 2 + seed % 3, order));
      assertThat(withoutPlan(deals(negotiation, Way.SEARCH)))
          .as("case " + seed)
          .isEqualTo(withoutPlan(deals(negotiation, Way.SCAN)));
    }
  }

  @Test
  void theOrderOfTheIssuesChangesNothing() throws IOException {
    List<Integer> order = IntStream.range(0, ISSUES).boxed().toList();
    for (int seed = 0; seed < CASES; seed++) {
      Deals plain = deals(read(PlanCase.yaml(seed, 3, 3, order)), Way.SEARCH);
      Deals shuffled =
          deals(read(PlanCase.yaml(seed, 3, 3, PlanCase.shuffled(ISSUES, seed))), Way.SEARCH);
      assertThat(shuffled.signable()).isEqualTo(plain.signable());
      assertThat(shuffled.consents()).isEqualTo(plain.consents());
      assertThat(shuffled.swings()).isEqualTo(plain.swings());
      assertThat(shuffled.pareto().size()).isEqualTo(plain.pareto().size());
      assertThat(utilities(shuffled.pareto().first()))
          .containsExactlyInAnyOrderElementsOf(utilities(plain.pareto().first()));
      assertThat(shuffled.points().stream().map(Deals.Point::margin).toList())
          .isEqualTo(plain.points().stream().map(Deals.Point::margin).toList());
      assertThat(shuffled.points().stream().map(Deals.Point::ties).toList())
          .isEqualTo(plain.points().stream().map(Deals.Point::ties).toList());
    }
  }

  @Test
  void theOrderOfOptionsAndPartiesChangesNothing() throws IOException {
    List<Integer> order = IntStream.range(0, ISSUES).boxed().toList();
    for (int seed = 0; seed < CASES; seed++) {
      Deals plain = deals(read(PlanCase.yaml(seed, 4, 4, order)), Way.SEARCH);
      Deals shuffled =
          deals(
              read(
                  PlanCase.yaml(
                      seed, order, PlanCase.shuffled(4, seed + 1), PlanCase.shuffled(4, seed + 2))),
              Way.SEARCH);
      assertThat(shuffled.signable()).isEqualTo(plain.signable());
      assertThat(shuffled.consents()).containsExactlyInAnyOrderElementsOf(plain.consents());
      assertThat(shuffled.swings()).containsExactlyInAnyOrderElementsOf(plain.swings());
      assertThat(shuffled.pareto().size()).isEqualTo(plain.pareto().size());
      assertThat(shuffled.pareto().points()).isEqualTo(plain.pareto().points());
      assertThat(utilities(shuffled.pareto().first()))
          .containsExactlyInAnyOrderElementsOf(utilities(plain.pareto().first()));
      assertThat(shuffled.points().stream().map(Deals.Point::margin).toList())
          .isEqualTo(plain.points().stream().map(Deals.Point::margin).toList());
      assertThat(shuffled.points().stream().map(Deals.Point::ties).toList())
          .isEqualTo(plain.points().stream().map(Deals.Point::ties).toList());
    }
  }

  /** With up to seven parties, where few packages or none can be signed. */
  @Test
  void gapsOfPlansThatNobodyCanSignEqualScannedOnes() throws IOException {
    List<Integer> order = IntStream.range(0, 6).boxed().toList();
    int empty = 0;
    for (int seed = 0; seed < GAPS; seed++) {
      String yaml = PlanCase.yaml(seed, 3, 3 + seed % 5, order);
      Case negotiation =
          read(yaml.replaceAll("walk-away: \\d+", "walk-away: " + (60 + seed * 7 % 35)));
      Deals searched = deals(negotiation, Way.SEARCH);
      assertThat(withoutPlan(searched))
          .as("case " + seed)
          .isEqualTo(withoutPlan(deals(negotiation, Way.SCAN)));
      empty += searched.gap().isPresent() ? 1 : 0;
    }
    assertThat(empty).isGreaterThan(GAPS / 3);
  }

  /** Candidates of one state are compared in blocks, on all threads. */
  @Test
  void threadsChangeNothingWhereFrontsAreLarge() {
    PlanShape shape = new PlanShape(10, 4, 6, 1, 0.3, 2, false);
    for (int seed = 0; seed < LARGE_PLANS; seed++) {
      Case plan = PlanGenerator.plan("plan", shape, seed);
      Deals alone = deals(plan, Way.SEARCH, 1);
      assertThat(alone.paretoFeasible().points()).isGreaterThan(10_000);
      assertThat(deals(plan, Way.SEARCH, 3)).isEqualTo(alone);
    }
  }

  private static List<Map<String, BigFraction>> utilities(List<Evaluated> packages) {
    return packages.stream().map(Evaluated::utilities).toList();
  }

  private static Deals deals(Case negotiation, Way way) {
    return deals(negotiation, way, 2);
  }

  private static Deals deals(Case negotiation, Way way, int threads) {
    return DealAnalysis.analyse(negotiation, new DealAnalysis.Options(threads, 10_000, way))
        .result();
  }

  private static List<Object> withoutPlan(Deals deals) {
    return List.of(
        deals.packages(),
        deals.feasible(),
        deals.signable(),
        deals.consents(),
        deals.swings(),
        deals.pareto(),
        deals.paretoFeasible(),
        deals.bargainers(),
        deals.points(),
        deals.gap(),
        deals.trades());
  }

  private Case read(String yaml) throws IOException {
    Files.writeString(folder.resolve("case.yaml"), yaml);
    return switch (CaseReader.read(folder)) {
      case Reading.Accepted accepted -> accepted.model();
      case Reading.Refused refused ->
          throw new AssertionError(refused.diagnostics().getFirst().render() + yaml);
    };
  }
}
