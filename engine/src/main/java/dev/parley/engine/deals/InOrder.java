package dev.parley.engine.deals;

import dev.parley.engine.search.Explorer;
import dev.parley.engine.search.Explorer.Bound;
import dev.parley.engine.search.Optimum;
import dev.parley.engine.space.Choice;
import dev.parley.engine.space.Condition;
import dev.parley.engine.space.Shape;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Signable packages in index order, because there may be millions of them: a search finds one, the
 * settlements of the last issues are then tried one by one, and the next search asks for the first
 * one that agrees with it up to the last issue at which that is possible, and has a later option
 * there.
 */
final class InOrder {
  /** Settlements of the last issues that are tried one by one before the next search. */
  private static final int MOST_TRIED = 4096;

  private final Explorer explorer;
  private final Shape shape;
  private final List<Condition> rules;
  private final List<Bound> bounds;
  private final int[][] options;
  private final Optional<Limits> limits;
  private final int tail;
  private int searches;

  /**
   * @param rules that they satisfy
   * @param bounds that they reach
   * @param options per issue those that the rules leave, ascending
   */
  InOrder(
      Explorer explorer,
      List<Condition> rules,
      List<Bound> bounds,
      int[][] options,
      Optional<Limits> limits) {
    this.limits = limits;
    this.explorer = explorer;
    shape = explorer.space().shape();
    this.rules = rules;
    this.bounds = bounds;
    this.options = options;
    int issue = options.length;
    for (long tries = 1; issue > 0 && tries * options[issue - 1].length <= MOST_TRIED; issue--) {
      tries *= options[issue - 1].length;
    }
    tail = issue;
  }

  /**
   * How much to try.
   *
   * @param rows partial packages that a search may keep after one issue
   * @param searches after so many there is an end, whether or not enough were found
   */
  record Limits(int rows, int searches) {}

  /**
   * The first ones.
   *
   * @param wanted what signable packages must satisfy, which follows from rules and bounds; asked
   *     of those that are tried one by one
   * @throws dev.parley.engine.CannotCompute if too many partial packages matter at once
   */
  List<Choice> first(int limit, Predicate<Choice> wanted) {
    List<Choice> found = new ArrayList<>();
    Optional<Choice> next = search(rules);
    while (next.isPresent() && found.size() < limit) {
      Choice first = next.get();
      for (Optional<Choice> at = next; at.isPresent() && found.size() < limit; ) {
        if (explorer.space().signable(at.get()) && wanted.test(at.get())) {
          found.add(at.get());
        }
        at = next(at.get());
      }
      next = found.size() < limit ? after(first) : Optional.empty();
    }
    return found;
  }

  private Optional<Choice> search(List<Condition> where) {
    if (limits.filter(l -> searches >= l.searches()).isPresent()) {
      return Optional.empty();
    }
    searches++;
    return Optimum.firstSignable(explorer, where, bounds, limits.map(Limits::rows));
  }

  /** The next package that agrees before the tail. */
  private Optional<Choice> next(Choice choice) {
    int[] digits = choice.digits();
    for (int issue = digits.length - 1; issue >= tail; issue--) {
      int at = Arrays.binarySearch(options[issue], digits[issue]) + 1;
      if (at < options[issue].length) {
        digits[issue] = options[issue][at];
        return Optional.of(Choice.of(digits));
      }
      digits[issue] = options[issue][0];
    }
    return Optional.empty();
  }

  /** The first one after all that agree with one before the tail. */
  private Optional<Choice> after(Choice before) {
    Optional<Choice> next = Optional.empty();
    for (int last = tail - 1; last >= 0 && next.isEmpty(); last--) {
      if (before.digit(last) + 1 < shape.radix(last)) {
        List<Condition> narrower = new ArrayList<>(rules);
        for (int i = 0; i < last; i++) {
          narrower.add(Condition.agreeing(shape, i, before));
        }
        boolean[] later = new boolean[shape.radix(last)];
        Arrays.fill(later, before.digit(last) + 1, later.length, true);
        narrower.add(Condition.oneOf(shape, last, later));
        next = search(narrower);
      }
    }
    return next;
  }
}
