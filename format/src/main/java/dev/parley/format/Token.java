package dev.parley.format;

/**
 * A piece of an expression.
 *
 * @param offset in code points
 */
record Token(Kind kind, String text, int offset) {

  /** What a token is. */
  enum Kind {
    WORD,
    OPERATOR,
    BAR,
    OPEN,
    CLOSE,
    BAD,
    END
  }

  boolean is(String word) {
    return kind == Kind.WORD && text.equals(word);
  }

  /** Whether the word belongs to the grammar. */
  boolean keyword() {
    return is("and") || is("or") || is("not") || is("if") || is("implies");
  }
}
