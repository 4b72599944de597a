package dev.parley.engine.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.engine.Finding;
import dev.parley.engine.Witness;
import dev.parley.engine.deals.DealAnalysis;
import dev.parley.engine.deals.Deals;
import dev.parley.engine.explain.Explainer;
import dev.parley.engine.explain.Explanation;
import dev.parley.engine.explain.Flag;
import dev.parley.engine.explain.Verdicts;
import dev.parley.engine.scenario.Draws;
import dev.parley.engine.scenario.Scenario;
import dev.parley.engine.space.SpaceCompiler;
import dev.parley.format.CaseReader;
import dev.parley.format.Reading;
import dev.parley.model.Case;
import dev.parley.model.Question;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The engine against the naive oracle on random cases. */
class OracleTest {
  private static final int CASES = 1200;
  private static final int LIMIT = 100_000;

  @TempDir private Path folder;

  @Test
  void dealsAndExplanationsEqualTheOracle() throws IOException {
    Map<String, Integer> verdicts = new TreeMap<>();
    long drafts = 0;
    long gaps = 0;
    for (int seed = 0; seed < CASES; seed++) {
      Case negotiation = read(seed);
      World world = new World(negotiation, Numbers.central(negotiation));
      try {
        Finding<Deals> deals =
            DealAnalysis.analyse(negotiation, new DealAnalysis.Options(1, LIMIT));
        DealsMatch.compare(new NaiveDeals(world), deals.result());
        drafts += deals.result().drafts().size();
        gaps += deals.result().gap().isPresent() ? 1 : 0;
        check(world, deals.certificate());
        NaiveExplain naive = new NaiveExplain(world, question(negotiation));
        compare(naive, explain(negotiation, 0).result());
        check(world, explain(negotiation, 0).certificate());
        verdicts.merge(naive.verdict(), 1, Integer::sum);
      } catch (RuntimeException | AssertionError e) {
        throw new AssertionError("case " + seed + "\n" + RandomCase.yaml(seed), e);
      }
    }
    assertThat(List.of(drafts, gaps)).allMatch(n -> n >= 500);
    assertThat(verdicts).hasSize(9);
    assertThat(verdicts.values()).allMatch(n -> n >= 10, verdicts.toString());
  }

  @Test
  void tradesOfOpposedPartiesEqualTheOracle() throws IOException {
    long trades = 0;
    for (int seed = 0; seed < 400; seed++) {
      Case negotiation = read(OpposedCase.yaml(seed));
      World world = new World(negotiation, Numbers.central(negotiation));
      Deals deals = DealAnalysis.analyse(negotiation, new DealAnalysis.Options(1, LIMIT)).result();
      DealsMatch.compare(new NaiveDeals(world), deals);
      trades += deals.trades().stream().mapToLong(t -> t.size()).sum();
    }
    assertThat(trades).isGreaterThan(400);
  }

  /** The short way to a verdict gives what the whole explanation gives. */
  @Test
  void verdictsEqualTheExplanation() throws IOException {
    for (int seed = 0; seed < 300; seed++) {
      Case negotiation = read(seed);
      Explanation whole = explain(negotiation, 0).result();
      Verdicts.Answer found =
          new Verdicts(negotiation, question(negotiation)).in(Scenario.central(negotiation), true);
      assertThat(found.verdict()).as("case %d", seed).isEqualTo(whole.verdict());
      assertThat(found.signable()).isEqualTo(whole.signable().signum() > 0);
      assertThat(found.margin().isPresent()).isEqualTo(whole.cardinal());
      if (whole.cardinal()) {
        BigFraction margin =
            whole
                .bestWith()
                .orElse(whole.walkAway())
                .subtract(whole.bestWithout().orElse(whole.walkAway()));
        assertThat(found.margin().getAsDouble()).isEqualTo(margin.doubleValue());
      }
      assertThat(found.nash().map(n -> new SpaceCompiler(negotiation).shape().deal(n)))
          .isEqualTo(whole.nashOverall().map(n -> n.deal()));
    }
  }

  @Test
  void verdictsOfDrawsEqualTheOracle() throws IOException {
    for (int seed = 0; seed < 100; seed++) {
      Case negotiation = read(seed);
      Draws draws = new Draws(negotiation, 5);
      Map<String, Integer> expected = new TreeMap<>();
      for (int i = 0; i < 20; i++) {
        World world = new World(negotiation, Numbers.of(draws.draw(i)));
        expected.merge(new NaiveExplain(world, question(negotiation)).verdict(), 1, Integer::sum);
      }
      Map<String, Integer> actual = new TreeMap<>();
      explain(negotiation, 20)
          .result()
          .robustness()
          .orElseThrow()
          .verdicts()
          .forEach((v, n) -> actual.put(v.label(), n));
      assertThat(actual).as("case " + seed).isEqualTo(expected);
    }
  }

  private Case read(long seed) throws IOException {
    return read(RandomCase.yaml(seed));
  }

  private Case read(String yaml) throws IOException {
    Files.writeString(folder.resolve("case.yaml"), yaml);
    return switch (CaseReader.read(folder)) {
      case Reading.Accepted accepted -> accepted.model();
      case Reading.Refused refused ->
          throw new AssertionError(
              refused.diagnostics().stream().map(d -> d.render()).collect(Collectors.joining("\n"))
                  + yaml);
    };
  }

  private static Question question(Case negotiation) {
    return negotiation.question().orElseThrow();
  }

  private static Finding<Explanation> explain(Case negotiation, int draws) {
    return Explainer.explain(
        negotiation, question(negotiation), new Explainer.Options(draws, 5, 1, LIMIT, _ -> {}));
  }

  /** Every witness is signable and worth what it says. */
  private static void check(World world, List<Witness> certificate) {
    for (Witness witness : certificate) {
      Map<String, String> deal = witness.shown().deal().options();
      assertThat(world.signable(deal)).as(witness.claim()).isTrue();
      witness
          .shown()
          .utilities()
          .forEach((party, points) ->
              assertThat(Numbers.frac(points)).isEqualTo(world.utility(party, deal)));
    }
  }

  static void compare(NaiveExplain naive, Explanation explanation) {
    assertThat(explanation.verdict().label()).isEqualTo(naive.verdict());
    assertThat(explanation.flags().contains(Flag.CONTESTED)).isEqualTo(naive.contested());
    assertThat(explanation.flags().contains(Flag.NO_CONCESSION)).isEqualTo(naive.noConcession());
    assertThat(explanation.signable()).isEqualTo(naive.signable.size());
    assertThat(explanation.signableWith()).isEqualTo(naive.signableWith.size());
    assertThat(Numbers.frac(explanation.walkAway())).isEqualTo(naive.world.walkAway(naive.party));
    equal(naive, explanation.bestWith(), naive.best(naive.signableWith));
    equal(naive, explanation.bestWithout(), naive.best(naive.signableWithout));
    Optional<Map<String, String>> chosen = naive.best(naive.signableWith);
    assertThat(explanation.chosen().map(e -> e.deal().options())).isEqualTo(chosen);
    assertThat(explanation.nash().map(e -> e.deal().options()))
        .isEqualTo(naive.deals.firstNash(x -> naive.world.holds(naive.concession, x)));
    if (Set.of("NO DEAL", "WOULD NOT", "BLOCKED BY").contains(naive.verdict())) {
      assertThat(sets(explanation.blockers())).isEqualTo(naive.blockers());
      Map<String, Set<Set<String>>> members = new TreeMap<>();
      explanation.blockerMembers().forEach((b, s) -> members.put(b, sets(s)));
      assertThat(members).isEqualTo(naive.blockerMembers());
    }
    chosen.ifPresent(c -> compareAround(naive, explanation, c));
    new NaiveReasons(naive, chosen).compare(explanation);
  }

  private static void compareAround(
      NaiveExplain naive, Explanation explanation, Map<String, String> chosen) {
    assertThat(
            explanation.removing().first().stream().map(r -> r.without().deal().options()).toList())
        .isEqualTo(naive.removing(chosen));
    for (Explanation.Removal removal : explanation.removing().first()) {
      assertThat(removal.blockers().stream().map(b -> b.who()).collect(Collectors.toSet()))
          .isEqualTo(naive.world.blocking(removal.without().deal().options()));
    }
    assertThat(explanation.repair().map(r -> r.deal().deal().options()))
        .isEqualTo(naive.repair(chosen));
    Map<String, Map<String, String>> baselines = naive.baselines(chosen);
    Frac worth = naive.world.utility(naive.party, chosen);
    for (Explanation.Ledger ledger : explanation.ledgers()) {
      String id = ledger.baseline().id();
      assertThat(ledger.from().map(e -> e.deal().options()))
          .isEqualTo(Optional.ofNullable(baselines.get(id)));
      Frac from =
          id.equals("no-deal")
              ? naive.world.walkAway(naive.party)
              : naive.world.utility(naive.party, baselines.get(id));
      assertThat(Numbers.frac(ledger.total())).isEqualTo(worth.minus(from));
      BigFraction sum =
          ledger.rows().stream()
              .map(Explanation.Row::points)
              .reduce(BigFraction.ZERO, BigFraction::add);
      assertThat(sum).isEqualTo(ledger.total());
    }
    boolean cardinal = naive.world.negotiation.preferences(naive.party).orElseThrow().cardinal();
    assertThat(explanation.ledgers().isEmpty()).isEqualTo(!cardinal);
  }

  private static void equal(
      NaiveExplain naive, Optional<BigFraction> actual, Optional<Map<String, String>> expected) {
    assertThat(actual.map(Numbers::frac))
        .isEqualTo(expected.map(x -> naive.world.utility(naive.party, x)));
  }

  private static Set<Set<String>> sets(List<List<String>> lists) {
    return lists.stream().map(HashSet::new).collect(Collectors.toSet());
  }
}
