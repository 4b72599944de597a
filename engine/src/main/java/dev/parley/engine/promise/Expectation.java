package dev.parley.engine.promise;

/** Sums of prospects over the values of the common shock. */
final class Expectation {
  private final Promise promise;
  private final double[] credibility;
  private double attackFails;
  private double nobodyComes;
  private double resists;
  private double attackUtility;
  private double deterred;

  Expectation(Promise promise) {
    this.promise = promise;
    credibility = new double[promise.guarantors().size()];
  }

  void add(double weight, double[] q) {
    for (int j = 0; j < q.length; j++) {
      credibility[j] += weight * q[j];
    }
    double fails = Prospect.attackFails(promise, q);
    double resisting = Prospect.resists(promise, fails);
    double utility = Prospect.attackUtility(promise, fails, resisting);
    attackFails += weight * fails;
    nobodyComes += weight * Prospect.nobodyComes(promise, q);
    resists += weight * resisting;
    attackUtility += weight * utility;
    deterred += weight * Prospect.deterred(promise, utility);
  }

  Prospect prospect() {
    return new Prospect(
        Prospect.boxed(credibility), attackFails, nobodyComes, resists, attackUtility, deterred);
  }
}
