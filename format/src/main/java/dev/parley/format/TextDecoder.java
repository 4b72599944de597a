package dev.parley.format;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Decodes a file strictly as UTF-8 and refuses characters that no case contains. */
final class TextDecoder {
  private final SourceText source;
  private final Problems problems;

  TextDecoder(SourceText source, Problems problems) {
    this.source = source;
    this.problems = problems;
  }

  /** The text without a leading byte order mark; empty where it has been reported. */
  Optional<String> decode() {
    byte[] bytes = source.bytes();
    if (startsWith(bytes, 0xFE, 0xFF) || startsWith(bytes, 0xFF, 0xFE)) {
      problems.error(
          Code.NOT_UTF8,
          source.start(),
          "the file is in UTF-16, not in UTF-8",
          "save it again with the encoding UTF-8");
      return Optional.empty();
    }
    CharBuffer chars = CharBuffer.allocate(bytes.length);
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CoderResult result = StandardCharsets.UTF_8.newDecoder().decode(in, chars, true);
    String text = chars.flip().toString();
    boolean mark = text.startsWith("\uFEFF");
    text = mark ? text.substring(1) : text;
    if (result.isError()) {
      String bad = "0x" + Integer.toHexString(bytes[in.position()] & 0xFF);
      problems.error(
          Code.NOT_UTF8,
          placeOf(text, text.length()),
          "the byte " + bad + " is not UTF-8",
          "save the file again with the encoding UTF-8");
      return Optional.empty();
    }
    return printable(text) ? Optional.of(text) : Optional.empty();
  }

  private boolean printable(String text) {
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      int c = text.codePointAt(i);
      if (Characters.refused(c)) {
        problems.error(
            Code.CONTROL_CHARACTER,
            placeOf(text, i),
            "the control character " + Characters.name(c) + " cannot stand in a case",
            "delete it");
        return false;
      }
    }
    return true;
  }

  private Place placeOf(String text, int index) {
    int line = 1;
    int start = 0;
    for (int i = 0; i < index; i++) {
      char c = text.charAt(i);
      boolean pair = c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n';
      if (c == '\n' || (c == '\r' && !pair)) {
        line++;
        start = i + 1;
      }
    }
    return new Place(source, line, text.codePointCount(start, index) + 1);
  }

  private static boolean startsWith(byte[] bytes, int first, int second) {
    return bytes.length >= 2 && (bytes[0] & 0xFF) == first && (bytes[1] & 0xFF) == second;
  }
}
