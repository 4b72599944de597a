package dev.parley.engine.search;

import dev.parley.engine.CannotCompute;
import java.util.List;
import java.util.Locale;

/** How many partial packages there is room and time for. */
final class Room {
  /** What a candidate takes beside its numbers: weights, sources, digits, orders. */
  private static final long BYTES_PER_CANDIDATE = 56;

  /** What a state takes beside its rows: its parts by name, a list of moves, a filter, a slice. */
  private static final long BYTES_PER_STATE = 1024;

  /** Fewer rows are not worth a second thread. */
  static final int FEW = 20_000;

  private static final double SHARE_OF_HEAP = 0.7;

  static final String FEWER =
      "let fewer parties vote, use fewer interactions between issues, merge options, or write"
          + " weights and values with fewer digits, so that more packages are worth the same";

  /** Numbers held at once for one level: some hundred megabytes. */
  private static final long MOST_NUMBERS = 48_000_000;

  private static final int MOST_STATES = 1 << 20;

  private Room() {}

  /**
   * @param parts numbers per state
   * @param width numbers per partial package
   * @param held bytes in use already
   * @throws CannotCompute if the candidates of one level are too many
   */
  static void refuseTooMany(long candidates, int states, int parts, int width, long held) {
    if (candidates * Math.max(1, width) > MOST_NUMBERS || states > MOST_STATES) {
      throw new CannotCompute(
          String.format(
              Locale.ROOT,
              "too many partial packages matter at once (%,d, in %,d states) to compare them all",
              candidates,
              states),
          List.of("issues"),
          FEWER);
    }
    long bytes =
        held
            + candidates * (2L * Long.BYTES * width + BYTES_PER_CANDIDATE)
            + states * ((long) Integer.BYTES * parts + BYTES_PER_STATE);
    long heap = Runtime.getRuntime().maxMemory();
    if (bytes > heap * SHARE_OF_HEAP) {
      throw new CannotCompute(
          String.format(
              Locale.ROOT,
              "%,d partial packages matter at once, which takes about %,d MiB of memory; Java may"
                  + " use %,d MiB",
              candidates,
              bytes >> 20,
              heap >> 20),
          List.of("issues"),
          "set JAVA_TOOL_OPTIONS=-Xmx%dm, or %s".formatted((bytes * 2) >> 20, FEWER));
    }
  }
}
