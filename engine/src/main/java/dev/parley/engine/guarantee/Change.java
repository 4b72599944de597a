package dev.parley.engine.guarantee;

import dev.parley.engine.promise.Promise;
import dev.parley.engine.promise.Promise.Guarantor;
import dev.parley.model.Guarantee.Form;
import dev.parley.model.Guarantee.Trigger;

/** One way to alter a promise. */
public sealed interface Change {

  /** Another legal form. */
  record ToForm(Form form) implements Change {}

  /** Another trigger. */
  record ToTrigger(Trigger trigger) implements Change {}

  /** Troops in the way: points added to what reneging costs. */
  record Tripwire(String guarantor, double points) implements Change {}

  /** More strength: added to the chance that the guarantor's help defeats the attack. */
  record Strength(String guarantor, double added) implements Change {}

  /** Another guarantor with the numbers of one that is there. */
  record Another(String like) implements Change {}

  /** The promise after the change. */
  default Promise apply(Promise promise) {
    return switch (this) {
      case ToForm(Form form) -> promise.withForm(form);
      case ToTrigger(Trigger trigger) -> promise.withTrigger(trigger);
      case Tripwire(String who, double points) -> {
        int j = place(promise, who);
        Guarantor g = promise.guarantors().get(j);
        yield promise.with(j, g.withTripwire(g.tripwire() + points));
      }
      case Strength(String who, double added) -> {
        int j = place(promise, who);
        Guarantor g = promise.guarantors().get(j);
        yield promise.with(j, g.withStrength(Math.min(1, g.strength() + added)));
      }
      case Another(String like) -> {
        Guarantor g = promise.guarantors().get(place(promise, like));
        yield promise.plus(
            new Guarantor(
                "another like " + g.party(),
                g.stake(),
                g.fight(),
                g.renege(),
                g.tripwire(),
                g.strength()));
      }
    };
  }

  /** Whether both change the same thing, so that they cannot be combined. */
  default boolean rivals(Change other) {
    return switch (this) {
      case ToForm _ -> other instanceof ToForm;
      case ToTrigger _ -> other instanceof ToTrigger;
      case Tripwire(String who, double _) ->
          other instanceof Tripwire(String same, double _) && who.equals(same);
      case Strength(String who, double _) ->
          other instanceof Strength(String same, double _) && who.equals(same);
      case Another _ -> other instanceof Another;
    };
  }

  private static int place(Promise promise, String party) {
    for (int j = 0; j < promise.guarantors().size(); j++) {
      if (promise.guarantors().get(j).party().equals(party)) {
        return j;
      }
    }
    throw new IllegalStateException("no guarantor " + party);
  }
}
