package dev.parley.engine.promise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.parley.engine.promise.Promise.Guarantor;
import dev.parley.engine.promise.Solution.Completeness;
import dev.parley.model.Guarantee.Form;
import dev.parley.model.Guarantee.Trigger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The engine against the naive formulas and against what theory says, on random promises. */
class PromisePropertiesTest {
  private static final int ROUNDS = Boolean.getBoolean("parley.slow") ? 20_000 : 150;

  @ParameterizedTest
  @EnumSource
  void everyEquilibriumSatisfiesTheFormulas(Trigger trigger) {
    SplittableRandom random = new SplittableRandom(1);
    for (int i = 0; i < ROUNDS; i++) {
      Promise promise = RandomPromise.of(random, trigger, random.nextInt(0, 6));
      NaivePromise naive = new NaivePromise(promise);
      for (Equilibrium e : PromiseGame.solve(promise).equilibria()) {
        List<Double> q = e.prospect().credibility();
        for (int j = 0; j < q.size(); j++) {
          assertThat(q.get(j)).isCloseTo(naive.reply(j, q, 0), within(2e-12));
        }
        assertThat(e.prospect().attackFails()).isCloseTo(naive.attackFails(q), within(1e-12));
        assertThat(e.prospect().resists()).isCloseTo(naive.resists(q), within(1e-12));
        assertThat(e.prospect().attackUtility()).isCloseTo(naive.attackUtility(q), within(1e-9));
        assertThat(e.prospect().deterred()).isCloseTo(naive.deterred(q), within(1e-12));
        assertThat(e.residual()).isLessThan(1e-12);
      }
    }
  }

  /** A search of another kind: plain damped replies and Newton by differences from a grid. */
  @ParameterizedTest
  @EnumSource
  void noEquilibriumIsMissedThatAGridOfStartsFinds(Trigger trigger) {
    SplittableRandom random = new SplittableRandom(2);
    for (int i = 0; i < ROUNDS / 5; i++) {
      Promise promise = RandomPromise.of(random, trigger, 2);
      NaivePromise naive = new NaivePromise(promise);
      List<Equilibrium> found = PromiseGame.solve(promise).equilibria();
      for (int start = 0; start < 36; start++) {
        List<Double> q = List.of(0.2 * (start % 6), 0.2 * Math.floorDiv(start, 6));
        for (int step = 0; step < 4000; step++) {
          q = mixed(q, List.of(naive.reply(0, q, 0), naive.reply(1, q, 0)));
        }
        List<Double> at = q;
        if (Math.abs(naive.reply(0, q, 0) - q.get(0)) < 1e-13
            && Math.abs(naive.reply(1, q, 0) - q.get(1)) < 1e-13) {
          assertThat(found)
              .anySatisfy(e -> {
                assertThat(e.prospect().credibility().get(0)).isCloseTo(at.get(0), within(1e-7));
                assertThat(e.prospect().credibility().get(1)).isCloseTo(at.get(1), within(1e-7));
              });
        }
      }
    }
  }

  private static List<Double> mixed(List<Double> q, List<Double> reply) {
    return List.of(0.7 * q.get(0) + 0.3 * reply.get(0), 0.7 * q.get(1) + 0.3 * reply.get(1));
  }

  @ParameterizedTest
  @EnumSource
  void namesAndOrderOfGuarantorsDoNotMatter(Trigger trigger) {
    SplittableRandom random = new SplittableRandom(3);
    for (int i = 0; i < ROUNDS; i++) {
      Promise promise = RandomPromise.of(random, trigger, 4);
      List<Guarantor> turned = new ArrayList<>(promise.guarantors());
      Collections.rotate(turned, 1);
      Promise other =
          promise.withGuarantors(
              turned.stream()
                  .map(g ->
                      new Guarantor(
                          g.party() + "-renamed",
                          g.stake(),
                          g.fight(),
                          g.renege(),
                          g.tripwire(),
                          g.strength()))
                  .toList());
      Solution one = PromiseGame.solve(promise);
      Solution two = PromiseGame.solve(other);
      assertThat(two.equilibria()).hasSameSizeAs(one.equilibria());
      assertThat(two.least().deterred()).isCloseTo(one.least().deterred(), within(1e-11));
      assertThat(BreakEven.of(other).orElse(2))
          .isCloseTo(BreakEven.of(promise).orElse(2), within(1e-12));
      if (one.equilibria().size() == 1) {
        for (int j = 0; j < 4; j++) {
          assertThat(two.least().credibility().get((j + 1) % 4))
              .isCloseTo(one.least().credibility().get(j), within(1e-11));
        }
      }
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"AUTOMATIC", "CONSULTATION"})
  void aGuarantorWithoutStrengthAndStakeChangesNothing(Trigger trigger) {
    SplittableRandom random = new SplittableRandom(4);
    for (int i = 0; i < ROUNDS; i++) {
      Promise promise = RandomPromise.of(random, trigger, 3);
      Promise more = promise.plus(new Guarantor("nobody", 0, 40, 20, 0, 0));
      Prospect one = PromiseGame.least(promise);
      Prospect two = PromiseGame.least(more);
      assertThat(two.deterred()).isCloseTo(one.deterred(), within(1e-12));
      assertThat(two.attackFails()).isCloseTo(one.attackFails(), within(1e-12));
      assertThat(BreakEven.of(more).orElse(2))
          .isCloseTo(BreakEven.of(promise).orElse(2), within(1e-12));
    }
  }

  @Test
  void withoutLimitNoiseEverybodyTossesACoin() {
    Promise promise = RandomPromise.of(new SplittableRandom(5), Trigger.CONSULTATION, 3);
    Promise noisy = noisy(promise, 1e9);
    assertThat(PromiseGame.least(noisy).credibility())
        .allSatisfy(q -> assertThat(q).isCloseTo(0.5, within(1e-6)));
    assertThat(PromiseGame.least(noisy).deterred()).isCloseTo(0.5, within(1e-6));
  }

  @Test
  void withHardlyAnyNoiseOneGuarantorDoesWhatPays() {
    Guarantor pays = new Guarantor("a", 80, 30, 10, 0, 0.5);
    Guarantor not = new Guarantor("b", 20, 60, 10, 0, 0.5);
    Promise promise = RandomPromise.of(new SplittableRandom(6), Trigger.CONSULTATION, 0);
    assertThat(
            PromiseGame.least(noisy(promise.plus(pays).withForm(Form.ALLIANCE), 0.01))
                .credibility()
                .getFirst())
        .isEqualTo(1);
    assertThat(PromiseGame.least(noisy(promise.plus(not), 0.01)).credibility().getFirst())
        .isCloseTo(0, within(1e-12));
  }

  private static Promise noisy(Promise p, double scale) {
    return new Promise(
        p.form(),
        p.trigger(),
        p.alone(),
        p.protege(),
        p.challenger(),
        p.guarantors(),
        new Promise.Noise(scale, scale, scale),
        0);
  }

  @ParameterizedTest
  @EnumSource
  void attackingIsWorthLessTheMoreSurelyOneGuarantorComes(Trigger trigger) {
    SplittableRandom random = new SplittableRandom(7);
    for (int i = 0; i < ROUNDS; i++) {
      Promise promise = RandomPromise.of(random, trigger, 4);
      List<Double> q = new ArrayList<>();
      IntStream.range(0, 4).forEach(_ -> q.add(random.nextDouble(0, 0.9)));
      double before = Prospect.of(promise, q).attackUtility();
      int j = random.nextInt(4);
      q.set(j, q.get(j) + 0.1);
      assertThat(Prospect.of(promise, q).attackUtility()).isLessThanOrEqualTo(before + 1e-9);
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"AUTOMATIC", "CONSULTATION"})
  void bestRepliesFallInTheOthersCredibility(Trigger trigger) {
    SplittableRandom random = new SplittableRandom(8);
    for (int i = 0; i < ROUNDS; i++) {
      Promise promise = RandomPromise.of(random, trigger, 4);
      BestReplies replies = BestReplies.of(promise, 0);
      double[] q = IntStream.range(0, 4).mapToDouble(_ -> random.nextDouble(0, 0.9)).toArray();
      double[] before = new double[4];
      replies.reply(q, before);
      int raised = random.nextInt(4);
      q[raised] += 0.1;
      double[] after = new double[4];
      replies.reply(q, after);
      for (int j = 0; j < 4; j++) {
        assertThat(after[j]).isLessThanOrEqualTo(before[j]);
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void breakEvenIsWhereAttackingIsWorthNothing(Trigger trigger) {
    SplittableRandom random = new SplittableRandom(9);
    for (int i = 0; i < ROUNDS; i++) {
      Promise promise = RandomPromise.of(random, trigger, 3);
      OptionalDouble breakEven = BreakEven.of(promise);
      double nobody = Prospect.of(promise, List.of(0.0, 0.0, 0.0)).attackUtility();
      double all = Prospect.of(promise, List.of(1.0, 1.0, 1.0)).attackUtility();
      if (nobody <= 0) {
        assertThat(breakEven).hasValue(0);
      } else if (all > 0) {
        assertThat(breakEven).isEmpty();
      } else {
        double p = breakEven.orElseThrow();
        assertThat(Prospect.of(promise, List.of(p, p, p)).attackUtility())
            .isCloseTo(0, within(1e-9));
      }
    }
  }

  @Test
  void theClosedFormHoldsWhereResistanceIsCertain() {
    Promise promise =
        new Promise(
            Form.TREATY,
            Trigger.CONSULTATION,
            0.2,
            new Promise.Protege(OptionalDouble.empty(), 0),
            new Promise.Challenger(60, 20, 20),
            List.of(new Guarantor("a", 1, 1, 1, 0, 0.8)),
            Promise.DEFAULT_NOISE,
            0);
    // E f = (60 − 20)/(60 + 20) = 0.5 = 1 − 0.8·(1 − 0.8p).
    assertThat(BreakEven.of(promise).orElseThrow()).isCloseTo(0.46875, within(1e-15));
  }

  @Test
  void arrivalsAreTheDistributionOverAllSets() {
    SplittableRandom random = new SplittableRandom(10);
    for (int i = 0; i < ROUNDS; i++) {
      Promise promise = RandomPromise.of(random, Trigger.CONSULTATION, 5);
      List<Double> q = PromiseGame.least(promise).credibility();
      double[] counted = new double[6];
      for (int set = 0; set < 32; set++) {
        double chance = 1;
        for (int j = 0; j < 5; j++) {
          chance *= (set >> j & 1) != 0 ? q.get(j) : 1 - q.get(j);
        }
        counted[Integer.bitCount(set)] += chance;
      }
      List<Double> arrivals = Arrivals.of(promise);
      for (int k = 0; k <= 5; k++) {
        assertThat(arrivals.get(k)).isCloseTo(counted[k], within(1e-14));
      }
    }
  }

  @Test
  void fortyGuarantorsAreSolved() {
    SplittableRandom random = new SplittableRandom(11);
    for (Trigger trigger : Trigger.values()) {
      Solution solution = PromiseGame.solve(RandomPromise.of(random, trigger, 40));
      assertThat(solution.equilibria())
          .isNotEmpty()
          .allSatisfy(e -> assertThat(e.residual()).isLessThan(1e-12));
    }
  }

  @Test
  void theTwoFreeRidersHaveThreeEquilibriaAndTheSharedOneIsUnstable() {
    Guarantor east = new Guarantor("east", 80, 45, 10, 0, 0.8);
    Guarantor west = new Guarantor("west", 80, 45, 10, 0, 0.8);
    Promise promise =
        new Promise(
            Form.POLITICAL,
            Trigger.CONSULTATION,
            0.1,
            new Promise.Protege(OptionalDouble.empty(), 0),
            new Promise.Challenger(60, 20, 20),
            List.of(east, west),
            new Promise.Noise(5, 5, 1),
            0);
    Solution solution = PromiseGame.solve(promise);
    assertThat(solution.completeness()).isEqualTo(Completeness.ALL);
    assertThat(solution.equilibria())
        .extracting(Equilibrium::stable)
        .containsExactly(false, true, true);
    assertThat(solution.equilibria().get(1).prospect().credibility().getFirst()).isLessThan(0.01);
  }

  @Test
  void climateLeavesWhatItShouldAndAddsUp() {
    double sum = 0;
    double square = 0;
    double fourth = 0;
    for (int i = 0; i < GaussHermite.RULE.size(); i++) {
      double z = GaussHermite.RULE.node(i);
      sum += GaussHermite.RULE.weight(i);
      square += GaussHermite.RULE.weight(i) * z * z;
      fourth += GaussHermite.RULE.weight(i) * z * z * z * z;
    }
    assertThat(sum).isCloseTo(1, within(1e-13));
    assertThat(square).isCloseTo(1, within(1e-13));
    assertThat(fourth).isCloseTo(3, within(1e-12));
  }
}
