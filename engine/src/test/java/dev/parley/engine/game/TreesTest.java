package dev.parley.engine.game;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.engine.game.RandomGame.Knowledge;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;

/** Random trees against the definitions. */
class TreesTest {
  private static final int GAMES = Boolean.getBoolean("parley.slow") ? 5000 : 200;

  private static List<Integer> sizes(ExtensiveGame game) {
    return game.informationSets().stream().map(s -> s.actions().size()).toList();
  }

  @Test
  void theCheckerKnowsPayoffsAndRegretsOfAnyBehaviour() {
    for (int seed = 0; seed < GAMES; seed++) {
      Knowledge knowledge = List.of(Knowledge.values()).get(seed % 3);
      ExtensiveGame game = RandomGame.tree(seed, 2 + seed % 2, 4, 3, knowledge);
      List<List<BigFraction>> parts = RandomGame.mixtures(seed, sizes(game));
      Checker.Verdict verdict = Checker.check(game, new Profile.Behaviour(parts));
      NaiveTree naive = new NaiveTree(game);
      for (int p = 0; p < game.players().size(); p++) {
        assertThat(verdict.payoffs().get(p)).as("%d", seed).isEqualTo(naive.payoff(p, parts));
        assertThat(verdict.regrets().get(p)).as("%d", seed).isEqualTo(naive.regret(p, parts));
      }
    }
  }

  @Test
  void theCheckerKnowsWhatCouldBeGainedAtEachInformationSet() {
    int free = 0;
    for (int seed = 0; seed < GAMES; seed++) {
      ExtensiveGame game = RandomGame.tree(seed, 2, 4, 3, Knowledge.RECALL);
      List<List<BigFraction>> parts = RandomGame.mixtures(seed / 2, sizes(game));
      if (seed % 2 == 0) {
        parts = parts.stream().map(p -> GameAnalysis.sure(p.size(), p.size() - 1)).toList();
      }
      Checker.Verdict verdict = Checker.check(game, new Profile.Behaviour(parts));
      NaiveTree naive = new NaiveTree(game);
      for (int s = 0; s < parts.size(); s++) {
        assertThat(verdict.setRegrets().get(s)).as("%d", seed).isEqualTo(naive.setRegret(s, parts));
        free += verdict.setRegrets().get(s).isEmpty() ? 1 : 0;
      }
    }
    assertThat(free).isPositive();
  }

  @Test
  void backwardInductionFindsAllSubgamePerfectEquilibria() {
    for (int seed = 0; seed < GAMES; seed++) {
      ExtensiveGame game = RandomGame.tree(seed, 3, 3, 2, Knowledge.PERFECT);
      Answer answer = only(game, Method.BACKWARD_INDUCTION);
      NaiveTree naive = new NaiveTree(game);
      List<List<List<BigFraction>>> perfect =
          pure(game, naive).stream().filter(naive::subgamePerfect).toList();
      assertThat(answer.extent()).isEqualTo(Answer.Extent.ALL_SUBGAME_PERFECT);
      assertThat(answer.equilibria().stream().map(e -> e.profile().parts()))
          .as("%d", seed)
          .containsExactlyInAnyOrderElementsOf(perfect);
      assertThat(answer.equilibria()).allMatch(e -> e.verdict().sequentialRegret().signum() == 0);
    }
  }

  @Test
  void pureEquilibriaAreThoseOfTheDefinitionUpToActionsThatNeverMatter() {
    for (int seed = 0; seed < GAMES; seed++) {
      ExtensiveGame game =
          RandomGame.tree(seed, 2, 3, 2, List.of(Knowledge.values()).get(seed % 3));
      NaiveTree naive = new NaiveTree(game);
      Set<List<Integer>> expected = new HashSet<>();
      for (List<List<BigFraction>> profile : pure(game, naive)) {
        boolean nash = true;
        for (int p = 0; p < 2; p++) {
          nash &= naive.regret(p, profile).signum() == 0;
        }
        if (nash) {
          expected.add(naive.needed(profile));
        }
      }
      Answer answer = only(game, Method.PURE);
      List<List<Integer>> found =
          answer.equilibria().stream().map(e -> naive.needed(e.profile().parts())).toList();
      assertThat(found).as("%d", seed).containsExactlyInAnyOrderElementsOf(expected);
      assertThat(answer.equilibria()).allMatch(e -> e.verdict().regret().signum() == 0);
    }
  }

  @Test
  void backwardReasoningWithoutPerfectInformationIsSequential() {
    int applied = 0;
    for (int seed = 0; seed < GAMES; seed++) {
      ExtensiveGame game = RandomGame.tree(seed, 2, 4, 3, Knowledge.RECALL);
      Answer answer = only(game, Method.BACKWARD_INDUCTION);
      applied += answer.extent() == Answer.Extent.ALL_SEQUENTIAL ? 1 : 0;
      NaiveTree naive = new NaiveTree(game);
      for (Equilibrium found : answer.equilibria()) {
        List<List<BigFraction>> parts = found.profile().parts();
        for (int s = 0; s < parts.size(); s++) {
          assertThat(naive.setRegret(s, parts).orElse(BigFraction.ZERO))
              .isEqualTo(BigFraction.ZERO);
        }
      }
    }
    assertThat(applied).isGreaterThan(5);
  }

  @Test
  void mixedEquilibriaOfTreesHaveNoRegret() {
    for (int seed = 0; seed < GAMES / 5; seed++) {
      ExtensiveGame game =
          RandomGame.tree(seed, 2, 3, 3, List.of(Knowledge.values()).get(seed % 3));
      for (Method method : List.of(Method.LEMKE_HOWSON, Method.EXTREME)) {
        Answer answer = only(game, method);
        assertThat(answer.equilibria()).as("%d", seed).isNotEmpty();
        for (Equilibrium found : answer.equilibria()) {
          assertThat(found.verdict().regret()).isEqualTo(BigFraction.ZERO);
          if (found.profile() instanceof Profile.Behaviour behaviour) {
            NaiveTree naive = new NaiveTree(game);
            assertThat(naive.regret(0, behaviour.parts())).isEqualTo(BigFraction.ZERO);
            assertThat(naive.regret(1, behaviour.parts())).isEqualTo(BigFraction.ZERO);
          }
        }
      }
    }
  }

  @Test
  void deepTreesNeedNoRecursion() {
    List<ExtensiveGame.InformationSet> sets = new ArrayList<>();
    List<ExtensiveGame.Node> nodes = new ArrayList<>();
    int depth = 10_000;
    for (int d = 0; d < depth; d++) {
      sets.add(new ExtensiveGame.InformationSet(d % 2, d + 1, "", List.of("on", "out")));
      nodes.add(new ExtensiveGame.Node.Decision("", d, ExtensiveGame.NO_OUTCOME));
    }
    List<Outcome> outcomes = new ArrayList<>();
    for (int d = 0; d <= depth; d++) {
      outcomes.add(
          new Outcome(d + 1, "", List.of(BigFraction.of(d % 5), BigFraction.of((d + 3) % 7))));
      nodes.add(new ExtensiveGame.Node.Terminal("", d));
    }
    ExtensiveGame game =
        new ExtensiveGame("", "", List.of("A", "B"), List.of(), sets, outcomes, nodes);
    Analysis analysis = GameAnalysis.analyse(game, GameAnalysis.Options.DEFAULT).result();
    assertThat(analysis.answers().getFirst().equilibria()).isNotEmpty();
  }

  private static Answer only(ExtensiveGame game, Method method) {
    return GameAnalysis.analyse(game, new GameAnalysis.Options(Set.of(method), 1, false))
        .result()
        .answers()
        .getFirst();
  }

  private static List<List<List<BigFraction>>> pure(ExtensiveGame game, NaiveTree naive) {
    List<List<BigFraction>> any = sizes(game).stream().map(s -> GameAnalysis.sure(s, 0)).toList();
    List<List<List<BigFraction>>> all = List.of(any);
    for (int p = 0; p < game.players().size(); p++) {
      int player = p;
      all = all.stream().flatMap(each -> naive.deviations(player, each).stream()).toList();
    }
    return all;
  }
}
