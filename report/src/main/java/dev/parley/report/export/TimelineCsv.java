package dev.parley.report.export;

import dev.parley.engine.timeline.Moment;
import dev.parley.engine.timeline.Timeline;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * A timeline as CSV (RFC 4180): one row per entry. Texts that a spreadsheet would take for a
 * formula get a quote in front.
 */
public final class TimelineCsv {
  private TimelineCsv() {}

  public static String of(Timeline timeline) {
    StringBuilder text = new StringBuilder();
    row(
        text,
        List.of(
            "date",
            "first",
            "last",
            "kind",
            "id",
            "text",
            "parties",
            "issues",
            "sources",
            "disputed"));
    timeline.moments().forEach(m -> row(text, cells(m)));
    return text.toString();
  }

  private static List<String> cells(Moment moment) {
    return List.of(
        moment.date().toString(),
        moment.date().first().toString(),
        moment.date().last().toString(),
        moment.kind().name().toLowerCase(Locale.ROOT),
        moment.id(),
        moment.text(),
        String.join(" ", moment.parties()),
        String.join(" ", moment.issues()),
        String.join(" ", moment.sources()),
        moment.disputed().stream()
            .map(d -> d.date() + " (" + String.join(" ", d.sources()) + ")")
            .collect(Collectors.joining("; ")));
  }

  private static void row(StringBuilder text, List<String> cells) {
    text.append(cells.stream().map(TimelineCsv::cell).collect(Collectors.joining(",")))
        .append("\r\n");
  }

  private static String cell(String words) {
    boolean formula = !words.isEmpty() && "=+-@".indexOf(words.charAt(0)) >= 0;
    String safe = formula ? "'" + words : words;
    boolean quoted = safe.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    return quoted ? "\"" + safe.replace("\"", "\"\"") + "\"" : safe;
  }
}
