package dev.parley.interchange.sheet;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/** Writes CSV: commas, quotes where needed, UTF-8, lines that end in one newline. */
public final class CsvText {
  private static final String QUOTED = ",;\"\n\r\t";

  private CsvText() {}

  public static byte[] write(List<List<String>> rows) {
    return rows.stream()
        .map(r -> r.stream().map(CsvText::cell).collect(Collectors.joining(",", "", "\n")))
        .collect(Collectors.joining())
        .getBytes(StandardCharsets.UTF_8);
  }

  private static String cell(String text) {
    String guarded = computed(text) ? "'" + text : text;
    boolean quotes = guarded.chars().anyMatch(c -> QUOTED.indexOf(c) >= 0);
    return quotes ? '"' + guarded.replace("\"", "\"\"") + '"' : guarded;
  }

  /** Whether a spreadsheet would take the text for a formula. */
  static boolean computed(String text) {
    return !text.isEmpty()
        && "=+-@".indexOf(text.charAt(0)) >= 0
        && !text.matches("[-+]?\\d+(?:\\.\\d+)?");
  }
}
