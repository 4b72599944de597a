package dev.parley.engine.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.parley.engine.explain.Explainer;
import dev.parley.engine.explain.Explanation;
import dev.parley.engine.orders.OrdersAlone.Claim;
import dev.parley.engine.orders.OrdersAlone.Conclusion;
import dev.parley.engine.orders.OrdersAlone.Status;
import dev.parley.engine.scenario.Scenario;
import dev.parley.engine.space.OptionValues;
import dev.parley.model.Case;
import dev.parley.model.Issue;
import dev.parley.model.expression.Expression;
import dev.parley.model.preference.Preferences.Additive;
import dev.parley.model.preference.Preferences.IssueValue;
import dev.parley.model.preference.Preferences.Term;
import dev.parley.model.preference.Valuation;
import dev.parley.model.preference.WalkAway;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What follows from orders, against members of the polytope drawn at random. */
class OrdersOracleTest {
  private static final int CASES = Boolean.getBoolean("parley.slow") ? 400 : 40;
  private static final int MEMBERS = Boolean.getBoolean("parley.slow") ? 100_000 : 1000;

  @TempDir private Path folder;

  /** A utility with the stated orders, drawn. */
  private record Drawn(
      Map<String, Double> weights,
      Map<String, Map<String, Double>> values,
      Map<Term, Double> terms,
      double walkAway,
      double added) {}

  @Test
  void noSampledMemberContradictsAConclusion() throws IOException {
    int necessary = 0;
    for (int seed = 0; seed < CASES; seed++) {
      Case negotiation = CaseText.read(folder, RandomCase.yaml(seed));
      Explanation explanation =
          Explainer.explain(
                  negotiation,
                  negotiation.question().orElseThrow(),
                  new Explainer.Options(0, 1, 1, 20, _ -> {}))
              .result();
      World world = new World(negotiation, Numbers.central(negotiation));
      for (Conclusion conclusion : explanation.scrutiny().orders().conclusions()) {
        necessary += conclusion.status() == Status.NECESSARY ? 1 : 0;
        check(negotiation, world, explanation, conclusion, seed);
      }
    }
    assertThat(necessary).isPositive();
  }

  private static void check(
      Case negotiation, World world, Explanation explanation, Conclusion conclusion, int seed) {
    Additive party = (Additive) negotiation.preferences(conclusion.party()).orElseThrow();
    Map<String, String> chosen = explanation.chosen().orElseThrow().deal().options();
    Optional<Map<String, String>> other =
        switch (conclusion.claim()) {
          case ACCEPTS ->
              party.walkAway() instanceof WalkAway.Worth
                  ? Optional.empty()
                  : Optional.of(noDeal(negotiation, party));
          case OVER_NO_DEAL -> Optional.of(noDeal(negotiation, party));
          case WITH_OVER_WITHOUT ->
              explanation.arguments().alternative().map(e -> e.deal().options());
        };
    assertThat(conclusion.bound().orElseThrow().value())
        .isCloseTo(conclusion.least(), within(1e-6));
    SplittableRandom random = new SplittableRandom(seed);
    for (int m = 0; m < MEMBERS; m++) {
      Drawn drawn = drawn(negotiation, party, random);
      double lead =
          worth(world, party, drawn, chosen)
              - other.map(o -> worth(world, party, drawn, o)).orElse(drawn.walkAway)
              - (conclusion.claim() == Claim.ACCEPTS ? drawn.added : 0);
      assertThat(lead)
          .as("case %d, %s %s", seed, conclusion.party(), conclusion.claim())
          .isBetween(conclusion.least() - 1e-6, conclusion.most() + 1e-6);
    }
    assertThat(conclusion.status())
        .isEqualTo(
            conclusion.least() >= -1e-7
                ? Status.NECESSARY
                : conclusion.most() < -1e-7 ? Status.IMPOSSIBLE : Status.POSSIBLE);
  }

  private static Map<String, String> noDeal(Case negotiation, Additive party) {
    Map<String, String> like = new LinkedHashMap<>();
    for (Issue issue : negotiation.issues()) {
      String now = issue.now().orElse("");
      like.put(
          issue.id(),
          party.walkAway() instanceof WalkAway.Like l
              ? l.like().options().getOrDefault(issue.id(), now)
              : now);
    }
    return like;
  }

  private static double worth(World world, Additive party, Drawn drawn, Map<String, String> deal) {
    double sum = 0;
    for (IssueValue value : party.issues()) {
      sum +=
          drawn.weights.get(value.issue())
              * drawn.values.get(value.issue()).get(deal.get(value.issue()));
    }
    for (Term term : party.terms()) {
      Expression when = term.when();
      sum += world.holds(when, deal) ? drawn.terms.get(term) : 0;
    }
    return sum;
  }

  private static Drawn drawn(Case negotiation, Additive party, SplittableRandom random) {
    Map<String, Double> weights = new HashMap<>();
    Map<String, Map<String, Double>> values = new HashMap<>();
    double total = 0;
    for (IssueValue value : party.issues()) {
      // Corners are where bounds are attained: a member near one now and then.
      double weight = -Math.log(1 - random.nextDouble()) * (random.nextInt(4) == 0 ? 100 : 1);
      weights.put(value.issue(), weight);
      total += weight;
      Issue issue = negotiation.issue(value.issue()).orElseThrow();
      BigFraction[] central =
          OptionValues.of(value.valuation(), issue, Scenario.central(negotiation));
      BigFraction[] levels = Arrays.stream(central).distinct().sorted().toArray(BigFraction[]::new);
      double[] points = random.doubles(levels.length, 0, 100).sorted().toArray();
      if (value.valuation() instanceof Valuation.Order) {
        points[levels.length - 1] = 100;
        points[0] = 0;
      }
      Map<String, Double> options = new HashMap<>();
      for (int o = 0; o < central.length; o++) {
        options.put(issue.options().get(o).id(), points[Arrays.asList(levels).indexOf(central[o])]);
      }
      values.put(value.issue(), options);
    }
    double sum = total;
    weights.replaceAll((_, w) -> w / sum);
    Map<Term, Double> terms = new HashMap<>();
    party.terms().forEach(t -> terms.put(t, random.nextDouble(-100, 100)));
    boolean added = party.walkAway() instanceof WalkAway.Like like && like.add().isPresent();
    return new Drawn(
        weights, values, terms, random.nextDouble(100), added ? random.nextDouble(-100, 100) : 0);
  }
}
