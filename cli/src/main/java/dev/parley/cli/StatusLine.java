package dev.parley.cli;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * One line on a terminal at standard error that says what is being done, and for how many seconds;
 * nothing on anything else.
 */
final class StatusLine implements AutoCloseable {
  /** What takes no longer needs no clock. */
  private static final long PATIENCE_SECONDS = 2;

  private final Surroundings surroundings;
  private final long started = System.nanoTime();
  private final ScheduledExecutorService clock =
      Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().factory());
  private String what = "";
  private int shown;

  StatusLine(Surroundings surroundings) {
    this.surroundings = surroundings;
    if (surroundings.terminalErr()) {
      var _ = clock.scheduleAtFixedRate(this::show, PATIENCE_SECONDS, 1, TimeUnit.SECONDS);
    }
  }

  /** Says what is being computed. */
  void computing(String what) {
    say("Computing " + what + " ...");
  }

  /** Replaces what stands there. */
  synchronized void say(String now) {
    what = now;
    show();
  }

  private synchronized void show() {
    if (surroundings.terminalErr() && !what.isEmpty()) {
      long seconds = TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - started);
      String line = cut(seconds < PATIENCE_SECONDS ? what : what + " " + seconds + " s");
      surroundings.err().print("\r" + line + " ".repeat(Math.max(0, shown - line.length())));
      surroundings.err().flush();
      shown = line.length();
    }
  }

  /** A line that wraps could not be written over. */
  private String cut(String line) {
    int room = Math.max(1, surroundings.style().width() - 1);
    return line.length() <= room ? line : line.substring(0, room - 1) + "…";
  }

  /** Stops the clock and wipes the line. */
  @Override
  public synchronized void close() {
    clock.shutdownNow();
    if (shown > 0) {
      surroundings.err().print("\r" + " ".repeat(shown) + "\r");
      surroundings.err().flush();
    }
    what = "";
    shown = 0;
  }
}
