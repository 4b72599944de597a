package dev.parley.engine.search;

import dev.parley.engine.CannotCompute;
import dev.parley.engine.Workers;
import dev.parley.engine.search.Explorer.Bound;
import dev.parley.engine.search.Explorer.Found;
import dev.parley.engine.search.Explorer.Ground;
import dev.parley.engine.search.Explorer.Point;
import dev.parley.engine.search.Explorer.Query;
import dev.parley.engine.search.Search.Keeping;
import dev.parley.engine.space.Condition;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The signable packages at which the fewest of some conditions fail. Iterative deepening: from the
 * number that a relaxation proves to be needed, one more after the other.
 */
public final class FewestFailing {
  private final Explorer explorer;
  private final List<Condition> conditions;
  private final Measure kept;
  private final Descent descent;
  private int atLeast;

  private FewestFailing(Explorer explorer, List<Condition> conditions) {
    this.explorer = explorer;
    this.conditions = List.copyOf(conditions);
    kept = Measure.fewFailing(explorer.space().shape(), conditions);
    descent = new Descent(explorer, kept, List.of(), List.of(), new Leaders());
  }

  /** Prepares the search. */
  public static FewestFailing of(Explorer explorer, List<Condition> conditions) {
    return new FewestFailing(explorer, conditions);
  }

  /**
   * How many fail at least.
   *
   * @return empty where nothing is signable
   * @throws dev.parley.engine.CannotCompute if too many partial packages matter at once
   */
  public OptionalInt fewest() {
    for (int most = 0; most < conditions.size(); most++) {
      atLeast = most;
      if (descent.relaxation().reaches(-most)) {
        OptionalInt found =
            fewest(
                explorer
                    .run(
                        descent.query(-most),
                        Keeping.VALUES,
                        Search.EVERYTHING,
                        Optional.of(descent.ground(-most)))
                    .points());
        if (found.isPresent()) {
          return found;
        }
      }
    }
    return fewest(explorer.values(descent.query()));
  }

  /** How many surely fail, as far as {@link #fewest} came. */
  public int atLeast() {
    return atLeast;
  }

  private static OptionalInt fewest(List<Point> points) {
    return points.stream().mapToInt(p -> (int) -p.numbers().getFirst()).min();
  }

  /**
   * All packages at which no more fail than the fewest.
   *
   * @return empty where they are too many to hold
   */
  public Optional<Found> packages(int fewest) {
    return attempt(
        Query.signable(List.of()).with(List.of(failing(fewest))),
        Keeping.TRACKED,
        descent.ground(-fewest));
  }

  /** What no package misses at which no more fail. */
  public Bound failing(int most) {
    return new Bound(kept, -most);
  }

  private Optional<Found> attempt(Query query, Keeping keeping, Ground ground) {
    try {
      return Optional.of(explorer.run(query, keeping, Search.EVERYTHING, Optional.of(ground)));
    } catch (CannotCompute e) {
      Workers.stopIfCancelled();
      return Optional.empty();
    }
  }

  /** Those of these packages at which another measure is greatest. */
  public Best best(int fewest, Measure goal) {
    return new Best(goal, failing(fewest));
  }

  /** Searches for packages at which no more fail than the fewest and a goal is high. */
  public final class Best {
    private final Measure goal;
    private final Bound failing;
    private final Descent top;

    private Best(Measure goal, Bound failing) {
      this.goal = goal;
      this.failing = failing;
      top = new Descent(explorer, goal, List.of(), List.of(failing), new Leaders());
    }

    /** What the goal does not exceed, up to rounding. */
    public double ceiling() {
      return top.relaxation().ceiling();
    }

    /**
     * Whether at some package the goal is a number or more and other measures reach bounds.
     *
     * @return empty where too many partial packages matter
     */
    public Optional<Boolean> any(long least, List<Bound> bounds) {
      return run(least, bounds, Keeping.VALUES).map(f -> !f.points().isEmpty());
    }

    /** Some such packages; empty where too many partial ones matter. */
    public Optional<Found> some(long least, List<Bound> bounds) {
      return run(least, bounds, Keeping.WITNESSED);
    }

    private Optional<Found> run(long least, List<Bound> bounds, Keeping keeping) {
      return attempt(
          Query.signable(List.of()).with(bounds(least, bounds)),
          keeping,
          top.ground((double) least));
    }

    /** All such packages; empty where they are too many to hold. */
    public Optional<Found> packages(long least, List<Bound> bounds) {
      return run(least, bounds, Keeping.TRACKED);
    }

    /**
     * Some of those at which the goal is greatest.
     *
     * @return empty where too many partial packages matter
     */
    public Optional<Found> top(long least, List<Bound> bounds) {
      return attempt(
          Query.signable(List.of(goal)).with(bounds(least, bounds)),
          Keeping.WITNESSED,
          top.ground((double) least));
    }

    private List<Bound> bounds(long least, List<Bound> bounds) {
      List<Bound> all = new ArrayList<>(bounds);
      all.add(failing);
      all.add(new Bound(goal, least));
      return all;
    }
  }
}
