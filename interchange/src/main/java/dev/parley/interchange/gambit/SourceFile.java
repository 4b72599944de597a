package dev.parley.interchange.gambit;

import dev.parley.format.Code;
import dev.parley.format.Diagnostic;
import dev.parley.format.Position;
import dev.parley.format.Severity;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** A file's name and text, and its lines for messages. */
record SourceFile(String name, String text) {
  private static final int MOST_BYTES = 4 << 20;

  /** A file, or why it could not be had. */
  sealed interface Loading {
    record Loaded(SourceFile source) implements Loading {}

    record Failed(Diagnostic diagnostic) implements Loading {}
  }

  static Loading load(Path file, String name) {
    if (!Files.isRegularFile(file)) {
      return failed(Code.UNREADABLE_FILE, name, "there is no such file", "check the path");
    }
    try (InputStream in = Files.newInputStream(file)) {
      byte[] bytes = in.readNBytes(MOST_BYTES + 1);
      if (bytes.length > MOST_BYTES) {
        return failed(Code.FILE_TOO_LARGE, name, "the file is larger than 4 MiB", "a smaller game");
      }
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return new Loading.Loaded(
          new SourceFile(name, text.startsWith("\uFEFF") ? text.substring(1) : text));
    } catch (CharacterCodingException _) {
      return failed(
          Code.NOT_UTF8, name, "the file is not UTF-8", "save it again with the encoding UTF-8");
    } catch (IOException _) {
      return failed(
          Code.UNREADABLE_FILE, name, "the file cannot be read", "check that you may read it");
    }
  }

  private static Loading.Failed failed(Code code, String name, String message, String tryThis) {
    return new Loading.Failed(
        new Diagnostic(
            code, Severity.ERROR, new Position(name, 1, 1), message, Optional.of(tryThis), ""));
  }

  /** Terminals obey some control characters, so no file may hold them. */
  void checkCharacters() {
    int line = 1;
    int start = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\n') {
        line++;
        start = i + 1;
      } else if ((Character.isISOControl(c) && !Character.isWhitespace(c)) || c == 0xFFFE) {
        throw new Refusal(
            Code.CONTROL_CHARACTER,
            line,
            text.codePointCount(start, i) + 1,
            "a control character cannot stand in a file",
            Optional.of("delete it"));
      }
    }
  }

  Diagnostic diagnostic(Refusal refusal) {
    String line = text.lines().skip(refusal.line() - 1L).findFirst().orElse("");
    return new Diagnostic(
        refusal.code(),
        Severity.ERROR,
        new Position(name, refusal.line(), refusal.column()),
        printable(String.valueOf(refusal.getMessage())),
        refusal.tryThis(),
        printable(line));
  }

  private static String printable(String text) {
    StringBuilder shown = new StringBuilder();
    text.codePoints().forEach(c -> shown.appendCodePoint(Character.isISOControl(c) ? ' ' : c));
    return shown.toString();
  }
}
