package dev.parley.engine.deals;

import dev.parley.engine.CannotCompute;
import dev.parley.engine.Workers;
import dev.parley.engine.deals.Amended.Costly;
import dev.parley.engine.search.Beyond;
import dev.parley.engine.search.Explorer;
import dev.parley.engine.search.Explorer.Bound;
import dev.parley.engine.search.Explorer.Found;
import dev.parley.engine.search.FewestFailing;
import dev.parley.engine.search.Measure;
import dev.parley.engine.space.Choice;
import dev.parley.engine.space.Space;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * The signable packages that contradict the fewest points of a draft, the cheapest first. Few are
 * all compared. Of many, those are looked for that cost no more than a bound, which rises until
 * enough are found (iterative deepening): what costs each party more than the bound is left out.
 */
final class CheapestAmendments {
  /** Amendments that are compared one by one. */
  static final int MOST_COMPARED = 200_000;

  /** How far those that cost nothing are looked for. */
  private static final InOrder.Limits FREE = new InOrder.Limits(500_000, 100);

  /**
   * Points above what is certainly lost, from one try to the next; at last all that 62 can lose.
   */
  private static final double[] STEPS = {
    0, 0.25, 0.5, 1, 1.5, 2, 3, 4, 6, 8, 12, 16, 24, 32, 48, 64, 100, 150, 225, 350, 500, 1000, 6200
  };

  /** How often the last step is halved where too many cost no more. */
  private static final int HALVES = 5;

  /** Points that are not worth another search. */
  private static final double NARROW = 0.005;

  /** Parts of a point in which losses are added up; rounded such that no package is lost. */
  private static final double FINE = 1e6;

  private static final Comparator<Costly> CHEAPEST_FIRST =
      Comparator.comparing(Costly::loss).thenComparing(Costly::choice);

  private final Explorer explorer;
  private final Space space;
  private final DraftText text;
  private final FewestFailing points;
  private final int contradicted;
  private final int limit;

  /** Per cardinal consenter what it has beyond the draft, and what one point is. */
  private final List<Beyond> beyond = new ArrayList<>();

  private final List<Double> units = new ArrayList<>();

  CheapestAmendments(
      Explorer explorer, DraftText text, FewestFailing points, int contradicted, int limit) {
    this.explorer = explorer;
    space = explorer.space();
    this.text = text;
    this.points = points;
    this.contradicted = contradicted;
    this.limit = limit;
    space.consents().stream()
        .flatMapToInt(c -> c.voter().stream())
        .filter(v -> space.voters().get(v).cardinal())
        .distinct()
        .forEach(v -> {
          beyond.add(Beyond.of(explorer.utility(v), space.shape(), text.options()));
          units.add(space.voters().get(v).form().scale().doubleValue());
        });
  }

  /**
   * What was found.
   *
   * @param size of all such packages; empty where they are too many to hold
   * @param first none where they are out of reach
   * @param gap by how much others may cost less than those listed, 0 where they may cost as little;
   *     empty where the list is the beginning of all
   */
  record Cheapest(Optional<BigInteger> size, List<Costly> first, Optional<Double> gap) {}

  Cheapest find() {
    Optional<Found> all = points.packages(contradicted);
    Optional<BigInteger> size = all.map(f -> f.packages(f.points()));
    if (all.isPresent() && few(size.get())) {
      return new Cheapest(size, listed(all.get()), Optional.empty());
    }
    return new Deepening(size).find();
  }

  /** One search for those that cost no more than a bound, which rises. */
  private final class Deepening {
    private final Optional<BigInteger> size;
    private final List<Integer> losers = losers();
    private final FewestFailing.Best best = points.best(contradicted, inParts(losers));

    /** No package costs less, and those that cost no more, as far as they were found. */
    private double below = Math.max(0, others(losers) - best.ceiling() / FINE - 1 / FINE);

    private List<Costly> known = List.of();

    /** Whether a search was given up, so that another one would take as long for nothing. */
    private boolean lost;

    Deepening(Optional<BigInteger> size) {
      this.size = size;
    }

    Cheapest find() {
      double surely = below;
      for (double step : STEPS) {
        if (!holds(surely + step)) {
          return between(surely + step);
        }
        if (known.size() >= limit) {
          return exact();
        }
      }
      return exact();
    }

    private Cheapest exact() {
      return new Cheapest(size, known, Optional.empty());
    }

    /** Whether those that cost no more are few enough; they are known then. */
    private boolean holds(double loss) {
      Optional<Boolean> any = best.any(least(loss, losers), bounds(loss));
      lost = any.isEmpty();
      if (any.orElse(true)) {
        Optional<Found> within =
            lost ? Optional.empty() : best.packages(least(loss, losers), bounds(loss));
        if (within.isEmpty() || !few(within.get().packages(within.get().points()))) {
          within.ifPresent(this::knowFree);
          return false;
        }
        known = listed(within.get()).stream().filter(c -> c.loss().doubleValue() <= loss).toList();
      }
      below = loss;
      return true;
    }

    /** Of very many those that cost nothing, if they fill a list: the first in index order. */
    private void knowFree(Found within) {
      for (int some = limit; some <= MOST_COMPARED && known.size() < limit; some *= 8) {
        List<Costly> free =
            cheapest(within.first(within.points(), some)).stream()
                .filter(c -> c.loss().signum() == 0)
                .toList();
        known = free.size() == limit ? free : known;
      }
    }

    /** The first in index order that cost nothing; none where they are out of reach. */
    private List<Costly> searchedFree() {
      List<Bound> none = new ArrayList<>(List.of(points.failing(contradicted)));
      beyond.forEach(b -> none.add(new Bound(b.measure(), b.others() - b.slack())));
      try {
        return new InOrder(explorer, List.of(), none, everything(), Optional.of(FREE))
            .first(limit, c -> text.contradicted(c) == contradicted && costsNothing(c)).stream()
                .map(c -> new Costly(c, BigFraction.ZERO))
                .toList();
      } catch (CannotCompute e) {
        Workers.stopIfCancelled();
        return List.of();
      }
    }

    private boolean costsNothing(Choice choice) {
      return text.loss(space, choice).signum() == 0;
    }

    /** Where too many cost no more than a bound, smaller steps may find as many as are listed. */
    private Cheapest between(double tooMany) {
      double above = tooMany;
      for (int half = 0;
          half < HALVES && above - below > NARROW && known.size() < limit && !lost;
          half++) {
        double middle = (below + above) / 2;
        above = holds(middle) ? above : middle;
      }
      return known.isEmpty() ? some(above) : exact();
    }

    /**
     * The best for those who lose; all others cost more than what was ruled out as well. None where
     * even these are out of reach.
     */
    private Cheapest some(double loss) {
      List<Costly> some =
          best.top(least(loss, losers), bounds(loss))
              .or(() -> best.some(least(loss, losers), bounds(loss)))
              .map(f -> cheapest(f.first(f.points(), limit)))
              .orElse(List.of());
      if (!some.isEmpty() && some.getFirst().loss().signum() == 0) {
        known = searchedFree();
      }
      if (!known.isEmpty()) {
        return exact();
      }
      return new Cheapest(
          size,
          some,
          some.isEmpty()
              ? Optional.empty()
              : Optional.of(Math.max(0, some.getLast().loss().doubleValue() - below)));
    }
  }

  /** Per issue all options. */
  private int[][] everything() {
    return IntStream.range(0, space.shape().issues())
        .mapToObj(i -> IntStream.range(0, space.shape().radix(i)).toArray())
        .toArray(int[][]::new);
  }

  /** Those that surely lose, whichever of the packages is chosen; all where none does. */
  private List<Integer> losers() {
    List<Integer> all = IntStream.range(0, beyond.size()).boxed().toList();
    List<Integer> losers =
        all.stream()
            .filter(b ->
                points.best(contradicted, inParts(List.of(b))).ceiling() / FINE
                    < others(List.of(b)))
            .toList();
    return losers.isEmpty() ? all : losers;
  }

  /** What some consenters have beyond the draft together, rounded up. */
  private Measure inParts(List<Integer> some) {
    return Measure.sum(
        some.stream().map(b -> beyond.get(b).measure()).toList(),
        some.stream().map(b -> units.get(b) / FINE).toList());
  }

  /** Points that some consenters have at the draft at least, in the same measures. */
  private double others(List<Integer> some) {
    return some.stream()
        .mapToDouble(b -> (beyond.get(b).others() - beyond.get(b).slack()) / units.get(b))
        .sum();
  }

  /** What some consenters have beyond the draft at least where all together lose no more. */
  private long least(double loss, List<Integer> some) {
    return (long) Math.floor((others(some) - loss) * FINE) - 1;
  }

  private static boolean few(BigInteger packages) {
    return packages.compareTo(BigInteger.valueOf(MOST_COMPARED)) <= 0;
  }

  /** What no package misses at which the consenters together lose no more. */
  private List<Bound> bounds(double loss) {
    List<Bound> bounds = new ArrayList<>();
    for (int b = 0; b < beyond.size(); b++) {
      Beyond one = beyond.get(b);
      long least = one.others() - one.slack() - (long) Math.ceil(loss * units.get(b)) - 1;
      bounds.add(new Bound(one.measure(), least));
    }
    return bounds;
  }

  private List<Costly> listed(Found found) {
    return cheapest(found.first(found.points(), MOST_COMPARED));
  }

  private List<Costly> cheapest(List<Choice> choices) {
    return choices.stream()
        .map(c -> new Costly(c, text.loss(space, c)))
        .sorted(CHEAPEST_FIRST)
        .limit(limit)
        .toList();
  }
}
