package dev.parley.engine.guarantee;

import dev.parley.engine.promise.Promise;
import dev.parley.engine.promise.Prospect;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a change of a promise does, from the least equilibrium before it to the least one after it.
 *
 * @param deterred the change of P(deterred)
 * @param attackFails the change of E f
 * @param credibility the change of each credibility, of the guarantors that are there before and
 *     after
 */
public record Effect(double deterred, double attackFails, Map<String, Double> credibility) {
  public Effect {
    credibility = Collections.unmodifiableMap(new LinkedHashMap<>(credibility));
  }

  /** Rounding is no fall. */
  private static final double VISIBLE = 1e-9;

  static Effect between(Promise before, Prospect was, Promise after, Prospect is) {
    Map<String, Double> earlier = new LinkedHashMap<>();
    for (int j = 0; j < before.guarantors().size(); j++) {
      earlier.put(before.guarantors().get(j).party(), was.credibility().get(j));
    }
    Map<String, Double> changes = new LinkedHashMap<>();
    for (int j = 0; j < after.guarantors().size(); j++) {
      Double q = earlier.get(after.guarantors().get(j).party());
      if (q != null) {
        changes.put(after.guarantors().get(j).party(), is.credibility().get(j) - q);
      }
    }
    return new Effect(
        is.deterred() - was.deterred(), is.attackFails() - was.attackFails(), changes);
  }

  /** Whether the attack's chance to fail falls. */
  public boolean weakens() {
    return attackFails < -VISIBLE;
  }

  /** The guarantors whose credibility falls, with the amount, a negative number. */
  public Map<String, Double> falls() {
    Map<String, Double> falls = new LinkedHashMap<>();
    credibility.forEach((party, change) -> {
      if (change < -VISIBLE) {
        falls.put(party, change);
      }
    });
    return falls;
  }
}
