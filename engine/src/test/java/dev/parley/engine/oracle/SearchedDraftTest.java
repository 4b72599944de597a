package dev.parley.engine.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.engine.deals.DealAnalysis;
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
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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
      String points =
          IntStream.range(0, 40)
              .mapToObj(i ->
                  "      - {nr: %d, title: Point, sets: {issue-%d: option-%c}, status: open}"
                      .formatted(i + 1, i + 1, 'a' + digits.get(i)))
              .collect(Collectors.joining("\n"));
      Case negotiation =
          CaseText.read(
              folder,
              CaseWriter.yaml(plan)
                  + "drafts:\n  text:\n    title: A text\n    date: 2025-10-01\n    points:\n"
                  + points
                  + "\n");
      DraftReading reading = deals(negotiation, Way.PLANNED).drafts().getFirst();
      assertThat(reading.completions()).isEqualTo(BigInteger.ONE);
      assertThat(reading.nearest().contradicted()).isLessThanOrEqualTo(1);
      long expected = signableWithin(reading.nearest().contradicted(), negotiation, digits);
      assertThat(reading.nearest().size()).isEqualTo(BigInteger.valueOf(expected));
    }
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
