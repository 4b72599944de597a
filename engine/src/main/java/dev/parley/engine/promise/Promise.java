package dev.parley.engine.promise;

import dev.parley.model.Guarantee;
import dev.parley.model.number.Parameter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;

/**
 * A promise to defend in which every number is fixed; payoffs in points of the player concerned.
 *
 * @param alone chance that the attack fails if nobody comes
 * @param climate standard deviation of the shock to will that all guarantors share
 */
public record Promise(
    Guarantee.Form form,
    Guarantee.Trigger trigger,
    double alone,
    Protege protege,
    Challenger challenger,
    List<Guarantor> guarantors,
    Noise noise,
    double climate) {

  /** The scales that count where a case states none, in points. */
  public static final Noise DEFAULT_NOISE = new Noise(5, 5, 10);

  public Promise {
    guarantors = List.copyOf(guarantors);
  }

  /**
   * To whom the promise is given.
   *
   * @param value what holding out is worth; empty where resistance is certain
   */
  public record Protege(OptionalDouble value, double warCost) {}

  /** Against whom. */
  public record Challenger(double gain, double warCost, double loss) {}

  /** Who promises. */
  public record Guarantor(
      String party, double stake, double fight, double renege, double tripwire, double strength) {
    public Guarantor withRenege(double points) {
      return new Guarantor(party, stake, fight, points, tripwire, strength);
    }

    public Guarantor withTripwire(double points) {
      return new Guarantor(party, stake, fight, renege, points, strength);
    }

    public Guarantor withStrength(double chance) {
      return new Guarantor(party, stake, fight, renege, tripwire, chance);
    }
  }

  /** Logistic scales. */
  public record Noise(double challenger, double protege, double guarantor) {}

  /** The promise of a case, its numbers fixed by {@code value}. */
  public static Promise of(Guarantee guarantee, ToDoubleFunction<Parameter> value) {
    Guarantee.Challenger against = guarantee.against();
    return new Promise(
        guarantee.form(),
        guarantee.trigger(),
        value.applyAsDouble(guarantee.alone()),
        new Protege(
            guarantee.protects().value().stream().mapToDouble(value).findFirst(),
            or(guarantee.protects().warCost(), value, 0)),
        new Challenger(
            value.applyAsDouble(against.gain()),
            value.applyAsDouble(against.warCost()),
            value.applyAsDouble(against.loss())),
        guarantee.guarantors().stream().map(g -> guarantor(g, value)).toList(),
        noise(guarantee.noise(), value),
        or(guarantee.climate(), value, 0));
  }

  private static Guarantor guarantor(Guarantee.Guarantor g, ToDoubleFunction<Parameter> value) {
    return new Guarantor(
        g.party(),
        value.applyAsDouble(g.stake()),
        value.applyAsDouble(g.fight()),
        value.applyAsDouble(g.renege()),
        or(g.tripwire(), value, 0),
        value.applyAsDouble(g.strength()));
  }

  private static Noise noise(Optional<Guarantee.Noise> noise, ToDoubleFunction<Parameter> value) {
    return noise
        .map(n ->
            new Noise(
                or(n.challenger(), value, DEFAULT_NOISE.challenger()),
                or(n.protege(), value, DEFAULT_NOISE.protege()),
                or(n.guarantor(), value, DEFAULT_NOISE.guarantor())))
        .orElse(DEFAULT_NOISE);
  }

  private static double or(
      Optional<Parameter> parameter, ToDoubleFunction<Parameter> value, double otherwise) {
    return parameter.stream().mapToDouble(value).findFirst().orElse(otherwise);
  }

  public Promise withForm(Guarantee.Form other) {
    return new Promise(other, trigger, alone, protege, challenger, guarantors, noise, climate);
  }

  public Promise withTrigger(Guarantee.Trigger other) {
    return new Promise(form, other, alone, protege, challenger, guarantors, noise, climate);
  }

  public Promise withGuarantors(List<Guarantor> others) {
    return new Promise(form, trigger, alone, protege, challenger, others, noise, climate);
  }

  /** With another guarantor in place {@code j}. */
  public Promise with(int j, Guarantor changed) {
    List<Guarantor> others = new ArrayList<>(guarantors);
    others.set(j, changed);
    return withGuarantors(others);
  }

  public Promise without(int j) {
    List<Guarantor> others = new ArrayList<>(guarantors);
    others.remove(j);
    return withGuarantors(others);
  }

  public Promise plus(Guarantor added) {
    List<Guarantor> others = new ArrayList<>(guarantors);
    others.add(added);
    return withGuarantors(others);
  }

  /** The factor of the legal form on the costs of reneging: an assumption of the design. */
  public static double factor(Guarantee.Form form) {
    return switch (form) {
      case POLITICAL -> 0.5;
      case EXECUTIVE -> 1;
      case TREATY -> 1.5;
      case ALLIANCE -> 2;
    };
  }
}
