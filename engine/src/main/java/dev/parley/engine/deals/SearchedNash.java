package dev.parley.engine.deals;

import dev.parley.engine.search.Explorer;
import dev.parley.engine.search.Explorer.Bound;
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
    List<Point> points = explorer.values(Query.signable(utilities).where(conditions));
    List<Gains> gains =
        points.stream()
            .map(p -> Gains.of(bargainers, v -> p.numbers().get(own.indexOf(v))))
            .toList();
    Criterion criterion = bargaining.nash();
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

  /** The first signable package at which nobody has less than at a point: all have just as much. */
  private Choice first(List<Condition> conditions, List<Measure> utilities, Point point) {
    List<Bound> bounds = new ArrayList<>();
    for (int u = 0; u < utilities.size(); u++) {
      bounds.add(new Bound(utilities.get(u), point.numbers().get(u)));
    }
    return Optimum.firstSignable(explorer, conditions, bounds).orElseThrow();
  }
}
