package dev.parley.engine.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.engine.Exactness;
import dev.parley.engine.deals.DealAnalysis;
import dev.parley.engine.deals.DealAnalysis.Options;
import dev.parley.engine.deals.DealAnalysis.Way;
import dev.parley.engine.deals.Deals;
import dev.parley.engine.deals.DraftReading;
import dev.parley.engine.generate.PlanGenerator;
import dev.parley.engine.generate.PlanShape;
import dev.parley.engine.scenario.Scenario;
import dev.parley.engine.space.Choice;
import dev.parley.engine.space.Space;
import dev.parley.engine.space.SpaceCompiler;
import dev.parley.format.CaseWriter;
import dev.parley.model.Case;
import dev.parley.model.Package;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Drafts of plans that are searched. */
class SearchedDraftTest {
  private static final int CASES = Boolean.getBoolean("parley.slow") ? 60 : 6;

  @TempDir private Path folder;

  @Test
  void longListsOfCompletionsEqualScannedOnes() throws IOException {
    List<Integer> order = IntStream.range(0, 8).boxed().toList();
    int listed = 0;
    for (int seed = 0; seed < CASES; seed++) {
      String draft =
          """
          drafts:
            text:
              title: A text
              date: 2025-10-01
              points:
                - {nr: 1, title: One, sets: {i%d: o1}, status: open}
                - {nr: 2, title: Two, sets: {i%d: o2}, status: open}
          """
              .formatted(seed % 8, (seed + 5) % 8);
      Case negotiation = CaseText.read(folder, PlanCase.yaml(seed, 4, 2 + seed % 2, order) + draft);
      DraftReading searched = deals(negotiation, Way.SEARCH).drafts().getFirst();
      listed += searched.nearest().first().size();
      assertThat(searched)
          .as("case " + seed)
          .isEqualTo(deals(negotiation, Way.SCAN).drafts().getFirst());
    }
    assertThat(listed).isGreaterThan(100 * CASES);
  }

  /** More packages than a long counts, but few of them near a draft that settles everything. */
  @Test
  void aDraftOfAVeryLargePlanHasItsNearestPackages() throws IOException {
    Case plan = PlanGenerator.plan("plan", new PlanShape(40, 5, 3, 0.6, 0, 1, false), 1);
    for (int shift = 0; shift < 3; shift++) {
      int by = shift;
      List<Integer> digits = IntStream.range(0, 40).mapToObj(i -> (i * 3 + by) % 5).toList();
      List<Setting> settings =
          IntStream.range(0, 40)
              .mapToObj(
                  i -> new Setting("issue-" + (i + 1), "option-" + (char) ('a' + digits.get(i))))
              .toList();
      Case negotiation = withDraft(plan, settings, 1, 40);
      DraftReading reading = deals(negotiation, Way.PLANNED).drafts().getFirst();
      assertThat(reading.completions()).isEqualTo(BigInteger.ONE);
      assertThat(reading.nearest().contradicted()).isLessThanOrEqualTo(1);
      long expected = signableWithin(reading.nearest().contradicted(), negotiation, digits);
      assertThat(reading.nearest().size()).contains(BigInteger.valueOf(expected));
    }
  }

  /** Drafts that give one party all that it wants, in points of one issue or of several. */
  @Test
  void draftsFarFromAnythingSignableEqualScannedOnes() throws IOException {
    int contradicted = 0;
    for (int seed = 0; seed < 2 * CASES; seed++) {
      PlanShape shape = new PlanShape(8, 4, 3, 1, 0.4 * (seed % 2), 2, seed % 3 == 0);
      Case plan = PlanGenerator.plan("plan", shape, seed);
      Case negotiation = withDraft(plan, best(plan, seed % 3), 1 + seed % 4, 8);
      DraftReading searched = deals(negotiation, Way.SEARCH).drafts().getFirst();
      contradicted += searched.nearest().contradicted();
      assertThat(searched)
          .as("plan " + seed)
          .isEqualTo(deals(negotiation, Way.SCAN).drafts().getFirst());
    }
    assertThat(contradicted).isGreaterThan(2 * CASES);
  }

  /** 10¹² packages: the same amendments whatever the order in which the points stand. */
  @Test
  void aFarDraftOfALargePlanHasTheSameAmendmentsInAnyOrder() throws IOException {
    Case plan = PlanGenerator.plan("plan", new PlanShape(20, 4, 3, 0.6, 0, 1, false), 1);
    Case negotiation = withDraft(plan, best(plan, 0), 1, 20);
    DraftReading.Nearest nearest = deals(negotiation, Way.PLANNED).drafts().getFirst().nearest();
    Space space = new SpaceCompiler(negotiation).compile(Scenario.central(negotiation));
    assertThat(nearest.contradicted()).isGreaterThan(3);
    assertThat(nearest.size()).contains(BigInteger.valueOf(nearest.first().size()));
    assertThat(nearest.first())
        .allSatisfy(a -> {
          assertThat(a.points()).hasSize(nearest.contradicted());
          Choice amended = space.shape().placed(a.deal().deal()).orElseThrow();
          assertThat(space.signable(amended)).isTrue();
        });
    Case turned = withDraft(reversed(plan), best(plan, 0).reversed(), 1, 20);
    DraftReading.Nearest other = deals(turned, Way.PLANNED).drafts().getFirst().nearest();
    assertThat(other.contradicted()).isEqualTo(nearest.contradicted());
    assertThat(other.first().stream().map(a -> a.deal().deal()))
        .containsExactlyInAnyOrderElementsOf(
            nearest.first().stream().map(a -> a.deal().deal()).toList());
  }

  /** 5³⁰ completions are drawn; how many there are, and which come first, is exact. */
  @Test
  void completionsTooManyToCountAreDrawn() throws IOException {
    Case plan = PlanGenerator.plan("plan", new PlanShape(40, 5, 3, 0.6, 0, 1, false), 1);
    Case negotiation = withDraft(plan, best(plan, 0), 1, 10);
    DraftReading reading = deals(negotiation, Way.PLANNED).drafts().getFirst();
    assertThat(reading.exactness()).isInstanceOf(Exactness.Sampled.class);
    assertThat(reading.completions()).isEqualTo(BigInteger.valueOf(5).pow(30));
    assertThat(reading.signable()).isBetween(BigInteger.ONE, reading.completions());
    assertThat(reading.may())
        .isNotEmpty()
        .allSatisfy(p -> {
          assertThat(p.failing().estimate()).isPresent();
          assertThat(p.failing().value()).isBetween(0.0, 1.0);
        });
    Space space = new SpaceCompiler(negotiation).compile(Scenario.central(negotiation));
    assertThat(reading.nearest().contradicted()).isZero();
    assertThat(reading.nearest().first())
        .isNotEmpty()
        .allSatisfy(a ->
            assertThat(space.signable(space.shape().placed(a.deal().deal()).orElseThrow()))
                .isTrue());
  }

  /**
   * Two points of twenty issues: one of them must fall, and that leaves 5²⁰ packages, too many to
   * count; the cheapest are found all the same.
   */
  @Test
  void theCheapestOfVeryManyAmendmentsAreFound() throws IOException {
    Case plan = PlanGenerator.plan("plan", new PlanShape(40, 5, 3, 0.6, 0, 1, false), 1);
    Case negotiation = withDraft(plan, best(plan, 0), 20, 40);
    Options options = new Options(2, 5, Way.PLANNED);
    DraftReading.Nearest nearest =
        DealAnalysis.analyse(negotiation, options).result().drafts().getFirst().nearest();
    assertThat(nearest.contradicted()).isEqualTo(1);
    // As many as keep one point or the other.
    List<Setting> settings = best(plan, 0);
    assertThat(nearest.size())
        .contains(
            signable(withDraft(plan, settings, 20, 20))
                .add(signable(withDraft(plan, settings.subList(20, 40), 20, 20))));
    assertThat(nearest.gap()).isEmpty();
    assertThat(nearest.first()).hasSize(5);
    Space space = new SpaceCompiler(negotiation).compile(Scenario.central(negotiation));
    Choice draft =
        space
            .shape()
            .placed(
                new Package(
                    best(plan, 0).stream()
                        .collect(Collectors.toMap(Setting::issue, Setting::option))))
            .orElseThrow();
    BigFraction least = nearest.first().getFirst().loss();
    assertThat(least.signum()).isPositive();
    nearest
        .first()
        .forEach(a -> {
          Choice amended = space.shape().placed(a.deal().deal()).orElseThrow();
          assertThat(space.signable(amended)).isTrue();
          assertThat(space.loss(draft, amended)).isEqualTo(a.loss()).isGreaterThanOrEqualTo(least);
          // Nothing beside it is cheaper.
          for (int i = 0; i < 40; i++) {
            for (int d = 0; d < 5; d++) {
              Choice other = amended.with(i, d);
              boolean same = a.points().getFirst().nr() == (i < 20 ? 1 : 21);
              if (same && space.signable(other)) {
                assertThat(space.loss(draft, other)).isGreaterThanOrEqualTo(least);
              }
            }
          }
        });
  }

  /**
   * A point that ties several issues to what one party likes, and others open: more than 200,000
   * packages contradict it alone. What is listed is the beginning of the list that a scan makes, or
   * says by how much it may miss that.
   */
  @Test
  void theCheapestOfManyAmendmentsEqualScannedOnes() throws IOException {
    int deep = 0;
    int exact = 0;
    for (int seed = 0; seed < CASES; seed++) {
      PlanShape shape = new PlanShape(10, 4, 3, 0.6, 0.25 * (seed % 4), 2, false);
      Case plan = PlanGenerator.plan("plan", shape, seed);
      int set = 5 + seed % 3;
      Case negotiation = withDraft(plan, best(plan, seed % 3), set, set);
      DraftReading.Nearest searched = nearest(negotiation, Way.SEARCH);
      DraftReading.Nearest scanned = nearest(negotiation, Way.SCAN);
      assertThat(searched.contradicted()).isEqualTo(scanned.contradicted());
      assertThat(searched.size()).isEqualTo(scanned.size());
      int listed = searched.first().size();
      if (searched.gap().isEmpty()) {
        assertThat(searched.first())
            .as("plan " + seed)
            .isNotEmpty()
            .isEqualTo(scanned.first().subList(0, listed));
        exact++;
      } else {
        assertThat(scanned.first().getFirst().loss().doubleValue())
            .as("plan " + seed)
            .isGreaterThanOrEqualTo(
                searched.first().getLast().loss().doubleValue() - searched.gap().get());
      }
      boolean many = scanned.size().orElseThrow().compareTo(BigInteger.valueOf(200_000)) > 0;
      deep += many && scanned.contradicted() > 0 ? 1 : 0;
    }
    assertThat(deep).isGreaterThan(CASES / 10);
    assertThat(exact).isGreaterThan(CASES / 2);
  }

  private static BigInteger signable(Case negotiation) {
    return deals(negotiation, Way.PLANNED).drafts().getFirst().signable();
  }

  private static DraftReading.Nearest nearest(Case negotiation, Way way) {
    Options options = new Options(2, 20, way);
    return DealAnalysis.analyse(negotiation, options).result().drafts().getFirst().nearest();
  }

  /** A party's favourite option of every issue, in the order of the case. */
  private static List<Setting> best(Case plan, int party) {
    Space space = new SpaceCompiler(plan).compile(Scenario.central(plan));
    return IntStream.range(0, space.shape().issues())
        .mapToObj(i ->
            new Setting(
                space.shape().issue(i),
                IntStream.range(0, space.shape().radix(i))
                    .boxed()
                    .max(Comparator.comparing(d -> space.voters().get(party).form().part(i, d)))
                    .map(d -> space.shape().option(i, d))
                    .orElseThrow()))
        .toList();
  }

  private record Setting(String issue, String option) {}

  /** The same plan with its issues from the last to the first. */
  private Case reversed(Case plan) throws IOException {
    String yaml = CaseWriter.yaml(plan);
    int from = yaml.indexOf("\nissues:\n") + "\nissues:\n".length();
    int to =
        from
            + Pattern.compile("^\\S", Pattern.MULTILINE)
                .matcher(yaml.substring(from))
                .results()
                .findFirst()
                .orElseThrow()
                .start();
    List<String> issues = List.of(yaml.substring(from, to).split("(?m)^(?=  \\S)"));
    return CaseText.read(
        folder, yaml.substring(0, from) + String.join("", issues.reversed()) + yaml.substring(to));
  }

  /** With a draft that sets the first issues, some in each point. */
  private Case withDraft(Case plan, List<Setting> settings, int perPoint, int set)
      throws IOException {
    StringBuilder points = new StringBuilder();
    for (int from = 0; from < set; from += perPoint) {
      String sets =
          settings.subList(from, Math.min(set, from + perPoint)).stream()
              .map(s -> s.issue() + ": " + s.option())
              .collect(Collectors.joining(", "));
      points.append(
          "      - {nr: %d, title: Point, sets: {%s}, status: open}%n".formatted(from + 1, sets));
    }
    return CaseText.read(
        folder,
        CaseWriter.yaml(plan)
            + "drafts:\n  text:\n    title: A text\n    date: 2025-10-01\n    points:\n"
            + points);
  }

  private static long signableWithin(int changes, Case negotiation, List<Integer> digits) {
    Space space = new SpaceCompiler(negotiation).compile(Scenario.central(negotiation));
    Choice draft = Choice.of(digits.stream().mapToInt(d -> d).toArray());
    if (changes == 0) {
      return space.signable(draft) ? 1 : 0;
    }
    assertThat(space.signable(draft)).isFalse();
    return IntStream.range(0, digits.size())
        .mapToLong(i ->
            IntStream.range(0, 5)
                .filter(d -> d != digits.get(i) && space.signable(draft.with(i, d)))
                .count())
        .sum();
  }

  private static Deals deals(Case negotiation, Way way) {
    return DealAnalysis.analyse(negotiation, new DealAnalysis.Options(2, 10_000, way)).result();
  }
}
