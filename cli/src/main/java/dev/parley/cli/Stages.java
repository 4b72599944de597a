package dev.parley.cli;

import java.util.function.Consumer;

/** Says on a terminal what is being computed. */
final class Stages implements Consumer<String>, AutoCloseable {
  private final StatusLine line;

  Stages(Surroundings surroundings) {
    line = new StatusLine(surroundings);
  }

  @Override
  public void accept(String stage) {
    line.say("Computing " + stage + " ...");
  }

  @Override
  public void close() {
    line.close();
  }
}
