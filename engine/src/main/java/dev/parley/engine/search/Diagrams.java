package dev.parley.engine.search;

import dev.parley.engine.space.Condition;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Conditions as reduced, ordered decision diagrams over the issues (Bryant 1986, with as many
 * branches as an issue has options). Equal functions are one node, so the node reached after some
 * issues says exactly what a condition still depends on.
 */
final class Diagrams {
  static final int FALSE = 0;
  static final int TRUE = 1;

  private final Layout layout;
  private final int[][] branches;
  private final int[] levels;
  private final Map<Condition, Integer> roots;
  private final Map<Followed, StateGraph> graphs = new ConcurrentHashMap<>();

  /**
   * @param branches per node where each option of its issue leads
   * @param levels per node the level of its issue
   */
  Diagrams(Layout layout, int[][] branches, int[] levels, Map<Condition, Integer> roots) {
    this.layout = layout;
    this.branches = branches;
    this.levels = levels;
    this.roots = Map.copyOf(roots);
  }

  static Diagrams of(Layout layout, Collection<Condition> conditions) {
    return new DiagramBuilder(layout).build(conditions);
  }

  /** Numbers that together name a node or a state. */
  static final class Key {
    private final int[] parts;
    private final int hash;

    Key(int... parts) {
      this.parts = parts;
      hash = Arrays.hashCode(parts);
    }

    int[] parts() {
      return parts;
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Key key && Arrays.equals(parts, key.parts);
    }

    @Override
    public int hashCode() {
      return hash;
    }
  }

  static boolean terminal(int node) {
    return node <= TRUE;
  }

  Layout layout() {
    return layout;
  }

  /** Where a node leads once an issue is settled; nodes of later issues stay where they are. */
  int step(int node, int level, int digit) {
    return levels[node] == level ? branches[node][digit] : node;
  }

  private record Followed(List<Condition> conditions, List<Condition> rules, int most) {}

  /** The states of some of the conditions; remembered. */
  StateGraph graph(List<Condition> conditions, List<Condition> rules, int most) {
    return graphs.computeIfAbsent(
        new Followed(conditions, rules, most),
        f -> StateGraph.of(this, f.conditions(), f.rules(), f.most()));
  }

  /** The root of a condition's diagram. */
  int root(Condition condition) {
    return Objects.requireNonNull(roots.get(condition), "a condition of the search");
  }
}
