package dev.parley.engine.deals;

import dev.parley.engine.CannotCompute;
import dev.parley.engine.search.Explorer;
import dev.parley.engine.space.Space;
import dev.parley.model.Case;
import java.math.BigInteger;
import java.util.function.Function;

/** Chooses how a space is surveyed: package by package, or by merging issues. */
final class Planner {
  /** Up to here a scan answers before a search has prepared its tables. */
  private static final BigInteger SMALL = BigInteger.valueOf(1 << 14);

  private final Case negotiation;
  private final Space space;
  private final Bargaining bargaining;
  private final DealAnalysis.Options options;

  Planner(Case negotiation, Space space, Bargaining bargaining, DealAnalysis.Options options) {
    this.negotiation = negotiation;
    this.space = space;
    this.bargaining = bargaining;
    this.options = options;
  }

  /**
   * Runs an analysis on the survey chosen; on a scan instead, where a search turns out to be out of
   * reach and the packages can be visited.
   */
  <T> T run(Function<Survey, T> analysis) {
    return switch (options.way()) {
      case SCAN -> analysis.apply(scan("asked for"));
      case SEARCH -> analysis.apply(search(false));
      case PLANNED ->
          space.shape().packages().compareTo(SMALL) <= 0
              ? analysis.apply(
                  scan("%s packages are quickly visited".formatted(space.shape().packages())))
              : searchOrScan(analysis);
    };
  }

  private <T> T searchOrScan(Function<Survey, T> analysis) {
    try {
      return analysis.apply(search(space.shape().scannable()));
    } catch (CannotCompute e) {
      if (!space.shape().scannable()) {
        throw e;
      }
      return analysis.apply(scan("a search is out of reach, because " + e.getMessage()));
    }
  }

  private Survey scan(String why) {
    return new ScanSurvey(negotiation, space, bargaining, options, why);
  }

  private Survey search(boolean visitable) {
    return new SearchSurvey(
        negotiation,
        space,
        bargaining,
        options,
        visitable,
        new Explorer(space, options.threads(), new Explorer.Layouts()));
  }
}
