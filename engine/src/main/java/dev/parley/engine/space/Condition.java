package dev.parley.engine.space;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** A compiled expression, answered from the codes of a package's two halves. */
public sealed interface Condition {
  Condition ALWAYS = new All(List.of());

  /** Holds where one issue has one of some options. */
  static Condition oneOf(Shape shape, int issue, boolean[] digits) {
    return new Tabled(shape.subIndex(new int[] {issue}), digits.clone());
  }

  /** Holds where one issue is settled as in a package. */
  static Condition agreeing(Shape shape, int issue, Choice choice) {
    boolean[] same = new boolean[shape.radix(issue)];
    same[choice.digit(issue)] = true;
    return oneOf(shape, issue, same);
  }

  /** What is left of a condition where some issues are settled as in a package. */
  static Condition settled(Shape shape, Condition condition, Choice choice, Set<Integer> settled) {
    return switch (condition) {
      case All(List<Condition> parts) ->
          new All(parts.stream().map(p -> settled(shape, p, choice, settled)).toList());
      case Negated(Condition inner) -> new Negated(settled(shape, inner, choice, settled));
      case Tabled tabled ->
          tabled.scope().stream().noneMatch(settled::contains)
              ? tabled
              : tabled.settled(shape, choice, settled);
    };
  }

  boolean holds(int high, int low);

  /** The same of a package of any space. */
  boolean holds(Choice choice);

  /** Positions of the issues that it mentions, ascending. */
  List<Integer> scope();

  /**
   * Answers for all packages that share a high code.
   *
   * @param held one element per low code, overwritten
   */
  void fill(int high, boolean[] held);

  /** A number not below 0; high codes with the same one have the same answers. */
  int row(int high);

  /** A table over the few issues that the expression mentions. */
  final class Tabled implements Condition {
    private final Shape.SubIndex index;
    private final boolean[] table;
    private final List<Integer> scope;
    private final int hash;

    Tabled(Shape.SubIndex index, boolean[] table) {
      this.index = index;
      this.table = table;
      scope = index.subset();
      hash = 31 * scope.hashCode() + Arrays.hashCode(table);
    }

    private Tabled settled(Shape shape, Choice choice, Set<Integer> settled) {
      Shape.SubIndex open =
          shape.subIndex(
              scope.stream().filter(i -> !settled.contains(i)).mapToInt(i -> i).toArray());
      boolean[] left = new boolean[open.size()];
      for (int code = 0; code < left.length; code++) {
        left[code] = holds(open.at(code, choice));
      }
      return new Tabled(open, left);
    }

    @Override
    public boolean holds(int high, int low) {
      return table[index.code(high, low)];
    }

    @Override
    public boolean holds(Choice choice) {
      return table[index.code(choice)];
    }

    @Override
    public List<Integer> scope() {
      return scope;
    }

    @Override
    public void fill(int high, boolean[] held) {
      index.fill(high, table, held);
    }

    @Override
    public int row(int high) {
      return index.row(high);
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Tabled tabled
          && scope.equals(tabled.scope)
          && Arrays.equals(table, tabled.table);
    }

    @Override
    public int hashCode() {
      return hash;
    }
  }

  /** An expression whose table would be too large, by its parts. */
  record All(List<Condition> parts) implements Condition {
    @Override
    public boolean holds(int high, int low) {
      for (Condition part : parts) {
        if (!part.holds(high, low)) {
          return false;
        }
      }
      return true;
    }

    @Override
    public boolean holds(Choice choice) {
      for (Condition part : parts) {
        if (!part.holds(choice)) {
          return false;
        }
      }
      return true;
    }

    @Override
    public List<Integer> scope() {
      return parts.stream().flatMap(p -> p.scope().stream()).distinct().sorted().toList();
    }

    @Override
    public void fill(int high, boolean[] held) {
      for (int low = 0; low < held.length; low++) {
        held[low] = holds(high, low);
      }
    }

    @Override
    public int row(int high) {
      return high;
    }
  }

  /** The negation of one. */
  record Negated(Condition inner) implements Condition {
    @Override
    public boolean holds(int high, int low) {
      return !inner.holds(high, low);
    }

    @Override
    public boolean holds(Choice choice) {
      return !inner.holds(choice);
    }

    @Override
    public List<Integer> scope() {
      return inner.scope();
    }

    @Override
    public void fill(int high, boolean[] held) {
      inner.fill(high, held);
      for (int low = 0; low < held.length; low++) {
        held[low] = !held[low];
      }
    }

    @Override
    public int row(int high) {
      return inner.row(high);
    }
  }
}
