package dev.parley.engine.promise;

import dev.parley.model.Guarantee.Trigger;
import java.util.List;

/**
 * The formulas of the design once more, word by word: sums over all sets of guarantors that honour,
 * no products rearranged, nothing shared with the engine. For up to a dozen guarantors.
 */
record NaivePromise(Promise promise) {
  /** The chance that the attack fails if exactly the set {@code honours} comes. */
  double fails(int honours) {
    double missed = 1;
    for (int j = 0; j < size(); j++) {
      if ((honours >> j & 1) != 0) {
        missed *= 1 - promise.guarantors().get(j).strength();
      }
    }
    return 1 - (1 - promise.alone()) * missed;
  }

  int size() {
    return promise.guarantors().size();
  }

  /** The reply of j, from what the attack's failure gains if j comes, over all sets of others. */
  double reply(int j, List<Double> q, double shock) {
    Promise.Guarantor g = promise.guarantors().get(j);
    double m =
        switch (promise.form()) {
          case POLITICAL -> 0.5;
          case EXECUTIVE -> 1.0;
          case TREATY -> 1.5;
          case ALLIANCE -> 2.0;
        };
    double worth;
    if (promise.trigger() == Trigger.CONSENSUS) {
      double others = 1;
      for (int l = 0; l < size(); l++) {
        others *= l == j ? 1 : q.get(l);
      }
      double helped = fails((1 << size()) - 1) - promise.alone();
      worth = others * (g.stake() * helped + g.tripwire() - g.fight()) + m * g.renege();
    } else {
      double effect = 0;
      for (int set = 0; set < 1 << size(); set++) {
        if ((set >> j & 1) == 0) {
          effect += chance(set, q, j) * (fails(set | 1 << j) - fails(set));
        }
      }
      int times = promise.trigger() == Trigger.AUTOMATIC ? 2 : 1;
      worth = g.stake() * effect + times * (m * g.renege() + g.tripwire()) - g.fight();
    }
    return logistic((worth + shock) / promise.noise().guarantor());
  }

  /** The chance that exactly this set honours, guarantor {@code ignored} left out. */
  private double chance(int set, List<Double> q, int ignored) {
    double chance = 1;
    for (int l = 0; l < size(); l++) {
      if (l != ignored) {
        chance *= (set >> l & 1) != 0 ? q.get(l) : 1 - q.get(l);
      }
    }
    return chance;
  }

  double attackFails(List<Double> q) {
    if (promise.trigger() == Trigger.CONSENSUS) {
      int everybody = (1 << size()) - 1;
      double all = chance(everybody, q, -1);
      return all * fails(everybody) + (1 - all) * fails(0);
    }
    double expected = 0;
    for (int set = 0; set < 1 << size(); set++) {
      expected += chance(set, q, -1) * fails(set);
    }
    return expected;
  }

  double resists(List<Double> q) {
    return promise.protege().value().isEmpty()
        ? 1
        : logistic(
            (attackFails(q) * promise.protege().value().getAsDouble() - promise.protege().warCost())
                / promise.noise().protege());
  }

  double attackUtility(List<Double> q) {
    double rho = resists(q);
    double fails = attackFails(q);
    Promise.Challenger c = promise.challenger();
    return (1 - rho) * c.gain() + rho * ((1 - fails) * c.gain() - fails * c.loss() - c.warCost());
  }

  double deterred(List<Double> q) {
    return 1 - logistic(attackUtility(q) / promise.noise().challenger());
  }

  private static double logistic(double z) {
    return 1 / (1 + StrictMath.exp(-z));
  }
}
