package dev.parley.engine.scenario;

import dev.parley.model.number.Uncertain;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * Numbers that take the place of a case's own: another analyst's, or a few that are moved.
 *
 * @param numbers by path; never a reference
 * @param spacings values of an order's groups, best first, by the order's draw key; they hold in
 *     the central scenario
 */
public record Overlay(Map<String, Uncertain> numbers, Map<String, List<BigFraction>> spacings) {
  /** The case as it stands. */
  public static final Overlay NONE = new Overlay(Map.of(), Map.of());

  public Overlay {
    numbers = Collections.unmodifiableMap(new LinkedHashMap<>(numbers));
    spacings = Collections.unmodifiableMap(new LinkedHashMap<>(spacings));
  }

  public static Overlay of(Map<String, Uncertain> numbers) {
    return new Overlay(numbers, Map.of());
  }

  /** The same, where {@code later} has the last word. */
  public Overlay with(Overlay later) {
    Map<String, Uncertain> all = new LinkedHashMap<>(numbers);
    all.putAll(later.numbers);
    Map<String, List<BigFraction>> spaced = new LinkedHashMap<>(spacings);
    spaced.putAll(later.spacings);
    return new Overlay(all, spaced);
  }
}
