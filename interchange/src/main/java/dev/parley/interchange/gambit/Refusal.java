package dev.parley.interchange.gambit;

import dev.parley.format.Code;
import java.util.Optional;

/** The first mistake in a game file; ends the reading. */
final class Refusal extends RuntimeException {
  private final Code code;
  private final int line;
  private final int column;
  private final Optional<String> tryThis;

  Refusal(Code code, int line, int column, String message, Optional<String> tryThis) {
    super(message);
    this.code = code;
    this.line = line;
    this.column = column;
    this.tryThis = tryThis;
  }

  Refusal(Code code, Token at, String message, String tryThis) {
    this(code, at.line(), at.column(), message, Optional.of(tryThis));
  }

  Code code() {
    return code;
  }

  int line() {
    return line;
  }

  int column() {
    return column;
  }

  Optional<String> tryThis() {
    return tryThis;
  }
}
