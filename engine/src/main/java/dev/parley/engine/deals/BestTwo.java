package dev.parley.engine.deals;

import java.util.Optional;

/** The best value under a criterion and the next distinct one. */
final class BestTwo {
  private final Criterion criterion;
  private Optional<Gains> best = Optional.empty();
  private Optional<Gains> next = Optional.empty();

  BestTwo(Criterion criterion) {
    this.criterion = criterion;
  }

  Criterion criterion() {
    return criterion;
  }

  Optional<Gains> best() {
    return best;
  }

  Optional<Gains> next() {
    return next;
  }

  void offer(Gains gains) {
    if (next.isPresent() && criterion.compare(gains, next.get()) <= 0) {
      return;
    }
    int toBest = best.isPresent() ? criterion.compare(gains, best.get()) : 1;
    if (toBest > 0) {
      next = best;
      best = Optional.of(gains);
    } else if (toBest < 0) {
      next = Optional.of(gains);
    }
  }

  BestTwo merged(BestTwo later) {
    later.best.ifPresent(this::offer);
    later.next.ifPresent(this::offer);
    return this;
  }

  Optional<Double> margin() {
    return best.flatMap(b -> next.flatMap(n -> criterion.margin(b, n)));
  }
}
