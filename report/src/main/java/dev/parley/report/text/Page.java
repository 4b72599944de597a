package dev.parley.report.text;

import dev.parley.report.wording.Phrases;
import java.util.List;

/** What the sections of a report are written on; a no-break space holds words together. */
interface Page {
  /** The head of a column of evidence. */
  String BECAUSE = "because";

  /** How a column of a table behaves. */
  enum Column {
    TEXT,
    NUMBER,
    /** Dim, and on a page too narrow for it below the row. */
    EVIDENCE
  }

  static Page on(Layout layout) {
    return on(layout, Phrases.ENGLISH);
  }

  /** A page whose own few words are of a language. */
  static Page on(Layout layout, Phrases phrases) {
    return switch (layout) {
      case Style style -> new TerminalPage(style, phrases.say("because"));
      case Markdown _ -> new MarkdownPage();
    };
  }

  /** How many letters fit in a line; there is no end to a line of Markdown. */
  int columns();

  void heading(String heading);

  void blank();

  void paragraph(int level, String words);

  /** A paragraph whose first words are bold. */
  void lead(String bold, String words);

  /** A paragraph with a dash in front. */
  void item(int level, String words);

  /** A shell command that can be copied. */
  void command(int level, String command);

  /** Lines that keep their spaces. */
  void figure(int level, List<String> lines);

  /**
   * Rows of as many cells as there are columns; at most the last column is evidence.
   *
   * @param head the names of the columns, or nothing
   */
  void table(int level, List<Column> columns, List<String> head, List<List<String>> rows);

  /** The whole text. */
  @Override
  String toString();
}
