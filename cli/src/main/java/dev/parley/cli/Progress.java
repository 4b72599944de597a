package dev.parley.cli;

import dev.parley.engine.explain.Explainer;

/** Says on a terminal what is being computed, and counts finished draws. */
final class Progress implements Explainer.Progress, AutoCloseable {
  private static final int STEPS = 50;

  private final StatusLine line;
  private final int total;
  private int shown = 0;

  Progress(Surroundings surroundings, int total) {
    line = new StatusLine(surroundings);
    this.total = total;
  }

  @Override
  public void stage(String stage) {
    line.computing(stage);
  }

  @Override
  public synchronized void accept(int done) {
    if (done >= shown + Math.max(1, total / STEPS)) {
      shown = done;
      line.say(done + " of " + total + " draws");
    }
  }

  @Override
  public void close() {
    line.close();
  }
}
