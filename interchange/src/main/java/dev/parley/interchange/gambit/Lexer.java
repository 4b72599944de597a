package dev.parley.interchange.gambit;

import dev.parley.format.Code;
import java.util.Optional;

/**
 * Cuts a game file into tokens, one at a time. White space separates and means nothing else, except
 * in quotes. In quotes {@code \"} is a quote and {@code \\} a backslash; a backslash before
 * anything else stands for itself.
 */
final class Lexer {
  private static final int LONGEST_TEXT = 100_000;
  private static final String ENDS = "{},\"";

  private final String text;
  private int at;
  private int line = 1;
  private int column = 1;

  Lexer(String text) {
    this.text = text;
  }

  Token next() {
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      advance();
    }
    int startLine = line;
    int startColumn = column;
    if (at == text.length()) {
      return new Token(Token.Kind.END, "", line, column);
    }
    char c = text.charAt(at);
    return switch (c) {
      case '{' -> single(Token.Kind.OPEN);
      case '}' -> single(Token.Kind.CLOSE);
      case ',' -> single(Token.Kind.COMMA);
      case '"' ->
          new Token(Token.Kind.TEXT, quoted(startLine, startColumn), startLine, startColumn);
      default -> {
        boolean number = (c >= '0' && c <= '9') || c == '-' || c == '+' || c == '.';
        Token.Kind kind = number ? Token.Kind.NUMBER : Token.Kind.WORD;
        yield new Token(kind, word(), startLine, startColumn);
      }
    };
  }

  private Token single(Token.Kind kind) {
    Token token = new Token(kind, "", line, column);
    advance();
    return token;
  }

  private String word() {
    int start = at;
    while (at < text.length()
        && !Character.isWhitespace(text.charAt(at))
        && ENDS.indexOf(text.charAt(at)) < 0) {
      advance();
    }
    return text.substring(start, at);
  }

  private String quoted(int startLine, int startColumn) {
    StringBuilder quoted = new StringBuilder();
    advance();
    while (at < text.length() && text.charAt(at) != '"') {
      if (text.charAt(at) == '\\' && at + 1 < text.length() && escapes(text.charAt(at + 1))) {
        advance();
      }
      int c = text.codePointAt(at);
      quoted.appendCodePoint(c);
      advance();
      if (quoted.length() > LONGEST_TEXT) {
        throw new Refusal(
            Code.TEXT_TOO_LONG,
            startLine,
            startColumn,
            "the text that begins here has more than 100,000 characters",
            Optional.of("close the quote"));
      }
    }
    if (at == text.length()) {
      throw new Refusal(
          Code.UNCLOSED_QUOTE,
          startLine,
          startColumn,
          "the quote that begins here is not closed",
          Optional.of("end the text with \""));
    }
    advance();
    return quoted.toString();
  }

  private static boolean escapes(char c) {
    return c == '"' || c == '\\';
  }

  private void advance() {
    char c = text.charAt(at);
    at += Character.charCount(text.codePointAt(at));
    boolean pair = c == '\r' && at < text.length() && text.charAt(at) == '\n';
    if (c == '\n' || (c == '\r' && !pair)) {
      line++;
      column = 1;
    } else {
      column++;
    }
  }
}
