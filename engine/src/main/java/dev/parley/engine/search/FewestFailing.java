package dev.parley.engine.search;

import dev.parley.engine.search.Explorer.Bound;
import dev.parley.engine.search.Explorer.Found;
import dev.parley.engine.search.Explorer.Point;
import dev.parley.engine.search.Explorer.Query;
import dev.parley.engine.search.Search.Keeping;
import dev.parley.engine.space.Condition;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The signable packages at which the fewest of some conditions fail. Iterative deepening: from the
 * number that a relaxation proves to be needed, one more after the other.
 */
public final class FewestFailing {
  private final Explorer explorer;
  private final List<Condition> conditions;
  private final Measure kept;
  private final List<Bound> also;
  private final Descent descent;

  private FewestFailing(Explorer explorer, List<Condition> conditions, List<Bound> also) {
    this.explorer = explorer;
    this.conditions = List.copyOf(conditions);
    this.also = List.copyOf(also);
    kept = Measure.fewFailing(explorer.space().shape(), conditions);
    descent = new Descent(explorer, kept, List.of(), also, new Leaders());
  }

  /** Among all signable packages. */
  public static FewestFailing of(Explorer explorer, List<Condition> conditions) {
    return new FewestFailing(explorer, conditions, List.of());
  }

  /** Of other conditions, among the packages at which at most so many of these fail. */
  public FewestFailing then(List<Condition> others, int failing) {
    List<Bound> bounds = new ArrayList<>(also);
    bounds.add(new Bound(kept, -failing));
    return new FewestFailing(explorer, others, bounds);
  }

  /**
   * How many fail at least.
   *
   * @return empty where nothing is signable
   * @throws dev.parley.engine.CannotCompute if too many partial packages matter at once
   */
  public OptionalInt fewest() {
    for (int most = 0; most < conditions.size(); most++) {
      if (descent.relaxation().reaches(-most)) {
        OptionalInt found =
            fewest(
                explorer
                    .run(
                        descent.query(-most),
                        Keeping.VALUES,
                        Search.EVERYTHING,
                        Optional.of(descent.ground(-most)))
                    .points());
        if (found.isPresent()) {
          return found;
        }
      }
    }
    return fewest(explorer.values(descent.query()));
  }

  private static OptionalInt fewest(List<Point> points) {
    return points.stream().mapToInt(p -> (int) -p.numbers().getFirst()).min();
  }

  /**
   * All packages at which no more fail than the fewest.
   *
   * @throws dev.parley.engine.CannotCompute if they are too many
   */
  public Found packages(int fewest) {
    List<Bound> bounds = new ArrayList<>(also);
    bounds.add(new Bound(kept, -fewest));
    return explorer.run(
        Query.signable(List.of()).with(bounds),
        Keeping.TRACKED,
        Search.EVERYTHING,
        Optional.of(descent.ground(-fewest)));
  }
}
