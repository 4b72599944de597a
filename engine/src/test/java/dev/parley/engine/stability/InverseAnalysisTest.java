package dev.parley.engine.stability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.parley.engine.stability.InverseStability.Ask;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Which preferences would make a state stable, against trying all rankings. */
class InverseAnalysisTest {
  private static final List<Concept> CONCEPTS =
      List.of(Concept.NASH, Concept.GMR, Concept.SMR, Concept.SEQ, Concept.SSEQ);
  private static final int MODELS = Boolean.getBoolean("parley.slow") ? 600 : 30;

  @Test
  void rankingsOfSyriaAreCountedAsPublishedWhereTheSourceIsRight() {
    Path file = Reference.MODELS.resolve("syria_iraq_1975.json");
    assumeTrue(Files.exists(file), "skipped: no model at " + file);
    GraphModel model = Reference.model(Reference.read(file));
    List<List<BigInteger>> counts = new ArrayList<>();
    for (int s = 0; s < model.states(); s++) {
      List<BigInteger> own = new ArrayList<>();
      for (Concept concept : List.of(Concept.NASH, Concept.SEQ, Concept.GMR, Concept.SMR)) {
        Ask syria = InverseAnalysis.of(model, s, concept).asks().getFirst();
        own.add(syria.rankings(model.states()).orElseThrow());
      }
      counts.add(own);
    }
    assertThat(counts)
        .contains(
            List.of(
                BigInteger.valueOf(240),
                BigInteger.valueOf(384),
                BigInteger.valueOf(384),
                BigInteger.valueOf(300)));
  }

  @Test
  void countsEqualThoseOfTryingAllStrictRankings() {
    int compared = 0;
    for (int seed = 0; compared < MODELS; seed++) {
      RandomGraph random = RandomGraph.of(seed);
      NaiveGraph naive = random.naive();
      if (naive.states() <= 6) {
        compared++;
        int state = seed % naive.states();
        Concept concept = CONCEPTS.get(seed % CONCEPTS.size());
        InverseStability found = InverseAnalysis.of(random.model(), state, concept);
        int[] judges = random.model().judges();
        for (int row = 0; row < judges.length; row++) {
          int mover = judges[row];
          Ask ask = found.asks().get(row);
          assertThat(ask.stable()).isEqualTo(naive.stable(concept, mover, state));
          long stable =
              rankings(naive.states()).stream()
                  .filter(r -> with(naive, mover, r).stable(concept, mover, state))
                  .count();
          assertThat(ask.rankings(naive.states()))
              .as("model %d, %s", seed, concept)
              .isEqualTo(Optional.of(BigInteger.valueOf(stable)));
        }
      }
    }
  }

  @Test
  void everyNeededSetIsEnoughAndNoneOfItsStatesCanBeSpared() {
    int sets = 0;
    for (int seed = 0; seed < MODELS; seed++) {
      RandomGraph random = RandomGraph.of(seed);
      NaiveGraph naive = random.naive();
      int state = seed % naive.states();
      Concept concept = CONCEPTS.get(seed % CONCEPTS.size());
      InverseStability found = InverseAnalysis.of(random.model(), state, concept);
      int[] judges = random.model().judges();
      for (int row = 0; row < judges.length; row++) {
        int mover = judges[row];
        for (List<Integer> needed : found.asks().get(row).needed().stream().limit(20).toList()) {
          assertThat(only(naive, mover, state, needed).stable(concept, mover, state)).isTrue();
          for (int spared : needed) {
            List<Integer> fewer = needed.stream().filter(t -> t != spared).toList();
            assertThat(only(naive, mover, state, fewer).stable(concept, mover, state)).isFalse();
            sets++;
          }
        }
      }
    }
    assertThat(sets).isGreaterThan(MODELS);
  }

  @Test
  void thePartyThatHasToChangeIsTheOneThatItAsksTheMostOf() {
    GraphModel model =
        new GraphModel(
            List.of(Mover.of("a", Ranks.of(0, 1, 2)), Mover.of("b", Ranks.of(1, 0, 0))),
            new ArcMoves(
                3,
                List.of(
                    List.of(new ArcMoves.Arc(0, 1), new ArcMoves.Arc(0, 2)),
                    List.of(new ArcMoves.Arc(0, 1)))));
    InverseStability found = InverseAnalysis.of(model, 0, Concept.NASH);
    assertThat(found.most()).contains("a");
    assertThat(found.asks().getFirst().needed()).containsExactly(List.of(1, 2));
    assertThat(found.asks().getFirst().fewestNew()).contains(2);
    assertThat(found.asks().getLast().stable()).isTrue();
  }

  /** The mover likes the needed states less than the state, and everything else better. */
  private static NaiveGraph only(NaiveGraph naive, int mover, int state, List<Integer> needed) {
    int[] ranks =
        IntStream.range(0, naive.states())
            .map(t -> t == state ? 1 : needed.contains(t) ? 0 : 2)
            .toArray();
    return with(naive, mover, ranks);
  }

  private static NaiveGraph with(NaiveGraph naive, int mover, int[] ranks) {
    List<int[]> changed = new ArrayList<>(naive.ranks());
    changed.set(mover, ranks);
    return new NaiveGraph(naive.states(), naive.moves(), changed, naive.digits());
  }

  private static List<int[]> rankings(int states) {
    List<int[]> all = new ArrayList<>();
    all.add(new int[0]);
    for (int k = 0; k < states; k++) {
      List<int[]> longer = new ArrayList<>();
      for (int[] ranks : all) {
        for (int place = 0; place <= k; place++) {
          int inserted = place;
          int[] next =
              IntStream.concat(
                      Arrays.stream(ranks).map(r -> r >= inserted ? r + 1 : r),
                      IntStream.of(inserted))
                  .toArray();
          longer.add(next);
        }
      }
      all = longer;
    }
    return all;
  }
}
