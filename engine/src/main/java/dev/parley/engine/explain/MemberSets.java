package dev.parley.engine.explain;

import dev.parley.engine.space.Block;
import dev.parley.engine.space.Condition;
import dev.parley.engine.space.PassingSets;
import dev.parley.engine.space.Pattern;
import dev.parley.engine.space.Scan;
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
final class MemberSets implements Scan.Visitor {
  /** Sets listed at one package; a body with more of them is reported as incomplete. */
  private static final int MOST = 1000;

  private final Space space;
  private final Condition concession;
  private final Set<Long> blocking;
  private final Map<Integer, Set<List<String>>> found = new TreeMap<>();
  private boolean complete = true;

  MemberSets(Space space, Condition concession, List<Long> blocking) {
    this.space = space;
    this.concession = concession;
    this.blocking = new HashSet<>(blocking);
  }

  @Override
  public void visit(Block block) {
    for (int p = 0; p < block.size(); p++) {
      if (block.feasible(p)
          && !block.today(p)
          && block.holds(concession, p)
          && blocking.contains(block.blocking(p))) {
        collect(block.blocking(p), block.pattern(p));
      }
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

  boolean complete() {
    return complete;
  }

  Map<String, List<List<String>>> byBody() {
    Map<String, List<List<String>>> byBody = new LinkedHashMap<>();
    found.forEach((c, sets) -> byBody.put(space.consents().get(c).by(), minimal(sets)));
    return byBody;
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
