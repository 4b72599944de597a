package dev.parley.verify.world;

import dev.parley.model.Guarantee;
import dev.parley.model.number.Parameter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Function;

/** The formulas of section 8 for a promise whose numbers are fixed. */
public final class PromiseNumbers {
  /** The scales that count where a case states none (docs/decisions/007). */
  private static final double CHALLENGER_NOISE = 5;

  private static final double PROTEGE_NOISE = 5;
  private static final double GUARANTOR_NOISE = 10;

  private final Guarantee promise;
  private final CentralNumbers numbers;
  private final double alone;
  private final List<Double> strengths = new ArrayList<>();

  public PromiseNumbers(Guarantee promise, CentralNumbers numbers) {
    this.promise = promise;
    this.numbers = numbers;
    alone = value(promise.alone());
    promise.guarantors().forEach(g -> strengths.add(value(g.strength())));
  }

  /** What follows from some credibilities. */
  public record Prospect(
      double attackFails,
      double nobodyComes,
      double resists,
      double attackUtility,
      double deterred) {}

  private double value(Parameter parameter) {
    return numbers.value(parameter).doubleValue();
  }

  private double value(Optional<Parameter> parameter, double otherwise) {
    return parameter.map(this::value).orElse(otherwise);
  }

  private double noise(Function<Guarantee.Noise, Optional<Parameter>> of, double otherwise) {
    return value(promise.noise().flatMap(of), otherwise);
  }

  public double climate() {
    return value(promise.climate(), 0);
  }

  /** What each guarantor's credibility must be if the others have theirs, in a common shock. */
  public List<Double> replies(List<Double> q, double shock) {
    List<Double> replies = new ArrayList<>();
    for (int j = 0; j < q.size(); j++) {
      Guarantee.Guarantor guarantor = promise.guarantors().get(j);
      double stake = value(guarantor.stake());
      double fight = value(guarantor.fight());
      double renege = factor() * value(guarantor.renege());
      double tripwire = value(guarantor.tripwire(), 0);
      double worth =
          switch (promise.trigger()) {
            case CONSULTATION -> stake * effect(q, j) + renege + tripwire - fight;
            case AUTOMATIC -> stake * effect(q, j) + 2 * renege + 2 * tripwire - fight;
            case CONSENSUS ->
                productWithout(q, j) * (stake * (all() - alone) + tripwire - fight) + renege;
          };
      double scale = noise(Guarantee.Noise::guarantor, GUARANTOR_NOISE);
      replies.add(logistic((worth + shock) / scale));
    }
    return replies;
  }

  private double factor() {
    return switch (promise.form()) {
      case POLITICAL -> 0.5;
      case EXECUTIVE -> 1;
      case TREATY -> 1.5;
      case ALLIANCE -> 2;
    };
  }

  /** (1−a)·s_j·Π over the others of (1−q·s). */
  private double effect(List<Double> q, int j) {
    double effect = (1 - alone) * strengths.get(j);
    for (int l = 0; l < q.size(); l++) {
      effect *= l == j ? 1 : 1 - q.get(l) * strengths.get(l);
    }
    return effect;
  }

  private static double productWithout(List<Double> q, int j) {
    double product = 1;
    for (int l = 0; l < q.size(); l++) {
      product *= l == j ? 1 : q.get(l);
    }
    return product;
  }

  /** f(N): the chance that an attack fails if every guarantor honours. */
  private double all() {
    double succeeds = 1 - alone;
    for (double strength : strengths) {
      succeeds *= 1 - strength;
    }
    return 1 - succeeds;
  }

  public Prospect prospect(List<Double> q) {
    double together = productWithout(q, -1);
    double nobody = 1;
    double succeeds = 1 - alone;
    for (int j = 0; j < q.size(); j++) {
      nobody *= 1 - q.get(j);
      succeeds *= 1 - q.get(j) * strengths.get(j);
    }
    double fails = 1 - succeeds;
    if (promise.trigger() == Guarantee.Trigger.CONSENSUS) {
      fails = alone + (all() - alone) * together;
      nobody = q.isEmpty() ? 1 : 1 - together;
    }
    double resists = resists(fails);
    double attack = attack(fails, resists);
    double deterred = logistic(-attack / noise(Guarantee.Noise::challenger, CHALLENGER_NOISE));
    return new Prospect(fails, nobody, resists, attack, deterred);
  }

  private double resists(double fails) {
    if (promise.protects().value().isEmpty()) {
      return 1;
    }
    double worth =
        fails * value(promise.protects().value().get()) - value(promise.protects().warCost(), 0);
    return logistic(worth / noise(Guarantee.Noise::protege, PROTEGE_NOISE));
  }

  private double attack(double fails, double resists) {
    double gain = value(promise.against().gain());
    double fought =
        (1 - fails) * gain
            - fails * value(promise.against().loss())
            - value(promise.against().warCost());
    return (1 - resists) * gain + resists * fought;
  }

  /** p*: the common credibility at which attacking is worth nothing; empty if none deters. */
  public OptionalDouble breakEven() {
    DoubleUnaryOperator attack =
        q -> prospect(strengths.stream().map(_ -> q).toList()).attackUtility();
    if (attack.applyAsDouble(0) <= 0) {
      return OptionalDouble.of(0);
    }
    if (attack.applyAsDouble(1) > 0) {
      return OptionalDouble.empty();
    }
    double low = 0;
    double high = 1;
    for (int halving = 0; halving < Double.SIZE; halving++) {
      double middle = (low + high) / 2;
      if (attack.applyAsDouble(middle) > 0) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return OptionalDouble.of(high);
  }

  /** Credibilities weighted by strength; empty where nobody has any. */
  public OptionalDouble weighted(List<Double> q) {
    double sum = 0;
    double weights = 0;
    for (int j = 0; j < q.size(); j++) {
      sum += strengths.get(j) * q.get(j);
      weights += strengths.get(j);
    }
    return weights == 0 ? OptionalDouble.empty() : OptionalDouble.of(sum / weights);
  }

  static double logistic(double z) {
    return 1 / (1 + StrictMath.exp(-z));
  }
}
