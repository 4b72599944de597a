package dev.parley.interchange.gambit;

/**
 * A piece of a game file.
 *
 * @param text without quotes and escapes; empty for braces, commas and the end
 * @param column in code points
 */
record Token(Kind kind, String text, int line, int column) {
  /** What a piece can be. */
  enum Kind {
    NUMBER("a number"),
    TEXT("a text in double quotes"),
    WORD("a word"),
    OPEN("{"),
    CLOSE("}"),
    COMMA("a comma"),
    END("the end of the file");

    private final String words;

    Kind(String words) {
      this.words = words;
    }

    String words() {
      return words;
    }
  }

  /** As a message names it. */
  String shown() {
    return switch (kind) {
      case NUMBER, WORD -> "`" + cut(text) + "`";
      case TEXT -> "the text \"" + cut(text) + "\"";
      case OPEN, CLOSE -> "`" + kind.words() + "`";
      case COMMA, END -> kind.words();
    };
  }

  private static String cut(String text) {
    String line = text.replace('\n', ' ').replace('\r', ' ');
    int end = line.offsetByCodePoints(0, Math.min(40, line.codePointCount(0, line.length())));
    return end < line.length() ? line.substring(0, end) + "…" : line;
  }
}
