package dev.parley.engine.deals;

import dev.parley.engine.search.Explorer;
import dev.parley.engine.search.Explorer.Found;
import dev.parley.engine.search.Explorer.Point;
import dev.parley.engine.search.Explorer.Query;
import dev.parley.engine.space.Voter;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * The bargaining points read off the complete Pareto set. The best value of every criterion is
 * attained there, and so are its ties; the next distinct value may lie beside it, at a package that
 * only such packages beat as are all worth the best value, and is searched for.
 */
final class SearchedPoints {
  private final Explorer explorer;
  private final Bargaining bargaining;
  private final Bargainers bargainers;
  private final int limit;

  SearchedPoints(Explorer explorer, Bargaining bargaining, int limit) {
    this.explorer = explorer;
    this.bargaining = bargaining;
    this.limit = limit;
    bargainers = bargaining.bargainers();
  }

  /**
   * All four points; none with fewer than two bargainers or without a signable package.
   *
   * @param voters whose utilities are the front's numbers
   */
  List<Deals.Point> of(Found front, List<Integer> voters) {
    if (bargainers.size() < 2 || front.points().isEmpty()) {
      return List.of();
    }
    List<Gains> gains = front.points().stream().map(p -> gains(p, voters)).toList();
    List<BestTwo> best = bargaining.criteria(most(gains)).stream().map(BestTwo::new).toList();
    best.forEach(b -> gains.forEach(b::offer));
    List<List<Point>> ties = best.stream().map(b -> ties(b, front, gains)).toList();
    lookBeside(best);
    return IntStream.range(0, best.size())
        .mapToObj(c -> point(best.get(c), front, ties.get(c)))
        .toList();
  }

  /** Values that only packages beside the front may have, for the margins. */
  private void lookBeside(List<BestTwo> best) {
    int size = bargainers.size();
    List<Integer> own = IntStream.range(0, size).mapToObj(bargainers::position).toList();
    double[] scores = best.stream().mapToDouble(SearchedPoints::worthwhile).toArray();
    double[] walkAways = new double[size];
    double[] units = new double[size];
    for (int b = 0; b < size; b++) {
      Voter voter = bargainers.voter(b);
      walkAways[b] = voter.walkAway().doubleValue();
      units[b] = 1 / voter.form().scale().doubleValue();
    }
    double[] reach = new double[size];
    explorer
        .secondBest(
            Query.signable(own.stream().map(explorer::utility).toList()),
            most -> {
              double[] optimistic = explorer.threads() == 1 ? reach : new double[size];
              for (int b = 0; b < size; b++) {
                optimistic[b] = most[b] * units[b] - walkAways[b];
              }
              for (int c = 0; c < scores.length; c++) {
                if (best.get(c).criterion().score(optimistic) >= scores[c]) {
                  return true;
                }
              }
              return false;
            })
        .forEach(p -> {
          Gains gains = gains(p, own);
          best.forEach(b -> b.offer(gains));
        });
  }

  /** What has less cannot be the next best value. */
  private static double worthwhile(BestTwo best) {
    if (best.next().isEmpty()) {
      return Double.NEGATIVE_INFINITY;
    }
    double score = best.criterion().score(best.next().get().approximate());
    return score - Criterion.TOLERANCE * Math.max(1, Math.abs(score)) * 10;
  }

  private Deals.Point point(BestTwo best, Found front, List<Point> ties) {
    return new Deals.Point(
        best.criterion().solution(),
        front.packages(ties),
        best.margin(),
        front.first(ties, limit).stream().map(explorer.space()::evaluated).toList());
  }

  private List<Point> ties(BestTwo best, Found front, List<Gains> gains) {
    Gains top = best.best().orElseThrow();
    return IntStream.range(0, gains.size())
        .filter(k -> best.criterion().compare(gains.get(k), top) == 0)
        .mapToObj(front.points()::get)
        .toList();
  }

  private Gains gains(Point point, List<Integer> voters) {
    return Gains.of(bargainers, v -> point.numbers().get(voters.indexOf(v)));
  }

  private List<BigFraction> most(List<Gains> gains) {
    return IntStream.range(0, bargainers.size())
        .mapToObj(b ->
            gains.stream()
                .map(g -> g.exact()[b])
                .reduce((x, y) -> x.compareTo(y) >= 0 ? x : y)
                .orElseThrow())
        .toList();
  }

  /** The best gains under a criterion, of some points. */
  static Optional<Gains> best(Criterion criterion, List<Gains> gains) {
    BestTwo best = new BestTwo(criterion);
    gains.forEach(best::offer);
    return best.best();
  }
}
