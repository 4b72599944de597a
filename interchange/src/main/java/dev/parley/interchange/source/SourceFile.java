package dev.parley.interchange.source;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A file of another tool: its name as the user knows it, and its bytes. */
public final class SourceFile {
  /** A file of more bytes is not read. */
  public static final int MOST_BYTES = 16 << 20;

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

  /**
   * The text, strictly in UTF-8, without a byte order mark.
   *
   * @throws Refused if it is not UTF-8 or too large
   */
  public String text() {
    refuseSize();
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (CharacterCodingException _) {
      throw Refused.of(
          FaultCode.MALFORMED, start(), "the file is not text in UTF-8", "save it again as UTF-8");
    }
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

  /** A line for a message; empty beyond the end. */
  String line(int number) {
    List<String> lines =
        new String(bytes, StandardCharsets.UTF_8).lines().skip(number - 1L).limit(1).toList();
    return lines.isEmpty() ? "" : lines.getFirst().replace("\uFEFF", "");
  }
}
