package dev.parley.format;

import java.util.Set;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;

/** Warns where ` #` ends a text without quotes, which whoever writes prose may not know. */
final class ProseComments {
  /** Keys whose values are prose. */
  static final Set<String> KEYS =
      Set.of("title", "name", "role", "note", "quote", "says", "text", "publisher", "author");

  private final SourceText source;
  private final Problems problems;

  /** How far the line last looked at has been counted: a line may hold very many texts. */
  private int line;

  private int column;
  private int offset;

  ProseComments(SourceText source, Problems problems) {
    this.source = source;
    this.problems = problems;
  }

  /** Looks behind a value of one of the keys; values come in the order of the file. */
  void check(ScalarEvent event) {
    if (!event.isPlain()) {
      return;
    }
    Mark end = event.getEndMark().orElseThrow();
    String text = source.line(end.getLine() + 1);
    advance(text, end);
    int hash = offset;
    while (hash < text.length() && Character.isWhitespace(text.charAt(hash))) {
      hash++;
    }
    if (hash < text.length() && text.charAt(hash) == '#') {
      problems.warning(
          Code.COMMENT_IN_PROSE,
          new Place(source, end.getLine() + 1, end.getColumn() + 1 + hash - offset),
          "what follows ` #` is a comment and no part of the text",
          "quote the text if it belongs to it, or move the comment to a line of its own");
    }
  }

  private void advance(String text, Mark end) {
    if (line != end.getLine() + 1) {
      line = end.getLine() + 1;
      column = 0;
      offset = 0;
    }
    while (column < end.getColumn() && offset < text.length()) {
      offset = text.offsetByCodePoints(offset, 1);
      column++;
    }
  }
}
