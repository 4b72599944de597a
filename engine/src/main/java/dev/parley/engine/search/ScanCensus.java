package dev.parley.engine.search;

import dev.parley.engine.space.Block;
import dev.parley.engine.space.Condition;
import dev.parley.engine.space.Pattern;
import dev.parley.engine.space.Scan;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** A census by visiting every package, where that is possible and nothing else is exact. */
final class ScanCensus implements Scan.Visitor {
  private final List<Condition> rules;
  private final List<Condition> split;
  private final Map<Kind, long[]> counts = new HashMap<>();

  private ScanCensus(List<Condition> rules, List<Condition> split) {
    this.rules = rules;
    this.split = split;
  }

  private record Kind(Pattern pattern, long split) implements Comparable<Kind> {
    @Override
    public int compareTo(Kind other) {
      int sign = Long.compare(pattern.accepting(), other.pattern.accepting());
      sign = sign != 0 ? sign : pattern.holding().compareTo(other.pattern.holding());
      return sign != 0 ? sign : Long.compare(split, other.split);
    }
  }

  static List<Census.Entry> of(Explorer explorer, List<Condition> rules, List<Condition> split) {
    Map<Kind, long[]> all = new HashMap<>();
    Scan.run(explorer.space(), explorer.threads(), () -> new ScanCensus(rules, split))
        .forEach(part ->
            part.counts.forEach(
                (kind, count) -> all.merge(kind, count, (a, b) -> new long[] {a[0] + b[0]})));
    Set<Kind> sorted = new TreeSet<>(all.keySet());
    List<Census.Entry> entries = new ArrayList<>();
    for (Kind kind : sorted) {
      BigInteger packages = BigInteger.valueOf(all.getOrDefault(kind, new long[1])[0]);
      entries.add(new Census.Entry(kind.pattern, kind.split, packages));
    }
    return entries;
  }

  @Override
  public void visit(Block block) {
    for (int p = 0; p < block.size(); p++) {
      if (block.feasible(p) && kept(block, p)) {
        long side = 0;
        for (int c = 0; c < split.size(); c++) {
          side |= block.holds(split.get(c), p) ? 1L << c : 0;
        }
        counts.computeIfAbsent(new Kind(block.pattern(p), side), _ -> new long[1])[0]++;
      }
    }
  }

  private boolean kept(Block block, int position) {
    for (Condition rule : rules) {
      if (!block.holds(rule, position)) {
        return false;
      }
    }
    return true;
  }
}
