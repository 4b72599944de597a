package dev.parley.engine.simulation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What an agreement is compared with: the Pareto set of the offers, for the negotiators, and the
 * offers with the largest Nash product of gains. Distances are Euclidean, between gains of which
 * each party's best is 1.
 */
final class Yardstick {
  private final Arena arena;
  private final List<Integer> front = new ArrayList<>();
  private final List<Integer> nash;

  Yardstick(Arena arena) {
    this.arena = arena;
    // Whatever dominates an offer has a larger sum, so it comes first.
    IntStream.range(0, arena.offers())
        .boxed()
        .sorted(Comparator.comparingDouble((Integer o) -> -sum(o)))
        .forEachOrdered(o -> {
          if (front.stream().noneMatch(f -> dominates(f, o))) {
            front.add(o);
          }
        });
    int best = front.stream().max(Comparator.comparingDouble(this::welfare)).orElseThrow();
    nash = front.stream().filter(o -> welfare(o) >= welfare(best)).toList();
  }

  double toFront(int offer) {
    return nearest(offer, front);
  }

  double toNash(int offer) {
    return nearest(offer, nash);
  }

  private double nearest(int offer, List<Integer> among) {
    return among.stream().mapToDouble(o -> distance(offer, o)).min().orElseThrow();
  }

  private double distance(int offer, int other) {
    double squares = 0;
    for (int p = 0; p < arena.parties(); p++) {
      double difference = arena.gain(p, offer) - arena.gain(p, other);
      squares += difference * difference;
    }
    return StrictMath.sqrt(squares);
  }

  private double sum(int offer) {
    double sum = 0;
    for (int p = 0; p < arena.parties(); p++) {
      sum += arena.gain(p, offer);
    }
    return sum;
  }

  /** First the number of gainers, then the product of their gains, which is at most 1. */
  private double welfare(int offer) {
    double product = 1;
    int gainers = 0;
    for (int p = 0; p < arena.parties(); p++) {
      double gain = arena.gain(p, offer);
      gainers += gain > 0 ? 1 : 0;
      product *= gain > 0 ? gain : 1;
    }
    return gainers == 0 ? 0 : gainers + product / 2;
  }

  private boolean dominates(int first, int second) {
    boolean better = false;
    for (int p = 0; p < arena.parties(); p++) {
      if (arena.gain(p, first) < arena.gain(p, second)) {
        return false;
      }
      better |= arena.gain(p, first) > arena.gain(p, second);
    }
    return better;
  }
}
