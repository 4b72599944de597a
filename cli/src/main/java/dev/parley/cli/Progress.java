package dev.parley.cli;

import java.util.function.IntConsumer;

/** Counts finished draws on a terminal at standard error, and on nothing else. */
final class Progress implements IntConsumer, AutoCloseable {
  private static final int STEPS = 50;

  private final Surroundings surroundings;
  private final int total;
  private int shown = 0;

  Progress(Surroundings surroundings, int total) {
    this.surroundings = surroundings;
    this.total = total;
  }

  @Override
  public synchronized void accept(int done) {
    if (surroundings.terminalErr() && done >= shown + Math.max(1, total / STEPS)) {
      shown = done;
      surroundings.err().print("\r" + done + " of " + total + " draws");
      surroundings.err().flush();
    }
  }

  /** Wipes the line. */
  @Override
  public synchronized void close() {
    if (shown > 0) {
      surroundings.err().print("\r" + " ".repeat(("" + total).length() * 2 + 10) + "\r");
      surroundings.err().flush();
    }
  }
}
