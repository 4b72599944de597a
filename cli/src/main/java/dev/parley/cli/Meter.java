package dev.parley.cli;

import dev.parley.engine.sensitivity.SensitivityAnalysis;

/** A bar that fills, on a terminal at standard error, and on nothing else. */
final class Meter implements SensitivityAnalysis.Meter, AutoCloseable {
  private static final int WIDTH = 30;
  private static final int STEPS = 100;

  private final Surroundings surroundings;
  private int shown = -1;

  Meter(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public synchronized void at(long done, long atMost) {
    int step = atMost == 0 ? STEPS : (int) (STEPS * done / atMost);
    if (surroundings.terminalErr() && step > shown) {
      shown = step;
      int filled = WIDTH * step / STEPS;
      surroundings
          .err()
          .print("\r[%s%s] %3d %%".formatted("#".repeat(filled), ".".repeat(WIDTH - filled), step));
      surroundings.err().flush();
    }
  }

  /** Wipes the line. */
  @Override
  public synchronized void close() {
    if (shown >= 0) {
      surroundings.err().print("\r" + " ".repeat(WIDTH + 10) + "\r");
      surroundings.err().flush();
    }
  }
}
