package dev.parley.engine.search;

import dev.parley.engine.CannotCompute;
import dev.parley.engine.Workers;
import dev.parley.engine.search.Explorer.Found;
import dev.parley.engine.search.Explorer.Point;
import dev.parley.engine.search.Explorer.Query;
import dev.parley.engine.search.Search.Keeping;
import java.util.ArrayList;
import java.util.List;

/**
 * Judges what is left after thinning. A package that was left out ends at most by what thinning has
 * cost above the one that stands for it; but the latter may end just below a walk-away, and then
 * another one that can be signed is looked for nearby. The distance to it is what is proven.
 */
final class Covering {
  private final Query query;
  private final Ending ending;
  private final List<Double> units;
  private final int goals;
  private final long[] spent;

  /**
   * @param units per goal what one point is; 0 where no difference is allowed
   */
  Covering(Query query, Ending ending, List<Double> units) {
    this.query = query;
    this.ending = ending;
    this.units = units;
    goals = units.size();
    spent = ending.spent();
  }

  Cover cover(Cover.Limits limits) {
    Finals finals = new Finals(goals, Keeping.TRACKED);
    List<List<Long>> ceilings = new ArrayList<>();
    List<List<Long>> open = new ArrayList<>();
    boolean thinned = spent() > 0;
    ending.each((rows, at, holding, split, node) -> {
      boolean counts = !query.signable() || ending.signable(rows, at, holding, new long[0]);
      if (counts) {
        finals.offer(rows, at, split, node);
      }
      if (thinned && (counts || ending.signable(rows, at, holding, spent))) {
        List<Long> ceiling = ceiling(rows, at);
        ceilings.add(ceiling);
        if (!counts) {
          open.add(ceiling);
        }
      }
    });
    Found listed = new Found(finals.points(), ending.trail());
    double gap = thinned && !ceilings.isEmpty() ? gap(open, listed.points()) : 0;
    if (gap > limits.worst()) {
      throw new CannotCompute(
          "the Pareto set is too large to be listed, and no listing within "
              + limits.worst()
              + " points was found",
          List.of("issues"),
          "leave out parties whose consent is not needed, settle some issues in advance, or "
              + Room.FEWER);
    }
    return new Cover(listed, gap, ceilings);
  }

  /** What thinning has cost at most, in points. */
  private double spent() {
    double most = 0;
    for (int g = 0; g < goals; g++) {
      most = units.get(g) > 0 ? Math.max(most, spent[g] / units.get(g)) : most;
    }
    return most;
  }

  private List<Long> ceiling(long[] rows, int at) {
    List<Long> ceiling = new ArrayList<>();
    for (int g = 0; g < goals; g++) {
      ceiling.add(rows[at + g] + spent[g]);
    }
    return ceiling;
  }

  private double gap(List<List<Long>> open, List<Point> listed) {
    double gap = spent();
    for (List<Long> ceiling : open) {
      Workers.stopIfCancelled();
      double nearest = Double.POSITIVE_INFINITY;
      for (int k = 0; k < listed.size() && nearest > gap; k++) {
        nearest = Math.min(nearest, below(listed.get(k), ceiling, nearest));
      }
      gap = Math.max(gap, nearest);
    }
    return gap;
  }

  /** By how many points a listed package is below a ceiling; infinite from a number on. */
  private double below(Point point, List<Long> ceiling, double enough) {
    double below = 0;
    for (int g = 0; g < goals && below < enough; g++) {
      long difference = ceiling.get(g) - point.numbers().get(g);
      if (difference > 0) {
        double points = units.get(g) > 0 ? difference / units.get(g) : Double.POSITIVE_INFINITY;
        below = Math.max(below, points);
      }
    }
    return below;
  }
}
