package dev.parley.engine.search;

import dev.parley.engine.CannotCompute;
import dev.parley.engine.Workers;
import dev.parley.engine.search.Explorer.Found;
import dev.parley.engine.search.Explorer.Point;
import dev.parley.engine.search.Explorer.Query;
import dev.parley.engine.search.Search.Keeping;
import java.util.Arrays;
import java.util.List;

/**
 * Judges what is left after thinning. A package that was left out ends at most at the ceiling over
 * what stands for it; but the latter may end just below a walk-away, and then another one that can
 * be signed is looked for nearby. The distance of the ceilings to the packages listed is what is
 * proven.
 */
final class Covering {
  /** More than what dividing two whole numbers loses. */
  private static final double ROUNDING = 1e-12;

  private static final int CHECK_EVERY = 1024;

  private final Query query;
  private final Ending ending;
  private final List<Double> units;
  private final int goals;
  private long[] ceilings;
  private int size;

  /**
   * @param units per goal what one point is; 0 where no difference is allowed
   */
  Covering(Query query, Ending ending, List<Double> units) {
    this.query = query;
    this.ending = ending;
    this.units = units;
    goals = units.size();
    ceilings = new long[256 * goals];
  }

  Cover cover(Cover.Limits limits) {
    Finals finals = new Finals(goals, Keeping.TRACKED, ending.comparedOn(goals));
    ending.each((rows, at, holding, split, node, slack) -> {
      boolean counts = !query.signable() || ending.signable(rows, at, holding, new long[0]);
      if (counts) {
        finals.offer(rows, at, split, node);
      }
      if (slack.length > 0 && (counts || ending.signable(rows, at, holding, slack))) {
        ceiling(rows, at, slack);
      }
    });
    Found listed = new Found(finals.points(), ending.trail());
    double gap = gap(listed.points());
    if (gap > limits.worst()) {
      throw new CannotCompute(
          "the Pareto set is too large to be listed, and no listing within "
              + limits.worst()
              + " points was found",
          List.of("issues"),
          "leave out parties whose consent is not needed, settle some issues in advance, or "
              + Room.FEWER);
    }
    return new Cover(listed, gap, !ending.thinned(), ending.compared());
  }

  private void ceiling(long[] rows, int at, long[] slack) {
    if ((size + 1) * goals > ceilings.length) {
      ceilings = Arrays.copyOf(ceilings, 2 * ceilings.length);
    }
    for (int g = 0; g < goals; g++) {
      ceilings[size * goals + g] = rows[at + g] + slack[at + g];
    }
    size++;
  }

  /** The greatest distance from a ceiling to the nearest package listed. */
  private double gap(List<Point> listed) {
    if (size == 0) {
      return 0;
    }
    long[] rows = new long[listed.size() * goals];
    Archive.Tree near = new Archive.Tree(0, goals);
    for (int k = 0; k < listed.size(); k++) {
      for (int g = 0; g < goals; g++) {
        rows[k * goals + g] = listed.get(k).numbers().get(g);
      }
      near.add(rows, k * goals);
    }
    double gap = 0;
    long[] least = new long[goals];
    for (int c = 0; c < size; c++) {
      if (c % CHECK_EVERY == 0) {
        Workers.stopIfCancelled();
      }
      for (int g = 0; g < goals; g++) {
        least[g] = ceilings[c * goals + g] - (long) StrictMath.floor(gap * units.get(g));
      }
      if (!near.covers(least, 0)) {
        gap = Math.max(gap, distance(rows, c * goals));
      }
    }
    return gap * (1 + ROUNDING);
  }

  /** By how many points a ceiling is above the package listed nearest to it. */
  private double distance(long[] rows, int ceiling) {
    double nearest = Double.POSITIVE_INFINITY;
    for (int at = 0; at < rows.length; at += goals) {
      nearest = Math.min(nearest, below(rows, at, ceiling, nearest));
    }
    return nearest;
  }

  /** By how many points a listed package is below a ceiling; infinite from a number on. */
  private double below(long[] rows, int at, int ceiling, double enough) {
    double below = 0;
    for (int g = 0; g < goals && below < enough; g++) {
      long difference = ceilings[ceiling + g] - rows[at + g];
      if (difference > 0) {
        double unit = units.get(g);
        below = Math.max(below, unit > 0 ? difference / unit : Double.POSITIVE_INFINITY);
      }
    }
    return below < enough ? below : Double.POSITIVE_INFINITY;
  }
}
