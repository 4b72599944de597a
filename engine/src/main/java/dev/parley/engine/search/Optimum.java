package dev.parley.engine.search;

import dev.parley.engine.search.Search.Keeping;
import dev.parley.engine.space.Choice;
import dev.parley.engine.space.Condition;
import dev.parley.engine.space.Pattern;
import dev.parley.engine.space.Space;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * The best package under a score that never falls when a measure rises or another voter says yes:
 * first the best score, then the first package in index order that attains it.
 */
public final class Optimum {
  private final Explorer explorer;
  private final Space space;
  private final List<Condition> rules;
  private final List<Reach> reaches;

  /** The influential voters whose utilities are no measure of their own. */
  private final List<Integer> others;

  private final Optional<Integer> rows;

  /**
   * @param rules further conditions that must hold
   * @param reaches what the score depends on beside the consents
   */
  public Optimum(Explorer explorer, List<Condition> rules, List<Reach> reaches) {
    this(explorer, rules, reaches, Optional.empty());
  }

  private Optimum(
      Explorer explorer, List<Condition> rules, List<Reach> reaches, Optional<Integer> rows) {
    this.rows = rows;
    this.explorer = explorer;
    space = explorer.space();
    this.rules = List.copyOf(rules);
    this.reaches = List.copyOf(reaches);
    others =
        explorer.influential().stream()
            .filter(v -> reaches.stream().noneMatch(r -> r.measure().equals(explorer.utility(v))))
            .toList();
  }

  /**
   * A measure, and how far it counts.
   *
   * @param to numbers from here on are all alike; for a voter at least its threshold
   */
  public record Reach(Measure measure, long to) {
    public static Reach whole(Measure measure) {
      return new Reach(measure, Axis.ALL);
    }
  }

  /** Judges the end of a search; larger is better. */
  public interface Score<T extends Comparable<T>> {
    /**
     * Empty where the package does not count.
     *
     * @param numbers one per measure, in the order given
     */
    Optional<T> of(Pattern pattern, long[] numbers);
  }

  /**
   * A part of the packages.
   *
   * @param least where measures must end at least, one per measure; {@link #ANYWHERE} is anywhere
   * @param sum what a weighted sum of them must end at least
   */
  public record Region(List<Long> least, Optional<Sum> sum) {
    public Region {
      least = List.copyOf(least);
    }

    public Region(List<Long> least) {
      this(least, Optional.empty());
    }
  }

  /**
   * A weighted sum that is not below a number, up to rounding.
   *
   * @param weights one per measure, not below 0
   */
  public record Sum(List<Double> weights, double least) {
    public Sum {
      weights = List.copyOf(weights);
    }
  }

  /** A number below all others. */
  public static final long ANYWHERE = Axis.NONE;

  /** The best score and the first package that has it. */
  public record Best<T>(T score, Choice choice) {}

  /**
   * Searches the feasible packages other than today's.
   *
   * @param region where they are looked for
   * @param asGood a region in which are all packages that are as good as a score; nothing else in
   *     it may be better than what is in the first region
   */
  public <T extends Comparable<T>> Optional<Best<T>> find(
      Region region, Score<T> score, Function<T, Region> asGood) {
    return value(region, score).map(b -> first(asGood.apply(b), score, b));
  }

  /** The first signable package at which measures reach their bounds. */
  public static Optional<Choice> firstSignable(
      Explorer explorer, List<Condition> rules, List<Explorer.Bound> bounds) {
    return firstSignable(explorer, rules, bounds, Optional.empty());
  }

  /**
   * The same.
   *
   * @param rows how many partial packages may be kept after one issue, if fewer than there is room
   *     for
   * @throws dev.parley.engine.CannotCompute if more matter
   */
  public static Optional<Choice> firstSignable(
      Explorer explorer,
      List<Condition> rules,
      List<Explorer.Bound> bounds,
      Optional<Integer> rows) {
    Space space = explorer.space();
    Optimum optimum =
        new Optimum(
            explorer,
            rules,
            bounds.stream()
                .map(b -> new Reach(b.measure(), explorer.alikeFrom(b.measure(), b.least())))
                .toList(),
            rows);
    Ends<Boolean> ends =
        optimum
        .new Ends<>(
            (pattern, _) ->
                space.outcome(pattern).blocking() == 0 ? Optional.of(true) : Optional.empty(),
            optimum.words());
    ends.search(new Region(bounds.stream().map(Explorer.Bound::least).toList()));
    return ends.best == null
        ? Optional.empty()
        : Optional.of(IndexWords.choice(space.shape(), ends.index));
  }

  private int words() {
    return IndexWords.words(space.shape())[0] + 1;
  }

  /** The best score alone. */
  public <T extends Comparable<T>> Optional<T> value(Region region, Score<T> score) {
    Ends<T> ends = new Ends<>(score, 0);
    ends.search(region);
    return Optional.ofNullable(ends.best);
  }

  /**
   * The first package that has the best score.
   *
   * @param region holds one, and nothing better
   */
  public <T extends Comparable<T>> Best<T> first(Region region, Score<T> score, T wanted) {
    Ends<T> ends = new Ends<>(score, words());
    ends.search(region);
    if (ends.best == null || ends.best.compareTo(wanted) != 0) {
      throw new IllegalStateException("the best package was lost: " + wanted);
    }
    return new Best<>(wanted, IndexWords.choice(space.shape(), ends.index));
  }

  /** One search, and the best of its ends. */
  private final class Ends<T extends Comparable<T>> {
    private final Score<T> score;
    private final int words;
    private @org.jspecify.annotations.Nullable T best;

    /** The words of the best one's index, the first issues' first. */
    private long[] index = {};

    Ends(Score<T> score, int words) {
      this.score = score;
      this.words = words;
    }

    void search(Region region) {
      List<Axis> axes = new ArrayList<>();
      for (int w = words - 1; w >= 0; w--) {
        axes.add(
            new Axis(IndexWords.measure(space.shape(), w), false, Axis.NONE, Axis.NONE, Axis.ALL));
      }
      for (int r = 0; r < reaches.size(); r++) {
        axes.add(
            new Axis(
                reaches.get(r).measure(),
                false,
                region.least().get(r),
                Axis.NONE,
                reaches.get(r).to()));
      }
      for (int voter : others) {
        axes.add(Axis.threshold(explorer.utility(voter), explorer.threshold(voter)));
      }
      Set<Condition> must = new LinkedHashSet<>(space.rules());
      must.addAll(rules);
      Search search =
          new Search(
              List.copyOf(must),
              space.consentConditions(),
              axes,
              space.today(),
              Keeping.VALUES,
              Search.EVERYTHING,
              region.sum().map(sum -> floor(sum, axes.size())),
              rows.map(r -> new Search.Thinning(Collections.nCopies(axes.size(), 0.0), r, 0)));
      Merge merge =
          new Merge(
              space.shape(), search, explorer.layouts().of(space, search), explorer.threads());
      for (Slice slice : merge.run()) {
        if (!slice.apart()) {
          BigInteger holding = BigInteger.valueOf(merge.watched(slice));
          for (int p = 0; p < slice.size(); p++) {
            end(slice.rows(), p * axes.size(), holding);
          }
        }
      }
    }

    private Search.Floor floor(Sum sum, int axes) {
      List<Double> weights = new ArrayList<>(Collections.nCopies(axes, 0.0));
      for (int r = 0; r < reaches.size(); r++) {
        weights.set(words + r, sum.weights().get(r));
      }
      return new Search.Floor(weights, sum.least());
    }

    private void end(long[] rows, int at, BigInteger holding) {
      long accepting = 0;
      long[] numbers = new long[reaches.size()];
      for (int r = 0; r < numbers.length; r++) {
        numbers[r] = rows[at + words + r];
        for (int voter : explorer.influential()) {
          if (explorer.utility(voter).equals(reaches.get(r).measure())) {
            accepting |= numbers[r] >= explorer.threshold(voter) ? 1L << voter : 0;
          }
        }
      }
      for (int o = 0; o < others.size(); o++) {
        boolean yes = rows[at + words + numbers.length + o] >= explorer.threshold(others.get(o));
        accepting |= yes ? 1L << others.get(o) : 0;
      }
      Optional<T> found = score.of(new Pattern(accepting, holding), numbers);
      if (found.isPresent()) {
        int sign = best == null ? 1 : found.get().compareTo(best);
        if (sign > 0 || (sign == 0 && earlier(rows, at))) {
          best = found.get();
          index = new long[words];
          for (int w = 0; w < words; w++) {
            index[w] = -rows[at + w];
          }
        }
      }
    }

    private boolean earlier(long[] rows, int at) {
      for (int w = 0; w < words; w++) {
        if (-rows[at + w] != index[w]) {
          return -rows[at + w] < index[w];
        }
      }
      return false;
    }
  }
}
