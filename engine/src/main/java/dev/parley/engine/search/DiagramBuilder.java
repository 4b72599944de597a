package dev.parley.engine.search;

import dev.parley.engine.CannotCompute;
import dev.parley.engine.space.Choice;
import dev.parley.engine.space.Condition;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Builds the diagrams of conditions, one node per function. */
final class DiagramBuilder {
  /** Beyond this many nodes a condition is too entangled to be searched. */
  private static final int MOST_NODES = 1 << 20;

  private final Layout layout;
  private final List<int[]> branches = new ArrayList<>();
  private final List<Integer> levels = new ArrayList<>();
  private final Map<Diagrams.Key, Integer> nodes = new HashMap<>();
  private final Map<Condition, Integer> built = new HashMap<>();

  DiagramBuilder(Layout layout) {
    this.layout = layout;
    for (int terminal = Diagrams.FALSE; terminal <= Diagrams.TRUE; terminal++) {
      branches.add(new int[0]);
      levels.add(Integer.MAX_VALUE);
    }
  }

  Diagrams build(Collection<Condition> conditions) {
    conditions.forEach(this::of);
    return new Diagrams(
        layout,
        branches.toArray(int[][]::new),
        levels.stream().mapToInt(level -> level).toArray(),
        built);
  }

  private int step(int node, int level, int digit) {
    return levels.get(node) == level ? branches.get(node)[digit] : node;
  }

  private int of(Condition condition) {
    Integer known = built.get(condition);
    if (known != null) {
      return known;
    }
    int root =
        switch (condition) {
          case Condition.Tabled tabled -> tabled(tabled);
          case Condition.Negated negated -> negated(of(negated.inner()), new HashMap<>());
          case Condition.All all -> {
            int both = Diagrams.TRUE;
            for (Condition part : all.parts()) {
              both = and(both, of(part), new HashMap<>());
            }
            yield both;
          }
        };
    built.put(condition, root);
    return root;
  }

  private int tabled(Condition.Tabled condition) {
    int[] scope = condition.scope().stream().mapToInt(layout::level).sorted().toArray();
    return tabled(condition, scope, 0, new int[layout.size()]);
  }

  private int tabled(Condition.Tabled condition, int[] scope, int next, int[] digits) {
    if (next == scope.length) {
      return condition.holds(Choice.of(digits)) ? Diagrams.TRUE : Diagrams.FALSE;
    }
    int issue = layout.issue(scope[next]);
    int[] to = new int[layout.radix(scope[next])];
    for (int d = 0; d < to.length; d++) {
      digits[issue] = d;
      to[d] = tabled(condition, scope, next + 1, digits);
    }
    return node(scope[next], to);
  }

  private int negated(int node, Map<Integer, Integer> known) {
    if (Diagrams.terminal(node)) {
      return Diagrams.TRUE - node;
    }
    Integer found = known.get(node);
    if (found == null) {
      int[] to = branches.get(node).clone();
      for (int d = 0; d < to.length; d++) {
        to[d] = negated(to[d], known);
      }
      found = node(levels.get(node), to);
      known.put(node, found);
    }
    return found;
  }

  private int and(int first, int second, Map<Diagrams.Key, Integer> known) {
    if (first == Diagrams.FALSE || second == Diagrams.FALSE) {
      return Diagrams.FALSE;
    }
    if (first == Diagrams.TRUE || first == second) {
      return second;
    }
    if (second == Diagrams.TRUE) {
      return first;
    }
    Diagrams.Key key = new Diagrams.Key(Math.min(first, second), Math.max(first, second));
    Integer found = known.get(key);
    if (found == null) {
      int level = Math.min(levels.get(first), levels.get(second));
      int[] to = new int[layout.radix(level)];
      for (int d = 0; d < to.length; d++) {
        to[d] = and(step(first, level, d), step(second, level, d), known);
      }
      found = node(level, to);
      known.put(key, found);
    }
    return found;
  }

  private int node(int level, int[] to) {
    boolean same = true;
    for (int branch : to) {
      same &= branch == to[0];
    }
    if (same) {
      return to[0];
    }
    int[] parts = Arrays.copyOf(to, to.length + 1);
    parts[to.length] = level;
    return nodes.computeIfAbsent(new Diagrams.Key(parts), _ -> fresh(level, to));
  }

  private int fresh(int level, int[] to) {
    if (branches.size() >= MOST_NODES) {
      throw new CannotCompute(
          "a condition of the case ties together too many issues at once",
          List.of("rules"),
          "split it into conditions on fewer issues");
    }
    branches.add(to);
    levels.add(level);
    return branches.size() - 1;
  }
}
