package dev.parley.report.text;

import java.util.ArrayList;
import java.util.List;

/** Sets headings, paragraphs and tables in a given width; a no-break space holds words together. */
final class TerminalPage implements Page {
  private static final int GAP = 2;
  private static final int WIDE_ENOUGH_FOR_EVIDENCE = 64;
  private static final int STEP = 2;

  /** What a column of text should have at least, if it needs it. */
  private static final int READABLE = 10;

  private static final String CONTINUED = " \\";
  private static final String BOLD = "\u001b[1m";
  private static final String DIM = "\u001b[2m";
  private static final String PLAIN = "\u001b[0m";

  private final Style style;
  private final String because;
  private final StringBuilder text = new StringBuilder();

  TerminalPage(Style style) {
    this(style, BECAUSE);
  }

  /** A page that calls what a row rests on so, where it stands below the row. */
  TerminalPage(Style style, String because) {
    this.style = style;
    this.because = because;
  }

  @Override
  public String toString() {
    return text.toString();
  }

  @Override
  public int columns() {
    return style.width();
  }

  @Override
  public void heading(String heading) {
    if (!text.isEmpty()) {
      text.append('\n');
    }
    wrap(heading, style.width()).forEach(l -> line(0, set(l, BOLD)));
  }

  @Override
  public void blank() {
    text.append('\n');
  }

  @Override
  public void paragraph(int level, String words) {
    wrap(words, style.width() - STEP * level).forEach(l -> line(level, l));
  }

  @Override
  public void lead(String bold, String words) {
    List<String> lines = wrap(bold + " " + words, style.width());
    int bare = bold.length();
    String first = lines.getFirst();
    boolean whole = first.length() >= bare;
    line(0, whole ? set(first.substring(0, bare), BOLD) + first.substring(bare) : set(first, BOLD));
    lines.stream().skip(1).forEach(l -> line(0, l));
  }

  /** Lines end in a backslash, quotes stay whole. */
  @Override
  public void command(int level, String command) {
    List<String> lines =
        wrap(glued(command), style.width() - STEP * (level + 1) - CONTINUED.length());
    boolean whole = String.join(" ", lines).equals(glued(command));
    List<String> shown = whole ? lines : List.of(command);
    for (int l = 0; l < shown.size(); l++) {
      line(l == 0 ? level : level + 1, shown.get(l) + (l < shown.size() - 1 ? CONTINUED : ""));
    }
  }

  /** No-break spaces between single quotes. */
  private static String glued(String command) {
    StringBuilder text = new StringBuilder(printable(command));
    boolean quoted = false;
    for (int i = 0; i < text.length(); i++) {
      quoted ^= text.charAt(i) == '\'';
      if (quoted && text.charAt(i) == ' ') {
        text.setCharAt(i, '\u00a0');
      }
    }
    return text.toString();
  }

  @Override
  public void item(int level, String words) {
    List<String> lines = wrap(words, style.width() - STEP * level - STEP);
    line(level, "- " + lines.getFirst());
    lines.stream().skip(1).forEach(l -> line(level + 1, l));
  }

  @Override
  public void figure(int level, List<String> lines) {
    int width = style.width() - STEP * level;
    for (String each : lines) {
      if (width(each) <= width) {
        line(level, printable(each));
      } else {
        String words = each.stripLeading();
        String indent = "\u00a0".repeat(each.length() - words.length());
        hanging(indent + words, width).forEach(l -> line(level, l));
      }
    }
  }

  @Override
  public void table(int level, List<Column> columns, List<String> head, List<List<String>> rows) {
    List<List<String>> lines = new ArrayList<>(rows);
    if (!head.isEmpty()) {
      lines.addFirst(head);
    }
    boolean below =
        columns.getLast() == Column.EVIDENCE && style.width() < WIDE_ENOUGH_FOR_EVIDENCE;
    List<Column> beside = below ? columns.subList(0, columns.size() - 1) : columns;
    int[] widths = widths(beside, lines, style.width() - STEP * level);
    for (List<String> row : lines) {
      print(level, beside, widths, row);
      if (below && !row.getLast().isEmpty() && !row.equals(head)) {
        wrap(because + ": " + row.getLast(), style.width() - STEP * (level + 2))
            .forEach(l -> line(level + 2, set(l, DIM)));
      }
    }
  }

  private void print(int level, List<Column> columns, int[] widths, List<String> row) {
    List<List<String>> cells = new ArrayList<>();
    int height = 1;
    for (int c = 0; c < columns.size(); c++) {
      cells.add(hanging(row.get(c), widths[c]));
      height = Math.max(height, cells.get(c).size());
    }
    for (int l = 0; l < height; l++) {
      StringBuilder line = new StringBuilder();
      for (int c = 0; c < columns.size(); c++) {
        String cell = l < cells.get(c).size() ? cells.get(c).get(l) : "";
        String pad = " ".repeat(widths[c] - width(cell));
        boolean last = c == columns.size() - 1;
        line.append(columns.get(c) == Column.NUMBER ? pad : "");
        line.append(columns.get(c) == Column.EVIDENCE ? set(cell, DIM) : cell);
        line.append(columns.get(c) == Column.NUMBER || last ? "" : pad);
        line.append(last ? "" : " ".repeat(GAP));
      }
      line(level, line.toString().stripTrailing());
    }
  }

  /** Every line as far to the right as the no-break spaces in front put the first. */
  private static List<String> hanging(String words, int width) {
    int indent = 0;
    while (indent < words.length() && words.charAt(indent) == '\u00a0') {
      indent++;
    }
    String front = words.substring(0, indent);
    int room = Math.max(1, width - indent);
    return wrap(words.substring(indent), room).stream().map(l -> front + l).toList();
  }

  /**
   * Numbers get what they need, in lines of their words where they would squeeze the text; the
   * narrow columns of text too, the wide ones share the rest.
   */
  private static int[] widths(List<Column> columns, List<List<String>> rows, int available) {
    int[] natural = new int[columns.size()];
    int[] word = new int[columns.size()];
    for (List<String> row : rows) {
      for (int c = 0; c < natural.length; c++) {
        natural[c] = Math.max(natural[c], width(row.get(c)));
        for (String each : row.get(c).split(" ", -1)) {
          word[c] = Math.max(word[c], width(each));
        }
      }
    }
    int rest = available - GAP * (columns.size() - 1);
    int texts = 0;
    int numbers = 0;
    int counted = 0;
    for (int c = 0; c < natural.length; c++) {
      boolean number = columns.get(c) == Column.NUMBER;
      texts += number ? 0 : Math.min(natural[c], READABLE);
      numbers += number ? natural[c] : 0;
      counted += number ? 1 : 0;
    }
    for (int c = 0; c < natural.length && numbers > rest - texts; c++) {
      if (columns.get(c) == Column.NUMBER) {
        natural[c] = Math.min(natural[c], Math.max(word[c], (rest - texts) / counted));
      }
    }
    List<Integer> flexible = new ArrayList<>();
    for (int c = 0; c < natural.length; c++) {
      if (columns.get(c) == Column.NUMBER) {
        rest -= natural[c];
      } else {
        flexible.add(c);
      }
    }
    flexible.sort((a, b) -> Integer.compare(natural[a], natural[b]));
    for (int i = 0; i < flexible.size(); i++) {
      int c = flexible.get(i);
      natural[c] = Math.clamp(natural[c], 1, Math.max(1, rest / (flexible.size() - i)));
      rest -= natural[c];
    }
    return natural;
  }

  static List<String> wrap(String words, int width) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : printable(words).split(" ", -1)) {
      if (!line.isEmpty() && width(line) + 1 + width(word) > width) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.isEmpty() ? "" : " ").append(word);
      while (width(line) > width) {
        int end = line.offsetByCodePoints(0, width);
        lines.add(line.substring(0, end));
        line.delete(0, end);
      }
    }
    lines.add(line.toString());
    return lines;
  }

  /** Whatever a case file contains, it may not steer the terminal. */
  private static String printable(String words) {
    StringBuilder text = new StringBuilder(words);
    for (int i = 0; i < text.length(); i++) {
      if (Character.isISOControl(text.charAt(i))) {
        text.setCharAt(i, ' ');
      }
    }
    return text.toString();
  }

  private static int width(CharSequence text) {
    return Character.codePointCount(text, 0, text.length());
  }

  private String set(String words, String escape) {
    return style.colour() && !words.isEmpty() ? escape + words + PLAIN : words;
  }

  private void line(int level, String words) {
    String line = words.isEmpty() ? "" : " ".repeat(STEP * level) + words;
    text.append(line.replace('\u00a0', ' ').replace('\u202f', ' ')).append('\n');
  }
}
