package dev.parley.format;

/**
 * How much a case may hold: nodes, comparisons, levels and other things that a few characters can
 * make many of. Without it a small file could fill the memory.
 */
final class Budget {
  private static final int MOST_ENTRIES = 250_000;
  private static final int MOST_BYTES = 16 << 20;

  private int entries = MOST_ENTRIES;
  private int bytes = MOST_BYTES;

  /** Takes entries away; false where they are used up, which is reported once. */
  boolean spend(int count, Place at, Problems problems) {
    boolean had = entries >= 0;
    entries = Math.max(-1, entries - count);
    if (had && entries < 0) {
      problems.error(
          Code.TOO_MANY_ENTRIES, at, "the case has more than 250,000 entries", "split the case");
    }
    return entries >= 0;
  }

  /** Takes the size of a file away; false where the files together are too large. */
  boolean load(int size) {
    bytes -= size;
    return bytes >= 0;
  }
}
