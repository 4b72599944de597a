package dev.parley.engine.explain;

import dev.parley.engine.CannotCompute;
import dev.parley.engine.deals.DealAnalysis.Way;
import dev.parley.engine.search.Explorer;
import dev.parley.engine.space.Space;
import java.math.BigInteger;
import java.util.function.Function;

/** Chooses how the spaces of one question are looked at; safe for several threads. */
final class Outlooks {
  /** Up to here a scan answers before a search has prepared its tables. */
  private static final BigInteger SMALL = BigInteger.valueOf(1 << 18);

  private final Asked asked;
  private final Way way;
  private final Explorer.Layouts layouts = new Explorer.Layouts();

  Outlooks(Asked asked, Way way) {
    this.asked = asked;
    this.way = way;
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
      case SEARCH -> analysis.apply(new SearchOutlook(asked, space, threads, layouts));
      case PLANNED ->
          space.shape().packages().compareTo(SMALL) <= 0
              ? analysis.apply(new ScanOutlook(asked, space, threads))
              : searchOrScan(space, threads, analysis);
    };
  }

  private <T> T searchOrScan(Space space, int threads, Function<Outlook, T> analysis) {
    try {
      return analysis.apply(new SearchOutlook(asked, space, threads, layouts));
    } catch (CannotCompute e) {
      if (!space.shape().scannable()) {
        throw e;
      }
      return analysis.apply(new ScanOutlook(asked, space, threads));
    }
  }
}
