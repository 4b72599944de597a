package dev.parley.engine.guarantee;

import dev.parley.engine.promise.Promise;
import dev.parley.engine.promise.PromiseGame;
import dev.parley.engine.scenario.Parameters;
import dev.parley.engine.scenario.Percentile;
import dev.parley.engine.scenario.Scenario;
import dev.parley.model.Guarantee;
import dev.parley.model.number.Parameter;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** One number at a time from its 5th to its 95th percentile. */
final class Tornado {
  private static final double LOW = 0.05;
  private static final double HIGH = 0.95;

  private final Parameters parameters;
  private final Scenario central;
  private final Guarantee guarantee;

  Tornado(Parameters parameters, Scenario central, Guarantee guarantee) {
    this.parameters = parameters;
    this.central = central;
    this.guarantee = guarantee;
  }

  /** The widest first, then by path; numbers that refer to one number move together. */
  List<Swing> swings() {
    Map<String, Parameter> varying = new TreeMap<>();
    for (Parameter parameter : Parameters.of(guarantee)) {
      Parameter meant = parameters.resolve(parameter);
      if (Percentile.varies(meant)) {
        varying.put(meant.path(), meant);
      }
    }
    return varying.values().stream()
        .map(this::swing)
        .sorted(Comparator.comparingDouble(Swing::width).reversed())
        .toList();
  }

  private Swing swing(Parameter moved) {
    double low = Percentile.of(moved, LOW);
    double high = Percentile.of(moved, HIGH);
    return new Swing(moved, low, high, deterred(moved, low), deterred(moved, high));
  }

  private double deterred(Parameter moved, double value) {
    Promise promise =
        Promise.of(
            guarantee,
            p ->
                parameters.resolve(p).path().equals(moved.path())
                    ? value
                    : central.value(p).doubleValue());
    return PromiseGame.least(promise).deterred();
  }
}
