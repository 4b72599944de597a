package dev.parley.engine.stability;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Strength, unknown preferences and views against the definitions. */
class OutlookTest {
  private static final int MODELS = Boolean.getBoolean("parley.slow") ? 1_000 : 25;

  @Test
  void strongAndWeakStatesTogetherAreTheStableOnesAndStrongOnesAreAsDefined() {
    int strong = 0;
    for (int k = 0; k < MODELS; k++) {
      int seed = k;
      RandomGraph random = RandomGraph.of(seed);
      NaiveGraph naive = random.naive();
      GraphModel model = random.model();
      List<Ranks> levels =
          model.movers().stream()
              .map(m ->
                  Ranks.of(
                      IntStream.range(0, model.states())
                          .mapToLong(s -> m.ranks().map(r -> r.of(s)).orElse(0) / 3)
                          .toArray()))
              .toList();
      StrengthOfPreference found = StrengthOfPreference.of(model, levels);
      List<Standing> table = SolutionConcepts.of(model, 1);
      for (int row = 0; row < table.size(); row++) {
        int mover = model.judges()[row];
        StrengthOfPreference.Row parts = found.rows().get(row);
        for (Concept concept : parts.strong().keySet()) {
          StateSet all = table.get(row).stable().get(concept);
          StateSet strongly = parts.strong().get(concept);
          StateSet weakly = parts.weak().get(concept);
          assertThat(
                  StateSet.where(naive.states(), s -> strongly.contains(s) || weakly.contains(s)))
              .isEqualTo(all);
          assertThat(strongly.and(weakly).isEmpty()).isTrue();
          assertThat(strongly)
              .as("model %d, %s", seed, concept)
              .isEqualTo(
                  StateSet.where(
                      naive.states(),
                      s ->
                          stable(
                              naive,
                              mover,
                              s,
                              concept,
                              naive::better,
                              naive::better,
                              (i, t, u) -> levels.get(i).prefers(u, t))));
          strong += weakly.isEmpty() ? 0 : 1;
        }
      }
    }
    assertThat(strong).isGreaterThan(MODELS / 10);
  }

  @Test
  void theFourExtensionsAreAsDefinedAndIncludeEachOther() {
    for (int seed = 0; seed < MODELS; seed++) {
      RandomGraph random = RandomGraph.of(seed);
      NaiveGraph naive = random.naive();
      List<PartialRanks> known = known(naive, new SplittableRandom(seed));
      UnknownPreference found = UnknownPreference.of(random.model(), known);
      Relation may = (i, t, s) -> naive.judges(i) && known.get(i).mayPrefer(t, s);
      Relation surely = (i, t, s) -> naive.judges(i) && known.get(i).surelyPrefers(t, s);
      int[] judges = random.model().judges();
      for (int row = 0; row < judges.length; row++) {
        int mover = judges[row];
        for (UnknownPreference.Extension extension : UnknownPreference.Extension.values()) {
          String letter = extension.name();
          Relation tempts = "AC".contains(letter) ? may : surely;
          Relation prefers = "AB".contains(letter) ? may : surely;
          found
              .rows()
              .get(extension)
              .get(row)
              .stable()
              .forEach((concept, states) ->
                  assertThat(states)
                      .isEqualTo(
                          StateSet.where(
                              naive.states(),
                              s ->
                                  stable(
                                      naive,
                                      mover,
                                      s,
                                      concept,
                                      tempts,
                                      may,
                                      (i, t, u) -> !prefers.holds(i, t, u)))));
        }
        for (Concept concept : List.of(Concept.NASH, Concept.GMR, Concept.SEQ)) {
          StateSet a = states(found, UnknownPreference.Extension.A, row, concept);
          StateSet b = states(found, UnknownPreference.Extension.B, row, concept);
          StateSet c = states(found, UnknownPreference.Extension.C, row, concept);
          StateSet d = states(found, UnknownPreference.Extension.D, row, concept);
          assertThat(a.and(b).and(c).and(d)).isEqualTo(a);
          assertThat(b.and(d)).isEqualTo(b);
          assertThat(c.and(d)).isEqualTo(c);
        }
      }
    }
  }

  private static StateSet states(
      UnknownPreference found, UnknownPreference.Extension extension, int row, Concept concept) {
    return found.rows().get(extension).get(row).stable().get(concept);
  }

  @Test
  void whereAllIsKnownTheFourExtensionsAreTheTable() {
    for (int seed = 0; seed < MODELS; seed++) {
      GraphModel model = RandomGraph.of(seed).model();
      List<PartialRanks> known =
          model.movers().stream()
              .map(m ->
                  new PartialRanks(List.of(m.ranks().orElse(Ranks.of(new long[model.states()])))))
              .toList();
      List<Standing> table = SolutionConcepts.of(model, 1);
      UnknownPreference.of(model, known)
          .rows()
          .forEach((_, rows) -> {
            for (int row = 0; row < rows.size(); row++) {
              for (Map.Entry<Concept, StateSet> own : rows.get(row).stable().entrySet()) {
                assertThat(own.getValue()).isEqualTo(table.get(row).stable().get(own.getKey()));
              }
            }
          });
    }
  }

  private static List<PartialRanks> known(NaiveGraph naive, SplittableRandom random) {
    return naive.ranks().stream()
        .map(own -> {
          int[] base = own.length == 0 ? new int[naive.states()] : own;
          List<Ranks> possible = new ArrayList<>();
          for (int k = 0; k < 3; k++) {
            possible.add(
                Ranks.of(Arrays.stream(base).mapToLong(r -> r + random.nextInt(2)).toArray()));
          }
          return new PartialRanks(possible);
        })
        .toList();
  }

  @Test
  void everyPartyJudgesByItsOwnViewOfTheOthers() {
    int surprises = 0;
    for (int seed = 0; seed < MODELS; seed++) {
      RandomGraph random = RandomGraph.of(seed);
      GraphModel model = random.model();
      int viewer = model.judges()[0];
      int seen = (viewer + 1) % model.movers().size();
      int[] believed = new SplittableRandom(seed).ints(model.states(), 0, model.states()).toArray();
      Ranks view = Ranks.of(Arrays.stream(believed).asLongStream().toArray());
      Hypergame found = Hypergame.of(model, List.of(new Hypergame.View(viewer, seen, view)), 1);
      List<int[]> ranks = new ArrayList<>(random.naive().ranks());
      ranks.set(seen, believed);
      NaiveGraph mind =
          new NaiveGraph(model.states(), random.naive().moves(), ranks, random.naive().digits());
      found
          .perceived()
          .getFirst()
          .stable()
          .forEach((concept, states) ->
              assertThat(states)
                  .isEqualTo(StateSet.where(model.states(), s -> mind.stable(concept, viewer, s))));
      List<Standing> table = SolutionConcepts.of(model, 1);
      assertThat(found.real()).isEqualTo(table);
      assertThat(found.perceived().subList(1, table.size()))
          .isEqualTo(table.subList(1, table.size()));
      surprises += found.surprises().values().stream().allMatch(StateSet::isEmpty) ? 0 : 1;
    }
    assertThat(surprises).isPositive();
  }

  private interface Relation {
    boolean holds(int mover, int state, int than);
  }

  private static boolean stable(
      NaiveGraph naive,
      int i,
      int s,
      Concept concept,
      Relation tempts,
      Relation answers,
      Relation deters) {
    for (int s1 : naive.moves().get(i).get(s)) {
      if (tempts.holds(i, s1, s)) {
        boolean deterred = false;
        for (int s2 : answersTo(naive, i, s1, concept, answers)) {
          boolean lasting = deters.holds(i, s2, s);
          for (int s3 : naive.moves().get(i).get(s2)) {
            boolean asked = concept == Concept.SMR || concept == Concept.SSEQ;
            lasting &= !asked || deters.holds(i, s3, s);
          }
          deterred |= lasting;
        }
        if (!deterred) {
          return false;
        }
      }
    }
    return true;
  }

  private static Set<Integer> answersTo(
      NaiveGraph naive, int i, int s1, Concept concept, Relation answers) {
    Set<Integer> found = new HashSet<>();
    if (concept == Concept.NASH) {
      return found;
    }
    boolean any = concept == Concept.GMR || concept == Concept.SMR;
    Set<List<Integer>> seen = new HashSet<>();
    Deque<List<Integer>> queue = new ArrayDeque<>(List.of(List.of(s1, i)));
    while (!queue.isEmpty()) {
      List<Integer> here = queue.remove();
      for (int j : naive.others(i)) {
        for (int t : naive.moves().get(j).get(here.getFirst())) {
          boolean allowed = any || answers.holds(j, t, here.getFirst());
          if (j != here.getLast() && allowed && seen.add(List.of(t, j))) {
            found.add(t);
            queue.add(List.of(t, j));
          }
        }
      }
    }
    return found;
  }
}
