package dev.parley.engine.explain;

import dev.parley.engine.CannotCompute;
import dev.parley.engine.deals.DealAnalysis.Way;
import dev.parley.engine.search.Explorer;
import dev.parley.engine.space.Shape;
import dev.parley.engine.space.Space;
import java.math.BigInteger;
import java.util.Optional;
import java.util.function.Function;

/** Chooses how the spaces of one question are looked at; safe for several threads. */
final class Outlooks {
  /** Up to here a scan answers before a search has prepared its tables. */
  private static final BigInteger SMALL = BigInteger.valueOf(1 << 18);

  private final Asked asked;
  private final Way way;
  private final Explorer.Layouts layouts = new Explorer.Layouts();

  private Optional<SearchOutlook.Sides> sides = Optional.empty();

  Outlooks(Asked asked, Way way) {
    this.asked = asked;
    this.way = way;
  }

  /** The same in every scenario: rules and the concession do not depend on numbers. */
  private synchronized SearchOutlook.Sides sides(Space space) {
    if (sides.isEmpty()) {
      sides = Optional.of(SearchOutlook.Sides.of(space, asked.concession(), layouts));
    }
    return sides.get();
  }

  /** Whether a space is searched and not visited, if the way is planned. */
  static boolean large(Shape shape) {
    return shape.packages().compareTo(SMALL) > 0;
  }

  Asked asked() {
    return asked;
  }

  /** Whether the packages of a space are visited, so that the cost of a verdict is known. */
  boolean scans(Space space) {
    return switch (way) {
      case SCAN -> true;
      case SEARCH -> false;
      case PLANNED -> space.shape().packages().compareTo(SMALL) <= 0;
    };
  }

  /** Runs an analysis on the outlook chosen, or on a scan where a search is out of reach. */
  <T> T run(Space space, int threads, Function<Outlook, T> analysis) {
    return switch (way) {
      case SCAN -> analysis.apply(new ScanOutlook(asked, space, threads));
      case SEARCH ->
          analysis.apply(new SearchOutlook(asked, space, threads, layouts, sides(space)));
      case PLANNED ->
          !large(space.shape())
              ? analysis.apply(new ScanOutlook(asked, space, threads))
              : searchOrScan(space, threads, analysis);
    };
  }

  private <T> T searchOrScan(Space space, int threads, Function<Outlook, T> analysis) {
    try {
      return analysis.apply(new SearchOutlook(asked, space, threads, layouts, sides(space)));
    } catch (CannotCompute e) {
      if (!space.shape().scannable()) {
        throw e;
      }
      return analysis.apply(new ScanOutlook(asked, space, threads));
    }
  }
}
