package dev.parley.engine.explain;

import dev.parley.engine.space.Block;
import dev.parley.engine.space.PassingSets;
import dev.parley.engine.space.Pattern;
import dev.parley.engine.space.Space;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * For every body in a minimal blocking set: the minimal sets of its members whose yes would make it
 * pass, over the packages with the concession at which just such a set blocks.
 */
final class MemberSets {
  /** Sets listed at one package; a body with more of them is reported as incomplete. */
  private static final int MOST = 1000;

  private final Space space;
  private final Set<Long> blocking;
  private final Map<Integer, Set<List<String>>> found = new TreeMap<>();
  private boolean complete = true;

  MemberSets(Space space, List<Long> blocking) {
    this.space = space;
    this.blocking = new HashSet<>(blocking);
  }

  /** Takes note of a package in a scan, by the consents that block it. */
  void offer(long bits, Block block, int position) {
    if (blocking.contains(bits)) {
      collect(bits, block.pattern(position));
    }
  }

  /** The same of a pattern. */
  void offer(long bits, Pattern pattern) {
    if (blocking.contains(bits)) {
      collect(bits, pattern);
    }
  }

  private void collect(long bits, Pattern pattern) {
    for (long rest = bits; rest != 0; rest &= rest - 1) {
      int c = Long.numberOfTrailingZeros(rest);
      PassingSets sets = space.passingSets(space.consents().get(c).by(), pattern, MOST);
      complete &= sets.complete();
      if (!sets.sets().isEmpty()) {
        found.computeIfAbsent(c, _ -> new HashSet<>()).addAll(sets.sets());
      }
    }
  }

  MemberSets merged(MemberSets later) {
    later.found.forEach((c, sets) -> found.computeIfAbsent(c, _ -> new HashSet<>()).addAll(sets));
    complete &= later.complete;
    return this;
  }

  Outlook.Members members() {
    Map<String, List<List<String>>> byBody = new LinkedHashMap<>();
    found.forEach((c, sets) -> byBody.put(space.consents().get(c).by(), minimal(sets)));
    return new Outlook.Members(byBody, complete);
  }

  private static List<List<String>> minimal(Set<List<String>> sets) {
    List<List<String>> minimal = new ArrayList<>();
    sets.stream()
        .map(s -> s.stream().sorted().toList())
        .distinct()
        .sorted(Comparator.comparingInt(List::size))
        .filter(s -> minimal.stream().noneMatch(s::containsAll))
        .forEach(minimal::add);
    minimal.sort((a, b) -> Arrays.compare(a.toArray(String[]::new), b.toArray(String[]::new)));
    return minimal;
  }
}
