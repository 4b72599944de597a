package dev.parley.engine.deals;

import dev.parley.engine.search.Cover;
import dev.parley.engine.search.Explorer.Point;
import dev.parley.engine.space.Choice;
import dev.parley.engine.space.Space;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * The bargaining points where the Pareto set is only covered: the best of the packages listed, with
 * a proven bound on how much better any signable package can be. No signable package exceeds all of
 * the cover's ceilings, and every solution rises with the gains, so that the best of the ceilings
 * bounds them all.
 */
final class CoveredPoints {
  private final Space space;
  private final Bargaining bargaining;
  private final Bargainers bargainers;
  private final Cover cover;
  private final List<Integer> voters;
  private final List<Gains> listed;
  private final List<Gains> ceilings;

  /**
   * @param voters whose utilities are the cover's numbers
   */
  CoveredPoints(Space space, Bargaining bargaining, Cover cover, List<Integer> voters) {
    this.space = space;
    this.bargaining = bargaining;
    this.cover = cover;
    this.voters = voters;
    bargainers = bargaining.bargainers();
    listed = cover.listed().points().stream().map(Point::numbers).map(this::gains).toList();
    ceilings = cover.ceilings().stream().map(this::gains).toList();
  }

  private Gains gains(List<Long> numbers) {
    return Gains.of(bargainers, v -> numbers.get(voters.indexOf(v)));
  }

  /** All four; none with fewer than two bargainers or without a signable package. */
  List<Deals.Point> points(int limit) {
    if (bargainers.size() < 2 || listed.isEmpty()) {
      return List.of();
    }
    return bargaining.criteria(most(listed)).stream().map(c -> point(c, limit)).toList();
  }

  /** The first package in index order of the best Nash point listed. */
  Optional<Choice> firstNash() {
    if (bargainers.size() < 2 || listed.isEmpty()) {
      return Optional.empty();
    }
    return cover.listed().first(ties(bargaining.nash()), 1).stream().findFirst();
  }

  private Deals.Point point(Criterion criterion, int limit) {
    List<Point> ties = ties(criterion);
    return new Deals.Point(
        criterion.solution(),
        cover.listed().packages(ties),
        Optional.empty(),
        cover.listed().first(ties, limit).stream().map(space::evaluated).toList(),
        Optional.of(gap(criterion)));
  }

  private List<Point> ties(Criterion criterion) {
    Gains best = best(criterion);
    return IntStream.range(0, listed.size())
        .filter(k -> criterion.compare(listed.get(k), best) == 0)
        .mapToObj(cover.listed().points()::get)
        .toList();
  }

  private Gains best(Criterion criterion) {
    return SearchedPoints.best(criterion, listed).orElseThrow();
  }

  /** The best ceiling's value less the value attained; rounded up beyond what doubles lose. */
  private double gap(Criterion criterion) {
    double most = Double.NEGATIVE_INFINITY;
    for (Gains ceiling : ceilings) {
      most = Math.max(most, criterion.value(ceiling.approximate()));
    }
    Criterion lower = criterion;
    if (criterion.solution() == Deals.Solution.KALAI_SMORODINSKY) {
      // The most that a party can gain lies between what is listed and the ceilings; nobody can
      // have more of it than all.
      lower = new LeximinCriterion(criterion.solution(), most(ceilings));
      boolean known = most(listed).stream().allMatch(m -> m.signum() > 0);
      most = known ? Math.min(1, most) : 1;
    }
    double gap = Math.max(0, most - lower.value(best(criterion).approximate()));
    return gap + Criterion.TOLERANCE * Math.max(1, Math.abs(most));
  }

  private List<BigFraction> most(List<Gains> gains) {
    return IntStream.range(0, bargainers.size())
        .mapToObj(
            b -> gains.stream().map(g -> g.exact()[b]).max(Comparator.naturalOrder()).orElseThrow())
        .toList();
  }
}
