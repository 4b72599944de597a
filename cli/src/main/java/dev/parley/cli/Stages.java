package dev.parley.cli;

import java.util.function.Consumer;

/** Says on a terminal at standard error what is being computed, and on nothing else. */
final class Stages implements Consumer<String>, AutoCloseable {
  private final Surroundings surroundings;
  private int shown;

  Stages(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public void accept(String stage) {
    if (surroundings.terminalErr()) {
      wipe();
      String line = "Computing " + stage + " ...";
      shown = line.length();
      surroundings.err().print(line);
      surroundings.err().flush();
    }
  }

  /** Wipes the line. */
  @Override
  public void close() {
    wipe();
    surroundings.err().flush();
  }

  private void wipe() {
    if (shown > 0) {
      surroundings.err().print("\r" + " ".repeat(shown) + "\r");
    }
    shown = 0;
  }
}
