package dev.parley.format;

import java.util.Optional;

/**
 * What is wrong, where, and what to do about it.
 *
 * @param tryThis what to write instead, where we know
 * @param sourceLine the line of the file, empty where there is none
 */
public record Diagnostic(
    Code code,
    Severity severity,
    Position position,
    String message,
    Optional<String> tryThis,
    String sourceLine) {
  private static final int WIDTH = 76;
  private static final int BEFORE_CARET = 50;
  private static final String CUT = "…";

  /** The same where nothing can go on. */
  Diagnostic asError() {
    return new Diagnostic(code, Severity.ERROR, position, message, tryThis, sourceLine);
  }

  /** Message, source line, caret and advice, each on a line of its own, without a last newline. */
  public String render() {
    return render(position, message, tryThis, sourceLine);
  }

  /** The same of something that other parts of Parley found in a case file. */
  public static String render(
      Position position, String message, Optional<String> tryThis, String sourceLine) {
    StringBuilder text = new StringBuilder();
    text.append(position).append(": ").append(message);
    if (!sourceLine.isBlank()) {
      appendSource(text, sourceLine, position.column());
    }
    tryThis.ifPresent(advice -> text.append("\n  Try: ").append(advice));
    // What stands in a file must not speak to the terminal.
    return Characters.visible(text.toString());
  }

  private static void appendSource(StringBuilder text, String sourceLine, int column) {
    int[] line = sourceLine.replace('\t', ' ').codePoints().toArray();
    int caret = Math.min(Math.max(column - 1, 0), line.length);
    int from =
        line.length <= WIDTH ? 0 : Math.max(0, Math.min(caret - BEFORE_CARET, line.length - WIDTH));
    int to = Math.min(line.length, from + WIDTH);
    String left = from > 0 ? CUT : "";
    String right = to < line.length ? CUT : "";
    text.append("\n  ").append(left).append(new String(line, from, to - from)).append(right);
    text.append("\n  ").append(" ".repeat(left.length() + caret - from)).append('^');
  }
}
