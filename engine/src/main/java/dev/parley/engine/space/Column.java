package dev.parley.engine.space;

/**
 * Where a condition holds in the block at hand; kept while further blocks give the same answers.
 */
final class Column {
  private final Condition condition;
  private final boolean[] held;
  private int row = -1;

  Column(Condition condition, int size) {
    this.condition = condition;
    held = new boolean[size];
  }

  void move(int high) {
    int next = condition.row(high);
    if (next != row) {
      condition.fill(high, held);
      row = next;
    }
  }

  /** Leaves true only where the condition holds too. */
  void narrow(boolean[] all) {
    for (int p = 0; p < held.length; p++) {
      all[p] &= held[p];
    }
  }

  /** Sets a bit where the condition holds. */
  void mark(long bit, long[] patterns) {
    for (int p = 0; p < held.length; p++) {
      patterns[p] |= held[p] ? bit : 0;
    }
  }
}
