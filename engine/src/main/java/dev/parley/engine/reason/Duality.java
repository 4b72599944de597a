package dev.parley.engine.reason;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The minimal sets that suffice for a claim and the minimal sets whose change breaks it.
 *
 * <p>A claim is asked about by fixing some of n elements and letting the others vary; fixing more
 * never makes a true claim false. The sufficient sets are then the minimal hitting sets of the
 * breaking ones and the other way round (Reiter 1987; Ignatiev et al. 2020). As in MARCO (Liffiton
 * et al. 2016) every question settles one set for good: a minimal hitting set of the breaks known
 * so far either suffices, and is then minimal, or its counterexample is shrunk to a new break; the
 * same from the other side, in turn, so that both families grow. Asks at most n + 1 times per set.
 *
 * @param suffices the smallest first
 * @param breaks the smallest first, each with a witness
 * @param complete whether these are all; otherwise each of them is minimal, and more may exist
 */
public record Duality<W>(List<Long> suffices, List<Break<W>> breaks, boolean complete) {
  /** Unsettled hitting sets that are kept at most; beyond it the search is given up as capped. */
  private static final int MOST_CANDIDATES = 20_000;

  public Duality {
    suffices = List.copyOf(suffices);
    breaks = List.copyOf(breaks);
  }

  /** A minimal set whose change can break the claim, and how it does. */
  public record Break<W>(long elements, W witness) {}

  /** Decides about a claim. */
  public interface Claim<W> {
    /**
     * A way to break the claim while some elements stay fixed; empty where it holds whatever the
     * others do.
     *
     * @param fixed elements that stay, as bits
     * @return a break that changes none of the fixed elements
     */
    Optional<Break<W>> against(long fixed);
  }

  /**
   * Finds both families.
   *
   * @param elements how many there are, at most 62
   * @param cap how many sets of either family are looked for
   * @throws IllegalStateException if the families are not each other's hitting sets: then the claim
   *     is not monotone
   */
  public static <W> Duality<W> of(int elements, int cap, Claim<W> claim) {
    Search<W> search = new Search<>((1L << elements) - 1, cap, claim);
    boolean complete = search.run();
    List<Break<W>> breaks =
        search.breaks.values().stream()
            .sorted((a, b) -> HittingSets.SMALLEST_FIRST.compare(a.elements, b.elements))
            .toList();
    Duality<W> found =
        new Duality<>(
            search.suffices.stream().sorted(HittingSets.SMALLEST_FIRST).toList(), breaks, complete);
    found.check();
    return found;
  }

  private void check() {
    List<Long> broken = breaks.stream().map(Break::elements).toList();
    boolean dual =
        complete
            ? HittingSets.minimal(broken).equals(suffices)
                && HittingSets.minimal(suffices).equals(broken)
            : suffices.stream().allMatch(s -> broken.stream().allMatch(b -> (s & b) != 0));
    if (!dual
        || !HittingSets.minimalOf(suffices).equals(suffices)
        || !HittingSets.minimalOf(broken).equals(broken)) {
      throw new IllegalStateException("what suffices and what breaks do not hit each other");
    }
  }

  private static final class Search<W> {
    private final long all;
    private final int cap;
    private final Claim<W> claim;
    private final List<Long> suffices = new ArrayList<>();
    private final Map<Long, Break<W>> breaks = new HashMap<>();

    Search(long all, int cap, Claim<W> claim) {
      this.all = all;
      this.cap = cap;
      this.claim = claim;
    }

    /** Returns whether everything was found: one family's hitting sets are all in the other. */
    boolean run() {
      List<Long> sufficient = List.of(0L);
      List<Long> breaking = List.of(0L);
      for (int turn = 0; ; turn++) {
        Optional<Long> first = sufficient.stream().filter(c -> !suffices.contains(c)).findFirst();
        Optional<Long> second = breaking.stream().filter(c -> !breaks.containsKey(c)).findFirst();
        if (first.isEmpty() || second.isEmpty()) {
          return true;
        }
        if (suffices.size() == cap
            || breaks.size() == cap
            || sufficient.size() + breaking.size() > MOST_CANDIDATES) {
          return false;
        }
        boolean other = turn % 2 != 0;
        Optional<Break<W>> against = claim.against(other ? all & ~second.get() : first.get());
        if (against.isPresent()) {
          sufficient = HittingSets.extended(sufficient, add(shrunk(against.get())));
        } else {
          breaking =
              HittingSets.extended(
                  breaking, add(other ? shrunk(all & ~second.get()) : first.get()));
        }
      }
    }

    private long add(Break<W> least) {
      breaks.put(least.elements, least);
      return least.elements;
    }

    private long add(long sufficient) {
      suffices.add(sufficient);
      return sufficient;
    }

    /** Leaves out what a sufficient set can do without, the last elements first. */
    private long shrunk(long sufficient) {
      long current = sufficient;
      for (long rest = sufficient; rest != 0; rest &= ~Long.highestOneBit(rest)) {
        long without = current & ~Long.highestOneBit(rest);
        current = claim.against(without).isEmpty() ? without : current;
      }
      return current;
    }

    /** Leaves out what the break can do without, the last elements first. */
    private Break<W> shrunk(Break<W> start) {
      Break<W> current = start;
      for (long rest = start.elements; rest != 0; ) {
        long element = Long.highestOneBit(rest);
        rest &= ~element;
        if ((current.elements & element) != 0) {
          Optional<Break<W>> smaller = claim.against(all & ~(current.elements & ~element));
          current = smaller.orElse(current);
        }
      }
      return current;
    }
  }
}
