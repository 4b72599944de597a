package dev.parley.engine.generate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.engine.deals.DealAnalysis;
import dev.parley.model.Case;
import dev.parley.model.expression.Expression;
import dev.parley.model.number.Uncertain;
import dev.parley.model.preference.Preferences;
import dev.parley.model.preference.Valuation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PlanGeneratorTest {
  @Test
  void equalSeedsGiveEqualPlansAndOthersDoNot() {
    Case plan = PlanGenerator.plan("p", PlanShape.DEFAULT, 7);
    assertThat(PlanGenerator.plan("p", PlanShape.DEFAULT, 7)).isEqualTo(plan);
    assertThat(PlanGenerator.plan("p", PlanShape.DEFAULT, 8)).isNotEqualTo(plan);
    assertThat(plan.issues()).hasSize(20).allMatch(i -> i.options().size() == 4);
    assertThat(plan.parties()).hasSize(3);
  }

  @Test
  void interactionsStayWithinTheTreewidth() {
    for (int width = 1; width <= 5; width++) {
      for (long seed = 0; seed < 20; seed++) {
        PlanShape shape = new PlanShape(24, 3, 3, 0.5, 0.9, width, false);
        assertThat(degeneracy(InteractionGraph.of(shape, new SplittableRandom(seed)), 24))
            .isLessThanOrEqualTo(width);
      }
    }
  }

  @Test
  void densityOneOfWidthTwoIsAWholeTwoTree() {
    PlanShape shape = new PlanShape(10, 2, 2, 0.5, 1, 2, false);
    // A 2-tree of n vertices has 2n − 3 edges.
    assertThat(InteractionGraph.of(shape, new SplittableRandom(1))).hasSize(17);
    assertThat(
            InteractionGraph.of(new PlanShape(10, 2, 2, 0.5, 0, 2, false), new SplittableRandom(1)))
        .isEmpty();
  }

  @Test
  void withoutOppositionAllLikeTheSame() {
    for (int issue = 0; issue < 6; issue++) {
      assertThat(values(0, 0, issue)).isEqualTo(values(0, 1, issue));
    }
  }

  @Test
  void fullOppositionSetsOppositeEnds() {
    for (int issue = 0; issue < 6; issue++) {
      List<Integer> one = values(1, 0, issue);
      List<Integer> other = values(1, 1, issue);
      assertThat(one.indexOf(100)).isEqualTo(3 - other.indexOf(100)).isIn(0, 3);
      assertThat(one.indexOf(0)).isEqualTo(other.indexOf(100));
    }
  }

  @Test
  void theCouncilIsAskedAboutSomePackages() {
    Case plan = PlanGenerator.plan("p", new PlanShape(4, 3, 2, 0.5, 0.5, 1, true), 3);
    assertThat(plan.bodies()).hasSize(1);
    assertThat(plan.consents().getLast().when())
        .extracting(Expression::text)
        .containsExactly("issue-1 = option-c");
    assertThat(DealAnalysis.analyse(plan, new DealAnalysis.Options(1, 5)).result().feasible())
        .isPositive();
  }

  @Test
  void senselessShapesAreRefused() {
    assertThatThrownBy(() -> new PlanShape(0, 2, 2, 0, 0, 1, false))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("issues is 0, expected 1 to 200");
    assertThatThrownBy(() -> new PlanShape(1, 2, 2, Double.NaN, 0, 1, false))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static List<Integer> values(double opposition, int party, int issue) {
    Case plan = PlanGenerator.plan("p", new PlanShape(6, 4, 2, opposition, 0, 1, false), 5);
    Preferences.Additive additive = (Preferences.Additive) plan.preferences().get(party);
    Valuation.Stated stated = (Valuation.Stated) additive.issues().get(issue).valuation();
    return stated.knots().stream()
        .map(k -> ((Uncertain.Exact) k.value().value()).value().intValueExact())
        .toList();
  }

  /** The greatest least degree of a subgraph; a graph of treewidth k has at most k. */
  private static int degeneracy(List<InteractionGraph.Pair> pairs, int issues) {
    TreeMap<Integer, Set<Integer>> neighbours = new TreeMap<>();
    for (int i = 0; i < issues; i++) {
      neighbours.put(i, new HashSet<>());
    }
    for (InteractionGraph.Pair pair : pairs) {
      neighbours.get(pair.first()).add(pair.second());
      neighbours.get(pair.second()).add(pair.first());
    }
    int most = 0;
    while (!neighbours.isEmpty()) {
      int least =
          neighbours.keySet().stream()
              .min(Comparator.comparingInt(i -> neighbours.get(i).size()))
              .orElseThrow();
      Set<Integer> gone = neighbours.remove(least);
      most = Math.max(most, gone.size());
      gone.forEach(n -> neighbours.get(n).remove(least));
    }
    return most;
  }

  @Test
  void everyInteractionHasAPlaceInTheCase() {
    Case plan = PlanGenerator.plan("p", new PlanShape(12, 3, 3, 0.5, 1, 2, false), 11);
    List<Preferences.Term> terms = new ArrayList<>();
    plan.preferences().stream()
        .flatMap(p -> p instanceof Preferences.Additive a ? Stream.of(a) : Stream.empty())
        .forEach(a -> terms.addAll(a.terms()));
    assertThat(terms.size() + plan.rules().size()).isEqualTo(21);
    assertThat(plan.rules()).hasSize(5);
  }
}
