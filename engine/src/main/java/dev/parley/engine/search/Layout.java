package dev.parley.engine.search;

import dev.parley.engine.space.Condition;
import dev.parley.engine.space.Shape;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The order in which issues are settled. Issues that conditions tie together come first, near each
 * other, so that few conditions are open at any time: the order is a path decomposition of the
 * graph that joins issues mentioned together (Bodlaender 1998), found greedily from every start and
 * improved by moving single issues.
 */
final class Layout {
  private final Shape shape;
  private final int[] order;
  private final int[] levels;

  private Layout(Shape shape, int[] order) {
    this.shape = shape;
    this.order = order;
    levels = new int[order.length];
    for (int level = 0; level < order.length; level++) {
      levels[order[level]] = level;
    }
  }

  static Layout of(Shape shape, Collection<Condition> conditions) {
    return new Layout(shape, new Ordering(shape, conditions).order());
  }

  int size() {
    return order.length;
  }

  /** The issue at a level. */
  int issue(int level) {
    return order[level];
  }

  int level(int issue) {
    return levels[issue];
  }

  int radix(int level) {
    return shape.radix(order[level]);
  }

  /** Looks for a good order. */
  private static final class Ordering {
    private final Shape shape;
    private final List<BitSet> scopes = new ArrayList<>();
    private final double[] logs;

    Ordering(Shape shape, Collection<Condition> conditions) {
      this.shape = shape;
      Set<BitSet> distinct = new HashSet<>();
      for (Condition condition : conditions) {
        BitSet scope = new BitSet();
        condition.scope().forEach(scope::set);
        if (scope.cardinality() > 1 && distinct.add(scope)) {
          scopes.add(scope);
        }
      }
      logs =
          IntStream.range(0, shape.issues()).mapToDouble(i -> Math.log(shape.radix(i))).toArray();
    }

    int[] order() {
      List<Integer> order = new ArrayList<>();
      components().forEach(c -> order.addAll(best(c)));
      IntStream.range(0, shape.issues()).filter(i -> !order.contains(i)).forEach(order::add);
      return order.stream().mapToInt(i -> i).toArray();
    }

    /** Sets of issues that conditions connect, the widest first. */
    private List<BitSet> components() {
      List<BitSet> components = new ArrayList<>();
      for (BitSet scope : scopes) {
        BitSet joined = (BitSet) scope.clone();
        for (BitSet other : List.copyOf(components)) {
          if (other.intersects(joined)) {
            joined.or(other);
            components.remove(other);
          }
        }
        components.add(joined);
      }
      components.sort(
          Comparator.comparingInt((BitSet c) -> -c.cardinality())
              .thenComparingInt(c -> c.nextSetBit(0)));
      return components;
    }

    private List<Integer> best(BitSet component) {
      List<Integer> best = List.of();
      double least = Double.POSITIVE_INFINITY;
      for (int start = component.nextSetBit(0);
          start >= 0;
          start = component.nextSetBit(start + 1)) {
        List<Integer> order = greedy(component, start);
        double cost = cost(order);
        if (cost < least) {
          least = cost;
          best = order;
        }
      }
      return improved(best, least);
    }

    private List<Integer> greedy(BitSet component, int start) {
      List<Integer> order = new ArrayList<>(List.of(start));
      BitSet left = (BitSet) component.clone();
      BitSet settled = new BitSet();
      settled.set(start);
      left.clear(start);
      while (!left.isEmpty()) {
        int chosen = -1;
        double least = Double.POSITIVE_INFINITY;
        for (int next = left.nextSetBit(0); next >= 0; next = left.nextSetBit(next + 1)) {
          settled.set(next);
          double width = width(settled);
          settled.clear(next);
          if (width < least) {
            least = width;
            chosen = next;
          }
        }
        settled.set(chosen);
        left.clear(chosen);
        order.add(chosen);
      }
      return order;
    }

    /** Moves single issues while that helps. */
    private List<Integer> improved(List<Integer> found, double cost) {
      List<Integer> best = found;
      double least = cost;
      boolean better = true;
      while (better && found.size() <= 64) {
        better = false;
        for (int from = 0; from < best.size(); from++) {
          for (int to = 0; to < best.size(); to++) {
            List<Integer> moved = new ArrayList<>(best);
            int issue = moved.get(from);
            moved.subList(from, from + 1).clear();
            moved.add(to, issue);
            double other = cost(moved);
            if (other < least * (1 - 1e-9)) {
              least = other;
              best = moved;
              better = true;
            }
          }
        }
      }
      return best;
    }

    /** Bound on the number of states over all levels, later ones weighing more: lists grow. */
    private double cost(List<Integer> order) {
      BitSet settled = new BitSet();
      double cost = 0;
      for (int level = 0; level < order.size(); level++) {
        settled.set(order.get(level));
        cost += Math.exp(width(settled)) * (level + 1);
      }
      return cost;
    }

    /** Logarithm of the number of assignments to settled issues that open conditions mention. */
    private double width(BitSet settled) {
      BitSet open = new BitSet();
      for (BitSet scope : scopes) {
        BitSet outside = (BitSet) scope.clone();
        outside.andNot(settled);
        if (!outside.isEmpty() && scope.intersects(settled)) {
          open.or(scope);
        }
      }
      open.and(settled);
      return open.stream().mapToDouble(i -> logs[i]).sum();
    }
  }
}
