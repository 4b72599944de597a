package dev.parley.engine.search;

import dev.parley.engine.search.Explorer.Bound;
import dev.parley.engine.search.Explorer.Found;
import dev.parley.engine.search.Explorer.Point;
import dev.parley.engine.search.Explorer.Query;
import dev.parley.engine.search.Search.Keeping;
import dev.parley.engine.space.Condition;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;

/**
 * The signable packages at which the fewest of some conditions fail, all of them. Iterative
 * deepening: from the number that a relaxation proves to be needed, one more after the other.
 *
 * @param failing how many fail
 */
public record FewestFailing(int failing, Found found) {

  /**
   * Searches.
   *
   * @return empty where nothing is signable
   * @throws dev.parley.engine.CannotCompute if too many partial packages matter at once
   */
  public static Optional<FewestFailing> of(Explorer explorer, List<Condition> conditions) {
    Measure kept = Measure.fewFailing(explorer.space().shape(), conditions);
    Descent descent = new Descent(explorer, kept, List.of(), new Leaders());
    for (int most = 0; most < conditions.size(); most++) {
      if (descent.relaxation().reaches(-most)) {
        List<Point> points =
            explorer
                .run(
                    descent.query(-most),
                    Keeping.VALUES,
                    Search.EVERYTHING,
                    Optional.of(descent.ground(-most)))
                .points();
        if (!points.isEmpty()) {
          return Optional.of(all(explorer, kept, descent, points));
        }
      }
    }
    List<Point> points = explorer.values(descent.query());
    return points.isEmpty()
        ? Optional.empty()
        : Optional.of(all(explorer, kept, descent, points));
  }

  private static FewestFailing all(
      Explorer explorer, Measure kept, Descent descent, List<Point> points) {
    long best = points.getFirst().numbers().getFirst();
    Query query = Query.signable(List.of()).with(List.of(new Bound(kept, best)));
    return new FewestFailing(
        (int) -best,
        explorer.run(
            query, Keeping.TRACKED, Search.EVERYTHING, Optional.of(descent.ground(best))));
  }

  /** How many packages these are. */
  public BigInteger packages() {
    return found.packages(found.points());
  }
}
