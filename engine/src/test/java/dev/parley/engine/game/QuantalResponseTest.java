package dev.parley.engine.game;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.parley.engine.game.RandomGame.Knowledge;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;

class QuantalResponseTest {
  private static final int GAMES = Boolean.getBoolean("parley.slow") ? 2000 : 100;

  @Test
  void slopesAreThoseOfSmallDifferences() {
    for (int seed = 0; seed < GAMES; seed++) {
      Tree tree = new Tree(RandomGame.tree(seed, 2, 4, 3, Knowledge.RECALL));
      AgentForm form = new AgentForm(tree);
      Random random = new Random(seed);
      double[] point = random.doubles(form.actions(), -2, -0.1).toArray();
      for (int k = 0; k < form.actions(); k++) {
        double[] more = point.clone();
        more[k] += 1e-6;
        double[] less = point.clone();
        less[k] -= 1e-6;
        for (int a = 0; a < form.actions(); a++) {
          form.evaluate(more);
          double above = form.worth(a);
          form.evaluate(less);
          double below = form.worth(a);
          form.evaluate(point);
          assertThat(form.slope(a, k)).isCloseTo((above - below) / 2e-6, within(1e-6));
        }
      }
    }
  }

  @Test
  void everyPointSolvesTheLogitEquations() {
    for (int seed = 0; seed < GAMES; seed++) {
      Tree tree = new Tree(RandomGame.tree(seed, 3, 4, 3, Knowledge.RECALL));
      QuantalResponse.of(tree, List.of(0.0, 0.5, 1.0, 5.0))
          .ifPresent(b -> {
            assertThat(b.points()).hasSize(4).allMatch(p -> p.residual() < 1e-12);
            b.points()
                .getFirst()
                .parts()
                .forEach(
                    p -> p.forEach(x -> assertThat(x).isCloseTo(1.0 / p.size(), within(1e-15))));
          });
    }
  }

  /** One player, two actions worth 0 and 1: the logistic function itself. */
  @Test
  void aSingleChoiceIsLogistic() {
    StrategicGame game =
        StrategicGame.of(
            "",
            List.of("Alone"),
            List.of(List.of("a", "b")),
            List.of(List.of(BigFraction.ZERO), List.of(BigFraction.ONE)));
    QuantalResponse.Branch branch =
        QuantalResponse.of(new Tree(SimultaneousTree.of(game)), List.of(0.1, 3.0)).orElseThrow();
    for (QuantalResponse.Point point : branch.points()) {
      double expected = 1 / (1 + Math.exp(-point.lambda()));
      assertThat(point.parts().getFirst().get(1)).isCloseTo(expected, within(1e-14));
    }
  }

  @Test
  void farAwayTheBranchIsAnEquilibrium() {
    int found = 0;
    for (int seed = 0; seed < GAMES; seed++) {
      StrategicGame game = RandomGame.table(seed, 50, 2, 2, 2);
      Answer answer =
          GameAnalysis.analyse(game, new GameAnalysis.Options(Set.of(Method.LIMIT), 1, false))
              .result()
              .answers()
              .getFirst();
      if (answer.extent() == Answer.Extent.SOME) {
        found++;
        assertThat(answer.equilibria().getFirst().verdict().regret().doubleValue())
            .isLessThanOrEqualTo(1e-12);
      }
    }
    assertThat(found).isGreaterThan(GAMES * 9 / 10);
  }
}
