package dev.parley.verify;

import java.util.ArrayList;
import java.util.List;

/** Of the sets offered, as bits, those that include no other. */
final class MinimalSets {
  private final List<Long> sets = new ArrayList<>();

  void offer(long set) {
    if (sets.stream().noneMatch(s -> (s & set) == s)) {
      sets.removeIf(s -> (s & set) == set);
      sets.add(set);
    }
  }

  List<Long> sets() {
    return List.copyOf(sets);
  }

  /** The minimal sets that share an element with each of some sets (Berge 1989). */
  static List<Long> hitting(List<Long> sets) {
    List<Long> hitting = List.of(0L);
    for (long set : sets) {
      MinimalSets longer = new MinimalSets();
      for (long hits : hitting) {
        if ((hits & set) != 0) {
          longer.offer(hits);
        }
      }
      for (long hits : hitting) {
        for (long rest = (hits & set) != 0 ? 0 : set; rest != 0; rest &= rest - 1) {
          longer.offer(hits | Long.lowestOneBit(rest));
        }
      }
      hitting = longer.sets();
    }
    return hitting;
  }
}
