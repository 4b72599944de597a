package dev.parley.format;

import java.nio.charset.StandardCharsets;

/** A file's name and bytes; bytes, because they are half as large as the text may be. */
final class SourceText {
  /** Longer lines are cut; a caret beyond that shows no text. */
  private static final int MOST_SHOWN = 100_000;

  private final String name;
  private final byte[] bytes;
  private final int order;

  /** Where the line last asked for begins: diagnostics ask for lines in ascending order. */
  private int lastLine = 1;

  private int lastStart;
  private int shownLine;
  private String shown = "";

  /**
   * @param name as shown to the user
   * @param order rank of the file's diagnostics among those of other files
   */
  SourceText(String name, byte[] bytes, int order) {
    this.name = name;
    this.bytes = bytes;
    this.order = order;
  }

  /** A place in a file that has no text, because it is absent or cannot be read. */
  static Place nowhere(String name) {
    return new Place(new SourceText(name, new byte[0], 0), 1, 1);
  }

  String name() {
    return name;
  }

  int order() {
    return order;
  }

  byte[] bytes() {
    return bytes;
  }

  Place start() {
    return new Place(this, 1, 1);
  }

  /** A line's text, empty beyond the end; invalid bytes show as the replacement character. */
  String line(int number) {
    if (number < lastLine) {
      lastLine = 1;
      lastStart = 0;
    }
    while (lastLine < number) {
      int end = endOfLine(lastStart);
      if (end == bytes.length) {
        return "";
      }
      boolean pair = bytes[end] == '\r' && end + 1 < bytes.length && bytes[end + 1] == '\n';
      lastStart = end + (pair ? 2 : 1);
      lastLine++;
    }
    if (shownLine != number) {
      // A long line with many errors is held once.
      shownLine = number;
      shown = text(lastStart);
    }
    return shown;
  }

  private String text(int start) {
    int length = Math.min(endOfLine(start) - start, MOST_SHOWN);
    String text = new String(bytes, start, length, StandardCharsets.UTF_8);
    return Characters.visible(text.startsWith("\uFEFF") ? text.substring(1) : text);
  }

  private int endOfLine(int from) {
    int end = from;
    while (end < bytes.length && bytes[end] != '\n' && bytes[end] != '\r') {
      end++;
    }
    return end;
  }
}
