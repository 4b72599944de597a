package dev.parley.engine.explain;

import dev.parley.engine.CannotCompute;
import dev.parley.engine.deals.DealAnalysis.Way;
import dev.parley.engine.search.Explorer;
import dev.parley.engine.space.Space;
import java.math.BigInteger;

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

  Outlook of(Space space, int threads) {
    return switch (way) {
      case SCAN -> new ScanOutlook(asked, space, threads);
      case SEARCH -> new SearchOutlook(asked, space, threads, layouts);
      case PLANNED ->
          space.shape().packages().compareTo(SMALL) <= 0
              ? new ScanOutlook(asked, space, threads)
              : searchOrScan(space, threads);
    };
  }

  private Outlook searchOrScan(Space space, int threads) {
    try {
      return new SearchOutlook(asked, space, threads, layouts);
    } catch (CannotCompute e) {
      if (space.shape().scannable()) {
        return new ScanOutlook(asked, space, threads);
      }
      throw e;
    }
  }
}
