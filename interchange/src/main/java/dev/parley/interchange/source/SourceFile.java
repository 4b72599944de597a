package dev.parley.interchange.source;

import dev.parley.format.Characters;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;

/** A file of another tool: its name as the user knows it, and its bytes. */
public final class SourceFile {
  /** A file of more bytes is not read. */
  public static final int MOST_BYTES = 16 << 20;

  /** Text has no such byte, and other files have one early. */
  private static final int LOOKED_AT = 8000;

  private final String name;
  private final byte[] bytes;

  public SourceFile(String name, byte[] bytes) {
    this.name = name;
    this.bytes = bytes.clone();
  }

  public String name() {
    return name;
  }

  /** The name without folders and without the last extension. */
  public String stem() {
    String file = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    int dot = file.lastIndexOf('.');
    return dot > 0 ? file.substring(0, dot) : file;
  }

  /** The extension in lower case, without its dot. */
  public String extension() {
    int dot = name.lastIndexOf('.');
    return dot < 0 ? "" : name.substring(dot + 1).toLowerCase(java.util.Locale.ROOT);
  }

  public byte[] bytes() {
    return bytes.clone();
  }

  public Place start() {
    return new Place(this, 1, 1);
  }

  /** Behind the last character that is no blank. */
  Place end() {
    return after(new String(bytes, StandardCharsets.UTF_8).stripTrailing());
  }

  /** Behind a beginning of the text. */
  Place after(String text) {
    int line = (int) text.chars().filter(c -> c == '\n').count() + 1;
    String last = text.substring(text.lastIndexOf('\n') + 1).replace("\uFEFF", "");
    return new Place(this, line, last.codePointCount(0, last.length()) + 1);
  }

  /**
   * The text, strictly in UTF-8, without a byte order mark.
   *
   * @throws Refused if it is not UTF-8, empty or too large, or has characters that no case may have
   */
  public String text() {
    refuseSize();
    refuseEmpty();
    if (utf16()) {
      throw Refused.of(
          FaultCode.MALFORMED,
          start(),
          "the file is text in UTF-16, and UTF-8 is read",
          "save it again as UTF-8, in a spreadsheet as “CSV UTF-8”");
    }
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(bytes.length);
    CoderResult result = StandardCharsets.UTF_8.newDecoder().decode(in, out, true);
    String text = out.flip().toString();
    if (result.isError()) {
      throw notUtf8(text, bytes[in.position()]);
    }
    return printable(text.startsWith("\uFEFF") ? text.substring(1) : text);
  }

  /** The same text, if a case may have all its characters. */
  String printable(String text) {
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      int c = text.codePointAt(i);
      if (Characters.refused(c)) {
        throw Refused.of(
            FaultCode.MALFORMED,
            after(text.substring(0, i)),
            "the control character " + Characters.name(c) + " cannot stand in a case",
            "delete it");
      }
    }
    return text;
  }

  /** Refuses a file in which nothing stands. */
  public void refuseEmpty() {
    int mark = bytes.length > 2 && bytes[0] == (byte) 0xEF && bytes[1] == (byte) 0xBB ? 3 : 0;
    if (IntStream.range(mark, bytes.length).allMatch(i -> " \t\r\n".indexOf(bytes[i]) >= 0)) {
      throw Refused.of(
          FaultCode.MALFORMED,
          start(),
          "the file is empty",
          "export it again, or name another file");
    }
  }

  private Refused notUtf8(String before, byte bad) {
    return Refused.of(
        FaultCode.MALFORMED,
        after(before),
        "the file is not text in UTF-8: here stands the byte %02X".formatted(bad & 0xFF),
        "save it again as UTF-8");
  }

  /** By its mark, or by zeros that alternate with what stands in most files: Latin and digits. */
  private boolean utf16() {
    boolean marked =
        bytes.length > 1
            && ((bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF)
                || (bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE));
    int end = Math.min(bytes.length, LOOKED_AT) & -2;
    long even = IntStream.range(0, end).filter(i -> i % 2 == 0 && bytes[i] == 0).count();
    long odd = IntStream.range(0, end).filter(i -> i % 2 == 1 && bytes[i] == 0).count();
    return marked || (Math.min(even, odd) == 0 && Math.max(even, odd) * 4 > end / 2);
  }

  /** Refuses a file that is larger than any that tools in this field write. */
  void refuseSize() {
    if (bytes.length > MOST_BYTES) {
      throw Refused.of(
          FaultCode.TOO_LARGE,
          start(),
          "the file is larger than 16 MiB",
          "import a smaller domain, or leave out what is not needed");
    }
  }

  /** A line for a message; empty beyond the end, and where the file is no text. */
  String line(int number) {
    if (binary()) {
      return "";
    }
    List<String> lines =
        new String(bytes, StandardCharsets.UTF_8).lines().skip(number - 1L).limit(1).toList();
    return lines.isEmpty() ? "" : lines.getFirst().replace("\uFEFF", "");
  }

  private boolean binary() {
    boolean archive = bytes.length > 3 && bytes[0] == 'P' && bytes[1] == 'K' && bytes[2] < ' ';
    return archive
        || IntStream.range(0, Math.min(bytes.length, LOOKED_AT)).anyMatch(i -> bytes[i] == 0);
  }
}
