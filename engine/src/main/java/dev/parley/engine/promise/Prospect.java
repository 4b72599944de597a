package dev.parley.engine.promise;

import java.util.Arrays;
import java.util.List;

/**
 * What follows from the guarantors' credibilities, by the design's section 8.
 *
 * @param credibility the chance that each guarantor honours, in the promise's order
 * @param attackFails E f, the chance that an attack on a protégé that resists fails
 * @param nobodyComes the chance that no guarantor acts
 * @param resists ρ, the chance that the protégé resists
 * @param attackUtility A, what attacking is worth to the challenger, in its points; not attacking
 *     is worth 0
 * @param deterred the chance that the challenger does not attack
 */
public record Prospect(
    List<Double> credibility,
    double attackFails,
    double nobodyComes,
    double resists,
    double attackUtility,
    double deterred) {
  public Prospect {
    credibility = List.copyOf(credibility);
  }

  /** The stages that follow once the credibilities are known. O(n). */
  public static Prospect of(Promise promise, List<Double> credibility) {
    return of(promise, credibility.stream().mapToDouble(Double::doubleValue).toArray());
  }

  static Prospect of(Promise promise, double[] q) {
    double fails = attackFails(promise, q);
    double resists = resists(promise, fails);
    double utility = attackUtility(promise, fails, resists);
    return new Prospect(
        boxed(q), fails, nobodyComes(promise, q), resists, utility, deterred(promise, utility));
  }

  static List<Double> boxed(double[] q) {
    return Arrays.stream(q).boxed().toList();
  }

  static double attackFails(Promise promise, double[] q) {
    double alone = promise.alone();
    return switch (promise.trigger()) {
      case AUTOMATIC, CONSULTATION -> {
        double misses = 1 - alone;
        for (int j = 0; j < q.length; j++) {
          misses *= 1 - q[j] * promise.guarantors().get(j).strength();
        }
        yield 1 - misses;
      }
      case CONSENSUS ->
          alone + (1 - alone) * BestReplies.anySucceeds(promise.guarantors()) * allYes(q);
    };
  }

  static double nobodyComes(Promise promise, double[] q) {
    return switch (promise.trigger()) {
      case AUTOMATIC, CONSULTATION -> {
        double none = 1;
        for (double each : q) {
          none *= 1 - each;
        }
        yield none;
      }
      // With nobody to ask, nobody comes.
      case CONSENSUS -> q.length == 0 ? 1 : 1 - allYes(q);
    };
  }

  static double allYes(double[] q) {
    double all = 1;
    for (double each : q) {
      all *= each;
    }
    return all;
  }

  static double resists(Promise promise, double fails) {
    Promise.Protege protege = promise.protege();
    return protege.value().isEmpty()
        ? 1
        : Logistic.of(
            (fails * protege.value().getAsDouble() - protege.warCost())
                / promise.noise().protege());
  }

  static double attackUtility(Promise promise, double fails, double resists) {
    Promise.Challenger challenger = promise.challenger();
    double fought =
        (1 - fails) * challenger.gain() - fails * challenger.loss() - challenger.warCost();
    return (1 - resists) * challenger.gain() + resists * fought;
  }

  static double deterred(Promise promise, double utility) {
    return Logistic.of(-utility / promise.noise().challenger());
  }
}
