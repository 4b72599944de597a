package dev.parley.engine.search;

import dev.parley.engine.search.Search.Keeping;
import dev.parley.engine.space.Choice;
import dev.parley.engine.space.Condition;
import dev.parley.engine.space.Pattern;
import dev.parley.engine.space.Space;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * A feasible package at which somebody objects: the first in index order, among those that agree
 * with another package on some issues. What counts as an objection must not vanish when a voter
 * turns from yes to no.
 */
public final class Objection {
  private final Explorer explorer;
  private final Space space;
  private final List<Integer> voters;
  private final List<Condition> watched;
  private final int words;

  /**
   * @param voters positions of the voters whose answers may make an objection
   * @param watched conditions on which it depends as well, in the order of a pattern's bits
   */
  public Objection(Explorer explorer, List<Integer> voters, List<Condition> watched) {
    this.explorer = explorer;
    space = explorer.space();
    this.voters = List.copyOf(voters);
    this.watched = List.copyOf(watched);
    words = IndexWords.words(space.shape())[0] + 1;
  }

  /**
   * Searches all feasible packages, today's among them.
   *
   * @param fixed positions of the issues on which packages must agree with {@code other}
   * @throws dev.parley.engine.CannotCompute if too many partial packages matter at once
   */
  public Optional<Choice> first(Choice other, List<Integer> fixed, Predicate<Pattern> objects) {
    List<Axis> axes = new ArrayList<>();
    for (int w = words - 1; w >= 0; w--) {
      axes.add(
          new Axis(IndexWords.measure(space.shape(), w), false, Axis.NONE, Axis.NONE, Axis.ALL));
    }
    axes.add(Axis.threshold(Measure.fewChanges(space.shape(), other, fixed), 0).atLeast(0));
    for (int voter : voters) {
      axes.add(Axis.threshold(explorer.utility(voter).negated(), refusal(voter)));
    }
    Search search =
        new Search(
            space.rules(), watched, axes, Optional.empty(), Keeping.VALUES, Search.EVERYTHING);
    Merge merge =
        new Merge(space.shape(), search, explorer.layouts().of(space, search), explorer.threads());
    Optional<long[]> first = Optional.empty();
    for (Slice slice : merge.run()) {
      BigInteger holding = BigInteger.valueOf(merge.watched(slice));
      for (int p = 0; p < slice.size(); p++) {
        int at = p * axes.size();
        if (objects.test(new Pattern(accepting(slice.rows(), at), holding))) {
          first = earlier(first, slice.rows(), at);
        }
      }
    }
    return first.map(index -> IndexWords.choice(space.shape(), index));
  }

  /** The least negated utility at which a voter says no. */
  private long refusal(int voter) {
    return 1 - explorer.threshold(voter);
  }

  private long accepting(long[] rows, int at) {
    long accepting = 0;
    for (int v = 0; v < voters.size(); v++) {
      accepting |= rows[at + words + 1 + v] < refusal(voters.get(v)) ? 1L << voters.get(v) : 0;
    }
    return accepting;
  }

  private Optional<long[]> earlier(Optional<long[]> first, long[] rows, int at) {
    long[] index = new long[words];
    for (int w = 0; w < words; w++) {
      index[w] = -rows[at + w];
    }
    return first.isPresent() && Arrays.compare(first.get(), index) <= 0
        ? first
        : Optional.of(index);
  }
}
