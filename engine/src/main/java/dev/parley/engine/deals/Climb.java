package dev.parley.engine.deals;

import dev.parley.engine.search.Ascent;
import dev.parley.engine.search.Cover;
import dev.parley.engine.search.Explorer;
import dev.parley.engine.search.Explorer.Found;
import dev.parley.engine.search.Explorer.Point;
import dev.parley.engine.space.Choice;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Finds the best packages under a criterion from above: first all are looked for that come near the
 * bound of a relaxation, then all that come less near, down to the best that is known. The first
 * ones found are the best; where too many partial packages matter, the last bound stays.
 */
final class Climb {
  /** Partial packages at once while a single point is looked for; more seldom prove anything. */
  static final int MOST_ROWS = 1 << 15;

  /** Shares of what lies between the bound and the best known, one try after the other. */
  private static final double[] DEPTHS = {
    1.0 / 64, 1.0 / 8, 1.0 / 4, 3.0 / 8, 1.0 / 2, 5.0 / 8, 3.0 / 4, 7.0 / 8, 1
  };

  private final Explorer explorer;
  private final Bargainers bargainers;
  private final List<Integer> voters;
  private final int rows;

  /** Per bargainer where its utility is in a point, what one of it is in points, its walk-away. */
  private final int[] columns;

  private final double[] points;
  private final double[] walkAways;

  /**
   * @param voters whose utilities are a point's numbers
   * @param rows how many partial packages may be kept after one issue
   */
  Climb(Explorer explorer, Bargainers bargainers, List<Integer> voters, int rows) {
    this.explorer = explorer;
    this.bargainers = bargainers;
    this.voters = List.copyOf(voters);
    this.rows = rows;
    columns = new int[bargainers.size()];
    points = new double[columns.length];
    walkAways = new double[columns.length];
    for (int b = 0; b < columns.length; b++) {
      columns[b] = voters.indexOf(bargainers.position(b));
      points[b] = 1 / bargainers.voter(b).form().scale().doubleValue();
      walkAways[b] = bargainers.voter(b).walkAway().doubleValue();
    }
  }

  /**
   * The best packages.
   *
   * @param gap how far the best may be above them; empty where they are the best
   * @param margin to the next distinct value, where there is one that was found
   * @param searched whether the next distinct value was searched for to the end
   */
  record Top(
      Criterion criterion,
      Found found,
      List<Point> ties,
      Gains gains,
      Optional<Double> gap,
      Optional<Double> margin,
      boolean searched) {
    Top {
      ties = List.copyOf(ties);
    }

    /** The first packages in index order. */
    List<Choice> first(int most) {
      return found.first(ties, most);
    }

    double value() {
      return criterion.value(gains.approximate());
    }

    BigInteger packages() {
      return found.packages(ties);
    }

    /** The same with a gap, widened beyond what doubles lose. */
    Top within(double open) {
      return new Top(
          criterion,
          found,
          ties,
          gains,
          Optional.of(open + Criterion.TOLERANCE * Math.max(1, open)),
          Optional.empty(),
          false);
    }
  }

  /** The best of some packages. */
  Top listed(Criterion criterion, Found found) {
    List<Gains> gains = found.points().stream().map(this::gains).toList();
    Gains best = SearchedPoints.best(criterion, gains).orElseThrow();
    List<Point> ties =
        IntStream.range(0, gains.size())
            .filter(k -> criterion.compare(gains.get(k), best) == 0)
            .mapToObj(found.points()::get)
            .toList();
    return new Top(criterion, found, ties, best, Optional.empty(), Optional.empty(), false);
  }

  private Gains gains(Point point) {
    return Gains.of(bargainers, v -> point.numbers().get(voters.indexOf(v)));
  }

  private double[] gains(long[] numbers) {
    double[] gains = new double[columns.length];
    for (int b = 0; b < gains.length; b++) {
      gains[b] = numbers[columns[b]] * points[b] - walkAways[b];
    }
    return gains;
  }

  /**
   * What no signable package scores more than, because each is at most so much better than one that
   * is listed.
   */
  double ceiling(Criterion criterion, Cover cover) {
    double ceiling = Double.NEGATIVE_INFINITY;
    for (Point point : cover.listed().points()) {
      double[] gains = gains(point).approximate().clone();
      for (int b = 0; b < gains.length; b++) {
        gains[b] += cover.gap();
      }
      ceiling = Math.max(ceiling, criterion.value(gains));
    }
    return ceiling + Criterion.TOLERANCE * Math.max(1, Math.abs(ceiling));
  }

  /** The best of all signable packages, or the best found with what is left open. */
  Top to(Criterion criterion, Ascent ascent, Cover cover) {
    Top best = listed(criterion, cover.listed());
    double bound = Math.min(ascent.ceiling(), ceiling(criterion, cover));
    double ceiling = bound;
    for (double depth : DEPTHS) {
      double low = best.value();
      double margin = Criterion.TOLERANCE * Math.max(1, Math.abs(low));
      double target = depth < 1 ? bound - depth * (bound - low) : low;
      if (target <= low || depth == 1) {
        target = low - margin;
      }
      // A product says nothing where somebody does not gain.
      if (criterion instanceof NashCriterion && target <= 0) {
        break;
      }
      Optional<Found> found = atLeast(criterion, ascent, target);
      if (found.isEmpty()) {
        break;
      }
      if (!found.get().points().isEmpty()) {
        Top top = listed(criterion, found.get());
        if (top.value() >= target) {
          return withMargin(top, ascent, cover.listed());
        }
      }
      ceiling = target;
    }
    return best.within(Math.max(0, ceiling - best.value()));
  }

  /** Looks for the next distinct value, which may lie beside the Pareto set. */
  private Top withMargin(Top top, Ascent ascent, Found known) {
    BestTwo two = new BestTwo(top.criterion());
    top.found().points().forEach(p -> two.offer(gains(p)));
    known.points().forEach(p -> two.offer(gains(p)));
    double next = two.next().map(n -> top.criterion().value(n.approximate())).orElse(0.0);
    if (two.next().isEmpty() || (top.criterion() instanceof NashCriterion && next <= 0)) {
      return top;
    }
    double least = next - Criterion.TOLERANCE * Math.max(1, Math.abs(next));
    Optional<List<Point>> beside =
        ascent.secondBest(
            least,
            voters.stream().map(explorer::utility).toList(),
            rows,
            most -> top.criterion().value(gains(most)) >= least);
    if (beside.isEmpty()) {
      return top;
    }
    beside.get().forEach(p -> two.offer(gains(p)));
    return new Top(
        top.criterion(), top.found(), top.ties(), top.gains(), top.gap(), two.margin(), true);
  }

  /** All packages that score a target; empty where too many partial packages matter. */
  Optional<Found> atLeast(Criterion criterion, Ascent ascent, double target) {
    double least = target - Criterion.TOLERANCE * Math.max(1, Math.abs(target));
    return ascent.atLeast(
        target,
        voters.stream().map(explorer::utility).toList(),
        rows,
        most -> criterion.value(gains(most)) >= least);
  }
}
