package dev.parley.engine.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import dev.parley.engine.CannotCompute;
import dev.parley.engine.Evaluated;
import dev.parley.engine.deals.DealAnalysis;
import dev.parley.engine.deals.DealAnalysis.Way;
import dev.parley.engine.deals.Deals;
import dev.parley.engine.generate.PlanGenerator;
import dev.parley.engine.generate.PlanShape;
import dev.parley.engine.search.Cover;
import dev.parley.format.CaseReader;
import dev.parley.format.Reading;
import dev.parley.model.Case;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Covers and the gaps of points against brute force, with so little room that they are needed. */
class CoverTest {
  private static final int CASES = Boolean.getBoolean("parley.slow") ? 1000 : 12;
  private static final int PLANS = Boolean.getBoolean("parley.slow") ? 400 : 8;
  private static final int LIMIT = 100_000;
  private static final double ROUNDING = 1e-9;

  @TempDir private Path folder;

  private int covers;

  /** Points that were proven although their Pareto set is only covered. */
  private int proven;

  private int margins;

  @Test
  void coversOfCasesWithEveryConstructMissNothingByMoreThanTheirGap() throws IOException {
    for (int seed = 0; seed < CASES; seed++) {
      List<Integer> order = IntStream.range(0, 5).boxed().toList();
      compare("case " + seed, read(PlanCase.yaml(seed, 3, 2 + seed % 3, order)));
    }
    assertThat(covers).isGreaterThan(CASES / 2);
  }

  @Test
  void coversOfOpposedPlansMissNothingByMoreThanTheirGap() {
    Random random = new Random(5);
    for (int seed = 0; seed < PLANS; seed++) {
      PlanShape shape = plan(random, 2 + seed % 4);
      compare("plan " + seed, PlanGenerator.plan("plan", shape, seed));
    }
    assertThat(covers).isGreaterThan(PLANS / 2);
    assertThat(proven).isGreaterThan(PLANS);
    assertThat(margins).isGreaterThan(PLANS / 2);
  }

  @Test
  void aSetThatFitsIsListedInFull() throws IOException {
    Case negotiation = read(RandomCase.yaml(3));
    assertThat(deals(negotiation, new Cover.Limits(LIMIT, 1)).pareto().cover()).isEmpty();
    DealsMatch.compare(
        new NaiveDeals(new World(negotiation, Numbers.central(negotiation))),
        deals(negotiation, new Cover.Limits(LIMIT, 1)));
  }

  private static PlanShape plan(Random random, int parties) {
    return new PlanShape(
        5, 3, parties, random.nextDouble(), random.nextDouble() / 2, 2, random.nextBoolean());
  }

  /** With ever more room, until the whole set fits. */
  private void compare(String name, Case negotiation) {
    NaiveDeals naive = new NaiveDeals(new World(negotiation, Numbers.central(negotiation)));
    boolean complete = false;
    for (int rows = 4; !complete; rows += rows / 2) {
      try {
        Deals deals = deals(negotiation, new Cover.Limits(rows, 1000));
        covered(naive, naive.signable, deals.pareto());
        covered(naive, naive.feasible, deals.paretoFeasible());
        deals.points().forEach(p -> near(naive, p, deals.pareto().cover()));
        covers += deals.pareto().cover().isPresent() ? 1 : 0;
        complete = deals.pareto().cover().isEmpty() && deals.paretoFeasible().cover().isEmpty();
      } catch (CannotCompute e) {
        assertThat(rows).as(name + ": " + e.getMessage()).isLessThan(naive.feasible.size());
      } catch (AssertionError e) {
        throw new AssertionError(name + " with room for " + rows, e);
      }
    }
  }

  private static Deals deals(Case negotiation, Cover.Limits limits) {
    return DealAnalysis.analyse(
            negotiation,
            new DealAnalysis.Options(2, LIMIT, Way.SEARCH, _ -> {}, Optional.of(limits)))
        .result();
  }

  private static void covered(NaiveDeals naive, List<Map<String, String>> all, Deals.Front front) {
    List<Map<String, String>> listed =
        front.first().stream().map(Evaluated::deal).map(d -> d.options()).toList();
    Set<Map<String, String>> real = new HashSet<>(all);
    assertThat(listed).allMatch(real::contains);
    assertThat(front.size()).isEqualTo(listed.size());
    double gap = front.cover().orElse(0.0) + ROUNDING;
    for (Map<String, String> deal : all) {
      assertThat(listed).anyMatch(near -> within(naive.world, deal, near, gap));
    }
  }

  /** Whether a package is better than another by so much at most, for every voter. */
  private static boolean within(
      World world, Map<String, String> better, Map<String, String> near, double gap) {
    return world.voters().stream()
        .allMatch(v -> {
          double more = world.utility(v, better).minus(world.utility(v, near)).number();
          boolean cardinal = world.negotiation.preferences(v).orElseThrow().cardinal();
          return more <= (cardinal ? gap : ROUNDING);
        });
  }

  private void near(NaiveDeals naive, Deals.Point point, Optional<Double> cover) {
    assertThat(point.gap().isEmpty() || cover.isPresent()).isTrue();
    proven += cover.isPresent() && point.gap().isEmpty() ? 1 : 0;
    double best =
        naive.signable.stream()
            .mapToDouble(x -> value(naive, point.solution(), x))
            .max()
            .orElseThrow();
    if (point.gap().isEmpty()) {
      assertThat(point.packages().stream().map(e -> e.deal().options()).toList())
          .containsExactlyInAnyOrderElementsOf(naive.points().get(point.solution().id()).ties());
      Optional<Double> margin = naive.points().get(point.solution().id()).margin();
      point.margin().ifPresent(m -> assertThat(m).isCloseTo(margin.orElseThrow(), offset(1e-9)));
      margins += cover.isPresent() && point.margin().isPresent() ? 1 : 0;
    }
    for (Evaluated found : point.packages()) {
      double value = value(naive, point.solution(), found.deal().options());
      assertThat(value).isGreaterThanOrEqualTo(best - point.gap().orElse(0.0) - ROUNDING);
    }
  }

  private static double value(NaiveDeals naive, Deals.Solution solution, Map<String, String> deal) {
    double[] gains =
        naive.bargainers.stream().mapToDouble(b -> gain(naive.world, b, deal)).toArray();
    return switch (solution) {
      case NASH -> mean(naive, gains);
      case EGALITARIAN -> Arrays.stream(gains).min().orElseThrow();
      case UTILITARIAN -> Arrays.stream(gains).sum();
      case KALAI_SMORODINSKY -> {
        double least = Double.POSITIVE_INFINITY;
        for (int b = 0; b < gains.length; b++) {
          String bargainer = naive.bargainers.get(b);
          double most =
              naive.signable.stream()
                  .mapToDouble(y -> gain(naive.world, bargainer, y))
                  .max()
                  .orElseThrow();
          least = most > 0 ? Math.min(least, gains[b] / most) : least;
        }
        yield least == Double.POSITIVE_INFINITY ? 0 : least;
      }
    };
  }

  private static double mean(NaiveDeals naive, double[] gains) {
    double sum = 0;
    double total = 0;
    for (int b = 0; b < gains.length; b++) {
      double power = naive.power(naive.bargainers.get(b)).number();
      if (gains[b] <= 0) {
        return 0;
      }
      sum += power * Math.log(gains[b]);
      total += power;
    }
    return Math.exp(sum / total);
  }

  private static double gain(World world, String party, Map<String, String> deal) {
    return world.utility(party, deal).minus(world.walkAway(party)).number();
  }

  private Case read(String yaml) throws IOException {
    Files.writeString(folder.resolve("case.yaml"), yaml);
    return switch (CaseReader.read(folder)) {
      case Reading.Accepted accepted -> accepted.model();
      case Reading.Refused refused ->
          throw new AssertionError(refused.diagnostics().toString() + yaml);
    };
  }
}
