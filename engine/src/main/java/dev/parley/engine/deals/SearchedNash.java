package dev.parley.engine.deals;

import dev.parley.engine.search.Ascent;
import dev.parley.engine.search.Explorer;
import dev.parley.engine.search.Explorer.Bound;
import dev.parley.engine.search.Explorer.Found;
import dev.parley.engine.search.Explorer.Point;
import dev.parley.engine.search.Explorer.Query;
import dev.parley.engine.search.Measure;
import dev.parley.engine.search.Optimum;
import dev.parley.engine.space.Choice;
import dev.parley.engine.space.Condition;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** The first Nash package in index order, of the signable packages that satisfy some conditions. */
final class SearchedNash {
  /** Shares of the bound that are given up, one try after the other. */
  private static final double[] DEPTHS = {0.01, 0.02, 0.04, 0.07, 0.1, 0.13, 0.16, 0.2, 0.25, 0.3};

  private final Explorer explorer;
  private final Bargaining bargaining;

  SearchedNash(Explorer explorer, Bargaining bargaining) {
    this.explorer = explorer;
    this.bargaining = bargaining;
  }

  Optional<Choice> first(List<Condition> conditions) {
    Bargainers bargainers = bargaining.bargainers();
    if (bargainers.size() < 2) {
      return Optional.empty();
    }
    List<Integer> own =
        IntStream.range(0, bargainers.size()).mapToObj(bargainers::position).toList();
    List<Measure> utilities = own.stream().map(explorer::utility).toList();
    Criterion criterion = bargaining.nash();
    List<Point> points = points(conditions, own, criterion);
    List<Gains> gains = points.stream().map(p -> gains(p, own)).toList();
    Optional<Gains> best = SearchedPoints.best(criterion, gains);
    Optional<Choice> first = Optional.empty();
    for (int k = 0; best.isPresent() && k < gains.size(); k++) {
      if (criterion.compare(gains.get(k), best.get()) == 0) {
        Choice choice = first(conditions, utilities, points.get(k));
        first = first.filter(f -> f.compareTo(choice) <= 0).or(() -> Optional.of(choice));
      }
    }
    return first;
  }

  private Gains gains(Point point, List<Integer> own) {
    return Gains.of(bargaining.bargainers(), v -> point.numbers().get(own.indexOf(v)));
  }

  /** Points among which are all Nash points: those near a bound, or all that no other beats. */
  private List<Point> points(List<Condition> conditions, List<Integer> own, Criterion criterion) {
    Ascent ascent = bargaining.ascent(explorer, conditions);
    Climb climb = new Climb(explorer, bargaining.bargainers(), own, Climb.MOST_ROWS);
    for (double depth : DEPTHS) {
      double target = ascent.ceiling() * (1 - depth);
      Optional<Found> found =
          target > 0 ? climb.atLeast(criterion, ascent, target) : Optional.empty();
      if (found.isEmpty()) {
        break;
      }
      boolean reached =
          found.get().points().stream()
              .anyMatch(p -> criterion.value(gains(p, own).approximate()) >= target);
      if (reached) {
        return found.get().points();
      }
    }
    return explorer.values(
        Query.signable(own.stream().map(explorer::utility).toList()).where(conditions));
  }

  /** The first signable package at which nobody has less than at a point: all have just as much. */
  private Choice first(List<Condition> conditions, List<Measure> utilities, Point point) {
    List<Bound> bounds = new ArrayList<>();
    for (int u = 0; u < utilities.size(); u++) {
      bounds.add(new Bound(utilities.get(u), point.numbers().get(u)));
    }
    return Optimum.firstSignable(explorer, conditions, bounds).orElseThrow();
  }
}
