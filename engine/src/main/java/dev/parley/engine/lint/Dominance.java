package dev.parley.engine.lint;

import dev.parley.engine.overview.Stakes;
import dev.parley.engine.overview.Stakes.Stake;
import dev.parley.model.Issue;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * Which options of an issue are at least as good for all and better for one, counting only what the
 * issue itself contributes to a party's points.
 */
final class Dominance {
  private final int options;

  /** Party → option → rank of its contribution; an issue may have thousands of levels. */
  private final List<int[]> ranks = new ArrayList<>();

  Dominance(Stakes stakes, Issue issue) {
    options = issue.options().size();
    stakes.byParty().values().stream()
        .flatMap(s -> Optional.ofNullable(s.get(issue.id())).stream())
        .forEach(s -> ranks.add(ranks(issue, s)));
  }

  private static int[] ranks(Issue issue, Stake stake) {
    List<BigFraction> sorted = List.copyOf(new TreeSet<>(stake.contributions().values()));
    return issue.options().stream()
        .mapToInt(o -> Collections.binarySearch(sorted, stake.contributions().get(o.id())))
        .toArray();
  }

  /** Position of the first option that dominates another; empty where none does. */
  OptionalInt dominating(int option) {
    return IntStream.range(0, options).filter(o -> dominates(o, option)).findFirst();
  }

  private boolean dominates(int option, int other) {
    boolean better = false;
    for (int[] party : ranks) {
      if (party[option] < party[other]) {
        return false;
      }
      better |= party[option] > party[other];
    }
    return better;
  }
}
