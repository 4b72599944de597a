package dev.parley.engine.deals;

import dev.parley.engine.space.Space;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * The signable packages that contradict the fewest points of a draft: their number, and those that
 * cost the cardinal consenters least.
 */
final class Amended {
  private static final Comparator<Costly> CHEAPEST_FIRST =
      Comparator.comparing(Costly::loss).thenComparingLong(Costly::index);

  private final Space space;
  private final DraftText text;
  private final int limit;
  private final PriorityQueue<Costly> cheapest = new PriorityQueue<>(CHEAPEST_FIRST.reversed());
  private int contradicted = Integer.MAX_VALUE;
  private long size;

  Amended(Space space, DraftText text, int limit) {
    this.space = space;
    this.text = text;
    this.limit = limit;
  }

  /**
   * A signable package with what the cardinal consenters lose there together, against the draft as
   * the package would complete it.
   */
  record Costly(long index, BigFraction loss) {}

  void offer(long index, int points) {
    if (points > contradicted) {
      return;
    }
    reset(points);
    size++;
    // A completion loses nothing against itself, and packages come in index order.
    if (points > 0 || cheapest.size() < limit) {
      keep(new Costly(index, text.loss(space, index)));
    }
  }

  void merge(Amended later) {
    if (later.contradicted <= contradicted) {
      reset(later.contradicted);
      size += later.size;
      later.cheapest.forEach(this::keep);
    }
  }

  private void reset(int points) {
    if (points < contradicted) {
      contradicted = points;
      size = 0;
      cheapest.clear();
    }
  }

  private void keep(Costly costly) {
    cheapest.add(costly);
    if (cheapest.size() > limit) {
      cheapest.remove();
    }
  }

  /** How many points these packages contradict; meaningless where there are none. */
  int contradicted() {
    return contradicted;
  }

  long size() {
    return size;
  }

  List<Costly> cheapestFirst() {
    return cheapest.stream().sorted(CHEAPEST_FIRST).toList();
  }
}
