package dev.parley.verify;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;

/** Families of sets. */
final class Sets {
  private Sets() {}

  /** Those that contain no other one. */
  static <T> Set<Set<T>> minimal(Collection<? extends Set<T>> sets) {
    Set<Set<T>> distinct = new LinkedHashSet<>(sets);
    Set<Set<T>> minimal = new HashSet<>();
    for (Set<T> set : distinct) {
      if (distinct.stream().noneMatch(o -> !o.equals(set) && set.containsAll(o))) {
        minimal.add(set);
      }
    }
    return minimal;
  }

  /** All minimal sets that meet every one of a family (Berge 1989), one member at a time. */
  static <T> Set<Set<T>> hitting(Collection<? extends Set<T>> family) {
    Set<Set<T>> hitting = Set.of(Set.of());
    for (Set<T> each : family) {
      Set<Set<T>> next = new HashSet<>();
      for (Set<T> set : hitting) {
        if (set.stream().anyMatch(each::contains)) {
          next.add(set);
        } else {
          for (T element : each) {
            Set<T> larger = new HashSet<>(set);
            larger.add(element);
            next.add(larger);
          }
        }
      }
      hitting = minimal(next);
    }
    return hitting;
  }
}
