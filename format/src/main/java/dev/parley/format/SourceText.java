package dev.parley.format;

import java.nio.charset.StandardCharsets;

/** A file's name and bytes; bytes, because they are half as large as the text may be. */
final class SourceText {
  private final String name;
  private final byte[] bytes;
  private final int order;

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
    int from = 0;
    for (int line = 1; line < number; line++) {
      int end = endOfLine(from);
      if (end == bytes.length) {
        return "";
      }
      boolean pair = bytes[end] == '\r' && end + 1 < bytes.length && bytes[end + 1] == '\n';
      from = end + (pair ? 2 : 1);
    }
    String text = new String(bytes, from, endOfLine(from) - from, StandardCharsets.UTF_8);
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
