package dev.parley.interchange.sheet;

import dev.parley.interchange.sheet.Grid.Cell;
import dev.parley.interchange.source.FaultCode;
import dev.parley.interchange.source.Place;
import dev.parley.interchange.source.Refused;
import dev.parley.interchange.source.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads CSV (RFC 4180) with commas, semicolons or tabs, whichever the first line has most of. Our
 * own reader, because faults need the line and the column of each cell.
 */
public final class CsvReader {
  /** Excel's own first line that names the separator. */
  private static final Pattern HINT =
      Pattern.compile("\"?sep=([,;\\t])\"?\\r?\\n", Pattern.CASE_INSENSITIVE);

  private final SourceFile file;
  private final String text;
  private final char separator;
  private final List<List<Cell>> rows = new ArrayList<>();
  private List<Cell> row = new ArrayList<>();
  private int at;
  private int line = 1;
  private int lineStart;

  private CsvReader(SourceFile file) {
    this.file = file;
    this.text = file.text();
    Matcher hint = HINT.matcher(text);
    if (hint.lookingAt()) {
      separator = hint.group(1).charAt(0);
      at = hint.end();
      line = 2;
      lineStart = at;
    } else {
      separator = separator(text);
    }
  }

  /**
   * The table.
   *
   * @throws Refused where a quote is not closed, or the table is too large
   */
  public static Grid read(SourceFile file) {
    CsvReader reader = new CsvReader(file);
    while (reader.at < reader.text.length()) {
      reader.cell();
    }
    reader.endRow();
    return new Grid(file, reader.rows, Optional.empty());
  }

  static char separator(String text) {
    String first = text.lines().filter(l -> !l.isBlank()).findFirst().orElse("");
    char best = ',';
    for (char candidate : new char[] {',', ';', '\t'}) {
      if (count(first, candidate) > count(first, best)) {
        best = candidate;
      }
    }
    return best;
  }

  private static long count(String text, char c) {
    return text.chars().filter(x -> x == c).count();
  }

  private void cell() {
    int startLine = line;
    int column = text.codePointCount(lineStart, at) + 1;
    boolean quoted = text.charAt(at) == '"';
    String content = quoted ? quoted(new Place(file, startLine, column)) : plain();
    add(new Cell(unguarded(content.strip()), startLine, column + (quoted ? 1 : 0)));
    if (at < text.length() && text.charAt(at) == separator) {
      at++;
      if (at == text.length()) {
        add(new Cell("", line, column));
      }
    } else if (at < text.length()) {
      newLine();
      endRow();
    }
  }

  private void add(Cell cell) {
    row.add(cell);
    if (row.size() > Grid.MOST_COLUMNS || rows.size() > Grid.MOST_ROWS) {
      throw Refused.of(
          FaultCode.TOO_LARGE,
          new Place(file, cell.line(), cell.column()),
          "the table has more than 20,000 rows or 200 columns",
          "keep one negotiation in the table");
    }
  }

  private String plain() {
    int start = at;
    while (at < text.length() && !endsCell(text.charAt(at))) {
      at++;
    }
    return text.substring(start, at);
  }

  private boolean endsCell(char c) {
    return c == separator || c == '\n' || c == '\r';
  }

  private String quoted(Place opening) {
    StringBuilder content = new StringBuilder();
    at++;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c == '"') {
        at++;
        if (at == text.length() || text.charAt(at) != '"') {
          // What follows a closing quote up to the separator belongs to the cell.
          return content + plain();
        }
        content.append('"');
        at++;
      } else if (c == '\n' || c == '\r') {
        content.append('\n');
        newLine();
      } else {
        content.append(c);
        at++;
      }
    }
    throw Refused.of(
        FaultCode.MALFORMED,
        opening,
        "this quote is not closed",
        "close it, or double it inside a text");
  }

  private void newLine() {
    boolean pair = text.charAt(at) == '\r' && at + 1 < text.length() && text.charAt(at + 1) == '\n';
    at += pair ? 2 : 1;
    line++;
    lineStart = at;
  }

  private void endRow() {
    if (!row.isEmpty()) {
      rows.add(row);
      row = new ArrayList<>();
    }
  }

  /** The text without the mark that keeps spreadsheets from computing it. */
  static String unguarded(String cell) {
    return cell.length() > 1 && cell.charAt(0) == '\'' && CsvText.computed(cell.substring(1))
        ? cell.substring(1)
        : cell;
  }
}
