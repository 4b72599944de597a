package dev.parley.engine.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.engine.explain.Explainer;
import dev.parley.engine.explain.Explainer.Earlier;
import dev.parley.engine.explain.Explanation;
import dev.parley.engine.explain.WhyNow;
import dev.parley.model.Case;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which changes flip the verdict, against every mixture of two versions written out. */
class WhyNowOracleTest {
  private static final int CASES = Boolean.getBoolean("parley.slow") ? 300 : 15;
  private static final int INPUTS = 6;

  @TempDir private Path folder;

  private Case talks(String day, int[] numbers) throws IOException {
    return CaseText.read(
        folder,
        """
        parley: 1
        case: talks
        title: Talks
        as-of: %s
        question: {why: alpha, concedes: alliance = renounced}
        parties: {alpha: {name: Alpha}, beta: {name: Beta}}
        issues:
          alliance: {title: A, options: {renounced: R, kept: K}, now: kept}
          forces: {title: F, options: {stay: S, thin: T, leave: L}, now: stay}
          toll: {title: T, options: {low: L, high: H}, now: high}
        preferences:
          alpha:
            alliance: {weight: %d, values: {renounced: 0, kept: 100}}
            forces: {weight: 30, values: {stay: 0, thin: %d, leave: 100}}
            toll: {weight: %d, values: {low: 100, high: 0}}
            walk-away: %d
          beta:
            alliance: {weight: 50, values: {renounced: 100, kept: 0}}
            forces: {weight: %d, values: {stay: 100, thin: 50, leave: 0}}
            toll: {weight: 10, values: {low: 0, high: 100}}
            walk-away: %d
        drafts:
          first: {title: First, points: [{nr: 1, sets: {toll: low}}, {nr: 2, sets: {forces: stay}}]}
          second: {title: Second, points: [{nr: 1, sets: {toll: low}}, {nr: 2, sets: {forces: leave}}]}
        """
            .formatted(
                day, numbers[0], numbers[1], numbers[2], numbers[3], numbers[4], numbers[5]));
  }

  private static Explanation explain(Case negotiation, Earlier earlier) {
    return Explainer.explain(
            negotiation,
            negotiation.question().orElseThrow(),
            new Explainer.Options(0, 1, 1, 20, _ -> {}).comparedWith(earlier))
        .result();
  }

  private String verdict(int[] before, int[] after, int later) throws IOException {
    int[] mixed = before.clone();
    for (int i = 0; i < INPUTS; i++) {
      mixed[i] = (later >>> i & 1) != 0 ? after[i] : before[i];
    }
    Case negotiation = talks("2025-01-01", mixed);
    return new NaiveExplain(
            new World(negotiation, Numbers.central(negotiation)),
            negotiation.question().orElseThrow())
        .verdict();
  }

  /** Sets of changed numbers that give the later verdict while no smaller set inside does. */
  private Set<Set<Integer>> minimal(int[] before, int[] after) throws IOException {
    int all = (1 << INPUTS) - 1;
    String to = verdict(before, after, all);
    List<Integer> flips = new ArrayList<>();
    for (int set = 0; set <= all; set++) {
      if (verdict(before, after, set).equals(to)) {
        flips.add(set);
      }
    }
    Set<Set<Integer>> minimal = new HashSet<>();
    for (int set : flips) {
      if (flips.stream().noneMatch(f -> f != set && (f & ~set) == 0)) {
        Set<Integer> places = new HashSet<>();
        for (int i = 0; i < INPUTS; i++) {
          if ((set >>> i & 1) != 0) {
            places.add(i);
          }
        }
        minimal.add(places);
      }
    }
    return minimal;
  }

  @Test
  void theSetsAreTheMinimalOnesByBruteForce() throws IOException {
    SplittableRandom random = new SplittableRandom(11);
    int flipped = 0;
    for (int c = 0; c < CASES || flipped < 3; c++) {
      int[] before = random.ints(INPUTS, 5, 95).toArray();
      int[] after = random.ints(INPUTS, 5, 95).map(n -> n == 50 ? 51 : n).toArray();
      for (int i = 0; i < INPUTS; i++) {
        after[i] += after[i] == before[i] ? 1 : 0;
      }
      Case earlier = talks("2025-01-01", before);
      WhyNow why =
          explain(talks("2025-02-01", after), new Earlier.Version(earlier))
              .scrutiny()
              .whyNow()
              .orElseThrow();
      assertThat(why.complete()).isTrue();
      assertThat(why.inputs()).hasSize(INPUTS);
      assertThat(why.from().label()).isEqualTo(verdict(before, after, 0));
      if (why.flipped()) {
        flipped++;
        Set<Set<Integer>> sets = new HashSet<>();
        why.sets().forEach(s -> sets.add(Set.copyOf(s)));
        assertThat(sets).isEqualTo(minimal(before, after));
      } else {
        assertThat(why.sets()).isEmpty();
      }
    }
  }

  @Test
  void betweenTwoDraftsTheInputsAreTheIssuesThatTheySettleDifferently() throws IOException {
    Case negotiation = talks("2025-01-01", new int[] {20, 40, 20, 30, 20, 20});
    WhyNow why =
        explain(negotiation, new Earlier.Drafts("first", "second"))
            .scrutiny()
            .whyNow()
            .orElseThrow();
    assertThat(why.between()).isEqualTo(WhyNow.Between.DRAFTS);
    assertThat(why.inputs()).hasSize(1);
    assertThat(why.inputs().getFirst().changes())
        .anyMatch(change -> change.fact().of().equals(List.of("forces = leave")));
    assertThat(why.sets()).isEqualTo(why.flipped() ? List.of(List.of(0)) : List.of());
  }

  @Test
  void withoutTwoVersionsThereIsNone() throws IOException {
    Case negotiation = talks("2025-01-01", new int[] {20, 40, 20, 30, 20, 20});
    assertThat(
            Explainer.explain(
                    negotiation,
                    negotiation.question().orElseThrow(),
                    new Explainer.Options(0, 1, 1, 20, _ -> {}))
                .result()
                .scrutiny()
                .whyNow())
        .isEqualTo(Optional.empty());
  }
}
