package dev.parley.engine.guarantee;

import dev.parley.engine.guarantee.Improvements.Improvement;
import dev.parley.engine.promise.BreakEven;
import dev.parley.engine.promise.Promise;
import dev.parley.engine.promise.PromiseGame;
import dev.parley.engine.promise.Prospect;
import dev.parley.engine.scenario.Scenario;
import dev.parley.model.Guarantee;
import java.util.List;
import java.util.OptionalDouble;

/**
 * Whether a promise that is in force would be believed, in short.
 *
 * @param breakEven p*; 0 if the challenger is deterred with nobody, empty if no help deters
 * @param weighted the guarantors' credibilities weighted by strength
 * @param margin how far that is above p*
 * @param closes the cheapest single changes, by assumed costs, that make an attack less likely than
 *     not; only where it is more likely
 */
public record Believed(
    String promise,
    Promise numbers,
    Prospect least,
    OptionalDouble breakEven,
    OptionalDouble weighted,
    OptionalDouble margin,
    List<Improvement> closes) {
  private static final double EVEN = 0.5;
  private static final int SHOWN = 3;

  public Believed {
    closes = List.copyOf(closes);
  }

  /** Whether an attack is at most as likely as not. */
  public boolean deters() {
    return least.deterred() >= EVEN;
  }

  /** The promise in a scenario; pairs of changes are not tried. */
  public static Believed of(Guarantee guarantee, Scenario scenario) {
    GuaranteeAnalysis.check(guarantee);
    Promise numbers = Promise.of(guarantee, p -> scenario.value(p).doubleValue());
    Prospect least = PromiseGame.least(numbers);
    OptionalDouble breakEven = BreakEven.of(numbers);
    List<Improvement> closes =
        least.deterred() >= EVEN
            ? List.of()
            : new ImprovementSearch(numbers, least, EVEN, Costs.ASSUMED, SHOWN)
                .find(false)
                .reaching();
    return new Believed(
        guarantee.id(),
        numbers,
        least,
        breakEven,
        Assessment.weighted(numbers, least),
        Assessment.margin(numbers, least, breakEven),
        closes);
  }
}
