package dev.parley.format;

import dev.parley.format.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;

/** Cuts an expression into tokens, ending with one of kind END. */
final class Lexer {
  private final int[] text;
  private final List<Token> tokens = new ArrayList<>();
  private int at;

  private Lexer(String text) {
    this.text = text.codePoints().toArray();
  }

  static List<Token> tokens(String text) {
    return new Lexer(text).run();
  }

  private List<Token> run() {
    while (at < text.length) {
      int c = text[at];
      if (Character.isWhitespace(c)) {
        at++;
      } else if (word(c)) {
        take(Kind.WORD, run(Lexer::word));
      } else if (operator(c)) {
        take(Kind.OPERATOR, run(Lexer::operator));
      } else {
        take(single(c), 1);
      }
    }
    take(Kind.END, 0);
    return List.copyOf(tokens);
  }

  private static Kind single(int c) {
    return switch (c) {
      case '(' -> Kind.OPEN;
      case ')' -> Kind.CLOSE;
      case '|' -> Kind.BAR;
      default -> Kind.BAD;
    };
  }

  private int run(IntPredicate member) {
    int end = at;
    while (end < text.length && member.test(text[end])) {
      end++;
    }
    return end - at;
  }

  private void take(Kind kind, int length) {
    tokens.add(new Token(kind, new String(text, at, length), at));
    at += length;
  }

  private static boolean word(int c) {
    return Character.isLetterOrDigit(c) || c == '-' || c == '+' || c == '.' || c == '_';
  }

  private static boolean operator(int c) {
    return c == '=' || c == '!' || c == '<' || c == '>' || c == '≠' || c == '≤' || c == '≥';
  }
}
