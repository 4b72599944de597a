package dev.parley.engine.space;

import java.util.List;

/** A compiled expression, answered from the codes of a package's two halves. */
public sealed interface Condition {
  Condition ALWAYS = new All(List.of());

  boolean holds(int high, int low);

  /** A table over the few issues that the expression mentions. */
  final class Tabled implements Condition {
    private final Shape.SubIndex index;
    private final boolean[] table;

    Tabled(Shape.SubIndex index, boolean[] table) {
      this.index = index;
      this.table = table;
    }

    @Override
    public boolean holds(int high, int low) {
      return table[index.code(high, low)];
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
  }

  /** The negation of one. */
  record Negated(Condition inner) implements Condition {
    @Override
    public boolean holds(int high, int low) {
      return !inner.holds(high, low);
    }
  }
}
