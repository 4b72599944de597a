package dev.parley.engine.tipping;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.LongFunction;

/**
 * Finds where a piecewise constant function of a whole number changes. It is looked at in equal
 * steps and at the stops given; between two looks that differ it is halved until the change is
 * bracketed, also where a third value turns up in between; between two looks with the same value
 * but different circumstances it is halved a few times more. A value that comes and goes between
 * two looks without a trace in the circumstances is missed: the step bounds its length.
 *
 * @param <A> the value
 */
public final class Bracketing<A> {
  private static final int TRACES = 3;

  /** A change may lie anywhere in a bracket of this part of the interval. */
  private static final long PARTS = 1_000_000;

  private final LongFunction<Look<A>> function;
  private final TreeMap<Long, Look<A>> known = new TreeMap<>();
  private final long narrow;
  private final List<Change<A>> changes = new ArrayList<>();

  private Bracketing(LongFunction<Look<A>> function, long narrow) {
    this.function = function;
    this.narrow = narrow;
  }

  /**
   * The function at one place.
   *
   * @param circumstances what the value follows from; equal ones suggest that nothing lies between
   */
  public record Look<A>(A value, Object circumstances) {}

  /** The value is {@code below} at {@code low} and {@code above} at {@code high}. */
  public record Change<A>(long low, long high, A below, A above) {}

  /**
   * All changes that the looks reveal, from low to high.
   *
   * @param steps equal steps at least
   * @param stops further places to look at
   */
  public static <A> List<Change<A>> changes(
      long from, long to, int steps, List<Long> stops, LongFunction<Look<A>> function) {
    Bracketing<A> search = new Bracketing<>(function, Math.max(1, (to - from) / PARTS));
    List<Long> places = new ArrayList<>();
    for (int s = 0; s <= steps; s++) {
      places.add(from + (long) ((to - from) * (double) s / steps));
    }
    stops.stream().filter(s -> s >= from && s <= to).forEach(places::add);
    List<Long> sorted = places.stream().distinct().sorted().toList();
    for (int p = 1; p < sorted.size(); p++) {
      search.between(sorted.get(p - 1), sorted.get(p), TRACES);
    }
    return search.changes;
  }

  private Look<A> at(long place) {
    return known.computeIfAbsent(place, function::apply);
  }

  private void between(long low, long high, int traces) {
    Look<A> below = at(low);
    Look<A> above = at(high);
    boolean same = below.value.equals(above.value);
    if (high - low <= narrow) {
      if (!same) {
        changes.add(new Change<>(low, high, below.value, above.value));
      }
      return;
    }
    if (same && (traces == 0 || below.circumstances.equals(above.circumstances))) {
      return;
    }
    long middle = low + (high - low) / 2;
    between(low, middle, same ? traces - 1 : traces);
    between(middle, high, same ? traces - 1 : traces);
  }
}
