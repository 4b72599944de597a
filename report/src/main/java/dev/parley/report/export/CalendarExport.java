package dev.parley.report.export;

import dev.parley.engine.timeline.Moment;
import dev.parley.engine.timeline.Timeline;
import dev.parley.model.Case;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * A timeline as an iCalendar file (RFC 5545): one event of whole days per entry. A date known only
 * to the month or year spans that month or year. The same case gives the same bytes: the time stamp
 * is the case's date, not the clock's.
 */
public final class CalendarExport {
  private static final int LONGEST_LINE = 75;
  private static final LocalDate NO_DATE = LocalDate.EPOCH;

  private final StringBuilder text = new StringBuilder();

  private CalendarExport() {}

  public static String of(Case negotiation, Timeline timeline) {
    CalendarExport calendar = new CalendarExport();
    calendar.write(negotiation, timeline);
    return calendar.text.toString();
  }

  private void write(Case negotiation, Timeline timeline) {
    line("BEGIN", "VCALENDAR");
    line("VERSION", "2.0");
    line("PRODID", "-//Parley//timeline//EN");
    line("X-WR-CALNAME", escaped(negotiation.title()));
    LocalDate stamp = negotiation.asOf().map(d -> d.last()).orElse(NO_DATE);
    for (Moment moment : timeline.moments()) {
      String kind = moment.kind().name().toLowerCase(Locale.ROOT);
      line("BEGIN", "VEVENT");
      line("UID", negotiation.id() + "." + kind + "." + moment.id() + "@parley");
      line("DTSTAMP", basic(stamp) + "T000000Z");
      line("DTSTART;VALUE=DATE", basic(moment.date().first()));
      line("DTEND;VALUE=DATE", basic(moment.date().last().plusDays(1)));
      line("SUMMARY", escaped(moment.text()));
      line("CATEGORIES", kind.toUpperCase(Locale.ROOT));
      line("TRANSP", "TRANSPARENT");
      String sources = String.join(", ", moment.sources());
      if (!sources.isEmpty()) {
        line("DESCRIPTION", escaped("Sources: " + sources));
      }
      line("END", "VEVENT");
    }
    line("END", "VCALENDAR");
  }

  private static String basic(LocalDate date) {
    return date.format(DateTimeFormatter.BASIC_ISO_DATE);
  }

  private static String escaped(String words) {
    return words
        .replace("\\", "\\\\")
        .replace(";", "\\;")
        .replace(",", "\\,")
        .replace("\n", "\\n")
        .replace("\r", "");
  }

  /** Folds lines after 75 octets, never inside a character. */
  private void line(String name, String value) {
    int octets = 0;
    for (int point : (name + ":" + value).codePoints().toArray()) {
      String character = Character.toString(point);
      int length = character.getBytes(StandardCharsets.UTF_8).length;
      if (octets + length > LONGEST_LINE) {
        text.append("\r\n ");
        octets = 1;
      }
      text.append(character);
      octets += length;
    }
    text.append("\r\n");
  }
}
