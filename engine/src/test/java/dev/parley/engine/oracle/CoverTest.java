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
import java.util.EnumMap;
import java.util.HashMap;
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
    Oracle oracle = Oracle.of(negotiation);
    boolean complete = false;
    for (int rows = 4; !complete; rows += rows / 2) {
      try {
        Deals deals = deals(negotiation, new Cover.Limits(rows, 1000));
        covered(oracle, oracle.naive.signable, deals.pareto());
        covered(oracle, oracle.naive.feasible, deals.paretoFeasible());
        deals.points().forEach(p -> near(oracle, p, deals.pareto().cover()));
        covers += deals.pareto().cover().isPresent() ? 1 : 0;
        complete = deals.pareto().cover().isEmpty() && deals.paretoFeasible().cover().isEmpty();
      } catch (CannotCompute e) {
        assertThat(rows).as(name + ": " + e.getMessage()).isLessThan(oracle.naive.feasible.size());
      } catch (AssertionError e) {
        throw new AssertionError(name + " with room for " + rows, e);
      }
    }
  }

  /**
   * Brute force, asked once per case.
   *
   * @param cardinal per voter whether its preferences are
   * @param utilities per feasible package those of all voters
   * @param points none where no package is signable
   * @param best the greatest value over the signable packages
   */
  private record Oracle(
      NaiveDeals naive,
      List<Boolean> cardinal,
      Map<Map<String, String>, List<Double>> utilities,
      Map<String, NaiveDeals.Solution> points,
      Map<Deals.Solution, Double> best) {
    static Oracle of(Case negotiation) {
      World world = new World(negotiation, Numbers.central(negotiation));
      NaiveDeals naive = new NaiveDeals(world);
      List<String> voters = List.copyOf(world.voters());
      Map<Map<String, String>, List<Double>> utilities = new HashMap<>();
      naive.feasible.forEach(
          x -> utilities.put(x, voters.stream().map(v -> world.utility(v, x).number()).toList()));
      Map<Deals.Solution, Double> best = new EnumMap<>(Deals.Solution.class);
      Map<String, NaiveDeals.Solution> points = naive.points();
      if (!points.isEmpty()) {
        for (Deals.Solution solution : Deals.Solution.values()) {
          best.put(
              solution,
              naive.signable.stream()
                  .mapToDouble(x -> value(naive, solution, x))
                  .max()
                  .orElseThrow());
        }
      }
      List<Boolean> cardinal =
          voters.stream().map(v -> negotiation.preferences(v).orElseThrow().cardinal()).toList();
      return new Oracle(naive, cardinal, utilities, points, best);
    }
  }

  private static Deals deals(Case negotiation, Cover.Limits limits) {
    return DealAnalysis.analyse(
            negotiation,
            new DealAnalysis.Options(2, LIMIT, Way.SEARCH, _ -> {}, Optional.of(limits)))
        .result();
  }

  private static void covered(Oracle oracle, List<Map<String, String>> all, Deals.Front front) {
    List<Map<String, String>> listed =
        front.first().stream().map(Evaluated::deal).map(d -> d.options()).toList();
    Set<Map<String, String>> real = new HashSet<>(all);
    assertThat(listed).allMatch(real::contains);
    assertThat(front.size()).isEqualTo(listed.size());
    double gap = front.cover().orElse(0.0) + ROUNDING;
    for (Map<String, String> deal : all) {
      assertThat(listed.stream().anyMatch(near -> within(oracle, deal, near, gap)))
          .as("%s", deal)
          .isTrue();
    }
  }

  /** Whether a package is better than another by so much at most, for every voter. */
  private static boolean within(
      Oracle oracle, Map<String, String> better, Map<String, String> near, double gap) {
    List<Double> more = oracle.utilities.get(better);
    List<Double> less = oracle.utilities.get(near);
    return IntStream.range(0, more.size())
        .allMatch(v -> more.get(v) - less.get(v) <= (oracle.cardinal.get(v) ? gap : ROUNDING));
  }

  private void near(Oracle oracle, Deals.Point point, Optional<Double> cover) {
    assertThat(point.gap().isEmpty() || cover.isPresent()).isTrue();
    proven += cover.isPresent() && point.gap().isEmpty() ? 1 : 0;
    if (point.gap().isEmpty()) {
      NaiveDeals.Solution solution = oracle.points.get(point.solution().id());
      assertThat(point.packages().stream().map(e -> e.deal().options()).toList())
          .containsExactlyInAnyOrderElementsOf(solution.ties());
      point
          .margin()
          .ifPresent(m -> assertThat(m).isCloseTo(solution.margin().orElseThrow(), offset(1e-9)));
      margins += cover.isPresent() && point.margin().isPresent() ? 1 : 0;
    }
    double best = oracle.best.get(point.solution());
    for (Evaluated found : point.packages()) {
      double value = value(oracle.naive, point.solution(), found.deal().options());
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
