package dev.parley.engine.reason;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Sets of up to 62 elements as bits: those that share an element with every set of a family. */
public final class HittingSets {
  /** Small sets first, then those with early elements. */
  public static final Comparator<Long> SMALLEST_FIRST = HittingSets::compare;

  private HittingSets() {}

  private static int compare(long a, long b) {
    long different = a ^ b;
    return Long.bitCount(a) != Long.bitCount(b)
        ? Integer.compare(Long.bitCount(a), Long.bitCount(b))
        : different == 0 ? 0 : (a & Long.lowestOneBit(different)) != 0 ? -1 : 1;
  }

  /**
   * The inclusion-minimal hitting sets of a family, the smallest first (Berge 1989, sequentially).
   * The empty set hits the empty family; nothing hits a family that holds the empty set.
   */
  public static List<Long> minimal(List<Long> family) {
    List<Long> hitting = List.of(0L);
    for (long set : family) {
      hitting = extended(hitting, set);
    }
    return hitting.stream().sorted(SMALLEST_FIRST).toList();
  }

  /** The minimal sets that hit what {@code hitting} hits, and one set more. */
  static List<Long> extended(List<Long> hitting, long set) {
    List<Long> kept = new ArrayList<>();
    List<Long> missing = new ArrayList<>();
    for (long hit : hitting) {
      ((hit & set) != 0 ? kept : missing).add(hit);
    }
    List<Long> all = new ArrayList<>(kept);
    for (long miss : missing) {
      for (long rest = set; rest != 0; rest &= rest - 1) {
        long candidate = miss | Long.lowestOneBit(rest);
        if (!includesOneOf(candidate, kept)) {
          all.add(candidate);
        }
      }
    }
    return minimalOf(all);
  }

  private static boolean includesOneOf(long set, List<Long> family) {
    for (long member : family) {
      if ((member & ~set) == 0) {
        return true;
      }
    }
    return false;
  }

  /** Of some sets those that include no other, the smallest first. */
  public static List<Long> minimalOf(List<Long> sets) {
    List<Long> sorted = new ArrayList<>(sets);
    sorted.sort(SMALLEST_FIRST);
    List<Long> minimal = new ArrayList<>();
    for (long set : sorted) {
      if (!includesOneOf(set, minimal)) {
        minimal.add(set);
      }
    }
    return minimal;
  }
}
