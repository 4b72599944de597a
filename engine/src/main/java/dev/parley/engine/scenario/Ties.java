package dev.parley.engine.scenario;

import dev.parley.engine.promise.Promise;
import dev.parley.engine.promise.PromiseGame;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.commons.numbers.fraction.BigFraction;

/** The values of one scenario that are tied to a promise; each promise is solved once. */
final class Ties {
  /** 100 × P(deterred), rounded to six decimals like every drawn number. */
  private static final long GRID = 1_000_000;

  private final Parameters parameters;
  private final Map<String, BigFraction> worths = new ConcurrentHashMap<>();

  Ties(Parameters parameters) {
    this.parameters = parameters;
  }

  BigFraction worth(String guarantee, Scenario scenario) {
    return worths.computeIfAbsent(
        guarantee,
        id -> {
          Promise promise =
              Promise.of(parameters.guarantee(id), p -> scenario.value(p).doubleValue());
          double deterred = PromiseGame.least(promise).deterred();
          return BigFraction.of((long) Math.rint(100 * deterred * GRID), GRID);
        });
  }
}
