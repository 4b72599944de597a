package dev.parley.engine.game;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.engine.game.Answer.Extent;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;

/** Random tables against the definitions. */
class TablesTest {
  private static final int GAMES = Boolean.getBoolean("parley.slow") ? 5000 : 300;

  private static Answer only(StrategicGame game, Method method) {
    return GameAnalysis.analyse(game, new GameAnalysis.Options(Set.of(method), 1, false))
        .result()
        .answers()
        .getFirst();
  }

  /** By the definition, one strategy after the other. */
  private static BigFraction regret(StrategicGame game, List<List<BigFraction>> mixed, int player) {
    BigFraction kept = expected(game, mixed, player);
    BigFraction most = kept;
    for (int s = 0; s < mixed.get(player).size(); s++) {
      List<List<BigFraction>> changed = new ArrayList<>(mixed);
      changed.set(player, GameAnalysis.sure(mixed.get(player).size(), s));
      BigFraction value = expected(game, changed, player);
      most = value.compareTo(most) > 0 ? value : most;
    }
    return most.subtract(kept);
  }

  private static BigFraction expected(
      StrategicGame game, List<List<BigFraction>> mixed, int player) {
    BigFraction sum = BigFraction.ZERO;
    for (int cell = 0; cell < game.cells().size(); cell++) {
      BigFraction term = game.payoff(cell, player);
      int rest = cell;
      for (List<BigFraction> own : mixed) {
        term = term.multiply(own.get(rest % own.size()));
        rest /= own.size();
      }
      sum = sum.add(term);
    }
    return sum;
  }

  @Test
  void theCheckerKnowsPayoffsAndRegretsOfAnyMixture() {
    for (int seed = 0; seed < GAMES; seed++) {
      StrategicGame game = RandomGame.table(seed, 5, 2, 3, 2);
      List<List<BigFraction>> mixed = RandomGame.mixtures(seed, List.of(2, 3, 2));
      Checker.Verdict verdict = Checker.check(game, new Profile.Mixed(mixed));
      for (int p = 0; p < 3; p++) {
        assertThat(verdict.payoffs().get(p)).isEqualTo(expected(game, mixed, p));
        assertThat(verdict.regrets().get(p)).isEqualTo(regret(game, mixed, p));
      }
    }
  }

  @Test
  void pureEquilibriaAreExactlyTheCellsThatNobodyLeaves() {
    for (int seed = 0; seed < GAMES; seed++) {
      StrategicGame game = RandomGame.table(seed, 2, 3, 2, 2);
      List<List<List<BigFraction>>> expected = new ArrayList<>();
      for (int cell = 0; cell < 12; cell++) {
        List<List<BigFraction>> pure =
            List.of(
                GameAnalysis.sure(3, cell % 3),
                GameAnalysis.sure(2, cell / 3 % 2),
                GameAnalysis.sure(2, cell / 6));
        if (IntStream.range(0, 3).allMatch(p -> regret(game, pure, p).signum() == 0)) {
          expected.add(pure);
        }
      }
      assertThat(only(game, Method.PURE).equilibria().stream().map(e -> e.profile().parts()))
          .as("%d", seed)
          .containsExactlyElementsOf(expected);
    }
  }

  @Test
  void roomsAreAsWideAsTheySay() {
    int rooms = 0;
    for (int seed = 0; seed < GAMES; seed++) {
      StrategicGame game = RandomGame.table(seed, 2, 2, 3);
      for (Equilibrium found : only(game, Method.PURE).equilibria()) {
        for (Equilibrium.Room room : found.rooms()) {
          rooms++;
          int strategy = game.strategies().get(room.player()).indexOf(room.strategy());
          BigFraction most = room.most();
          assertThat(moved(game, found, room.player(), strategy, most)).isTrue();
          BigFraction beyond = most.add(BigFraction.of(1, 1000));
          if (beyond.compareTo(BigFraction.ONE) <= 0) {
            assertThat(moved(game, found, room.player(), strategy, beyond)).isFalse();
          }
        }
      }
    }
    assertThat(rooms).isGreaterThan(50);
  }

  private static boolean moved(
      StrategicGame game, Equilibrium from, int player, int strategy, BigFraction weight) {
    List<BigFraction> own = new ArrayList<>();
    for (BigFraction p : from.profile().parts().get(player)) {
      own.add(p.multiply(BigFraction.ONE.subtract(weight)));
    }
    own.set(strategy, own.get(strategy).add(weight));
    List<List<BigFraction>> parts = new ArrayList<>(from.profile().parts());
    parts.set(player, own);
    return Checker.check(game, new Profile.Mixed(parts)).regret().signum() == 0;
  }

  @Test
  void lemkeHowsonEndsInAnEquilibriumHoweverDegenerateTheGame() {
    for (int seed = 0; seed < GAMES; seed++) {
      StrategicGame game = RandomGame.table(seed, 1 + seed % 4, 2 + seed % 4, 2 + seed % 3);
      Bimatrix bimatrix = new Bimatrix(game);
      for (int label = 0; label < bimatrix.rows() + bimatrix.columns(); label++) {
        Profile found = LemkeHowson.from(bimatrix, label).orElseThrow();
        assertThat(Checker.check(game, found).regret()).isEqualTo(BigFraction.ZERO);
      }
    }
  }

  @Test
  void extremeEquilibriaHaveNoRegretAndLeaveNoneOut() {
    int all = 0;
    for (int seed = 0; seed < GAMES; seed++) {
      StrategicGame game = RandomGame.table(seed, 1 + seed % 40, 2 + seed % 3, 2 + seed % 4);
      Answer answer = only(game, Method.EXTREME);
      assertThat(answer.equilibria()).allMatch(e -> e.verdict().regret().signum() == 0);
      List<Profile> found = answer.equilibria().stream().map(Equilibrium::profile).toList();
      assertThat(found).doesNotHaveDuplicates();
      only(game, Method.PURE).equilibria().forEach(e -> assertThat(found).contains(e.profile()));
      if (answer.extent() == Extent.ALL) {
        all++;
        // Wilson 1971; a game that is degenerate in other ways may be an exception.
        LemkeHowson.fromAll(new Bimatrix(game)).forEach(e -> assertThat(found).contains(e));
      }
    }
    assertThat(all).isGreaterThan(GAMES / 3);
  }

  @Test
  void extremeEquilibriaOfGamesWithoutTiesAreThoseOfAllSupports() {
    for (int seed = 0; seed < GAMES / 3; seed++) {
      StrategicGame game = RandomGame.table(seed, 1_000_000, 3, 3);
      Answer answer = only(game, Method.EXTREME);
      assertThat(answer.extent()).isEqualTo(Extent.ALL);
      assertThat(answer.equilibria().size() % 2).as("odd, Wilson 1971").isEqualTo(1);
      assertThat(answer.equilibria()).hasSize(NaiveSupports.count(game));
    }
  }

  @Test
  void namesAndOrderOfPlayersDoNotMatter() {
    for (int seed = 0; seed < GAMES; seed++) {
      StrategicGame game = RandomGame.table(seed, 3, 3, 2);
      List<List<BigFraction>> swapped = new ArrayList<>();
      for (int i = 0; i < 3; i++) {
        for (int j = 0; j < 2; j++) {
          int cell = i + 3 * j;
          swapped.add(List.of(game.payoff(cell, 1), game.payoff(cell, 0)));
        }
      }
      StrategicGame other =
          StrategicGame.of(
              "",
              List.of("P1", "P0"),
              List.of(game.strategies().get(1), game.strategies().get(0)),
              swapped);
      List<List<List<BigFraction>>> there =
          only(game, Method.EXTREME).equilibria().stream().map(e -> e.profile().parts()).toList();
      assertThat(
              only(other, Method.EXTREME).equilibria().stream()
                  .map(e -> e.profile().parts().reversed()))
          .as("%d", seed)
          .containsExactlyInAnyOrderElementsOf(there);
    }
  }
}
