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
      String line =
          line(
              what,
              seconds < PATIENCE_SECONDS ? "" : " " + seconds + " s",
              surroundings.statusColumns() - 1);
      surroundings.err().print("\r" + line + " ".repeat(Math.max(0, shown - line.length())));
      surroundings.err().flush();
      shown = line.length();
    }
  }

  /**
   * At most so many characters, because a line that wraps could not be written over; what is cut
   * are the words, as only the clock shows that something still goes on.
   */
  static String line(String what, String clock, int most) {
    int room = Math.max(1, most - clock.length());
    String words = what.length() <= room ? what : what.substring(0, room - 1).strip() + "…";
    return words + clock;
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
