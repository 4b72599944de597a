package dev.parley.report.text;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

/** Sets CommonMark with pipe tables; what a case file contains is never read as markup. */
final class MarkdownPage implements Page {
  private static final String MARKUP = "\\`*_[]<>|#~$&";

  private final StringBuilder text = new StringBuilder();
  private boolean started;

  @Override
  public String toString() {
    return text.toString();
  }

  @Override
  public int columns() {
    return Integer.MAX_VALUE;
  }

  @Override
  public void heading(String heading) {
    block((started ? "## " : "# ") + escaped(heading));
    started = true;
  }

  /** Blocks stand apart already. */
  @Override
  public void blank() {}

  @Override
  public void paragraph(int level, String words) {
    block("  ".repeat(Math.max(0, level - 1)) + guarded(escaped(words)));
  }

  @Override
  public void lead(String bold, String words) {
    block("**" + escaped(bold) + "** " + escaped(words));
  }

  @Override
  public void item(int level, String words) {
    block("  ".repeat(Math.max(0, level - 1)) + "- " + guarded(escaped(words)));
  }

  @Override
  public void command(int level, String command) {
    block("```sh\n" + printable(command) + "\n```");
  }

  @Override
  public void figure(int level, List<String> lines) {
    block(
        lines.stream()
            .map(l -> printable(l).replace("`", "'"))
            .collect(Collectors.joining("\n", "```text\n", "\n```")));
  }

  @Override
  public void table(int level, List<Column> columns, List<String> head, List<List<String>> rows) {
    List<String> lines = new ArrayList<>();
    lines.add(row(head.isEmpty() ? Collections.nCopies(columns.size(), "") : head));
    lines.add(
        columns.stream()
            .map(c -> c == Column.NUMBER ? "--:" : "---")
            .collect(Collectors.joining(" | ", "| ", " |")));
    rows.forEach(r -> lines.add(row(r)));
    block(String.join("\n", lines));
  }

  private static String row(List<String> cells) {
    return cells.stream().map(MarkdownPage::escaped).collect(Collectors.joining(" | ", "| ", " |"));
  }

  private void block(String lines) {
    text.append(text.isEmpty() ? "" : "\n").append(lines).append('\n');
  }

  /** A dash, plus or number at the start of a line would begin a list. */
  private static String guarded(String words) {
    return words.matches("(?s)([-+=]|\\d+[.)])( .*)?")
        ? words.replaceFirst("([-+=.)])", "\\\\$1")
        : words;
  }

  private static String escaped(String words) {
    StringBuilder escaped = new StringBuilder();
    for (char c : printable(words).toCharArray()) {
      escaped.append(MARKUP.indexOf(c) >= 0 ? "\\" : "").append(c);
    }
    return escaped.toString();
  }

  private static String printable(String words) {
    return words.replaceAll("\\p{Cntrl}", " ");
  }
}
