package dev.parley.model.evidence;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A date known to the year, the month or the day.
 *
 * @param month 1 to 12, or 0 where unknown
 * @param day 1 to 31, or 0 where unknown
 */
public record PartialDate(int year, int month, int day) implements Comparable<PartialDate> {
  private static final Pattern ISO = Pattern.compile("(\\d{4})(?:-(\\d{2})(?:-(\\d{2}))?)?");

  public PartialDate {
    if (month == 0 && day != 0) {
      throw new IllegalArgumentException("a day without a month: " + year + "-0-" + day);
    }
    if (month != 0) {
      LocalDate _ = LocalDate.of(year, month, day == 0 ? 1 : day);
    }
  }

  /** Reads {@link #toString()}; empty for other texts, and for days that no calendar has. */
  public static Optional<PartialDate> parse(String text) {
    Matcher parts = ISO.matcher(text);
    if (!parts.matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          new PartialDate(Integer.parseInt(parts.group(1)), part(parts, 2), part(parts, 3)));
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }

  private static int part(Matcher parts, int group) {
    Optional<Integer> part = Optional.ofNullable(parts.group(group)).map(Integer::valueOf);
    // 0 stands for what is not known, and is nothing that anybody may write.
    if (part.filter(p -> p == 0).isPresent()) {
      throw new DateTimeException("a month or day 0");
    }
    return part.orElse(0);
  }

  /** The first day that the date may mean. */
  public LocalDate first() {
    return LocalDate.of(year, Math.max(month, 1), Math.max(day, 1));
  }

  /** The last day that the date may mean. */
  public LocalDate last() {
    if (month == 0) {
      return LocalDate.of(year, 12, 31);
    }
    return day == 0 ? YearMonth.of(year, month).atEndOfMonth() : LocalDate.of(year, month, day);
  }

  /** Orders by the last day, the less precise date last. */
  @Override
  public int compareTo(PartialDate other) {
    int byDay = last().compareTo(other.last());
    return byDay != 0 ? byDay : Integer.compare(precision(other), precision(this));
  }

  /** ISO 8601, to the known precision. */
  @Override
  public String toString() {
    String text = pad(year, 4);
    text += month == 0 ? "" : "-" + pad(month, 2);
    return text + (day == 0 ? "" : "-" + pad(day, 2));
  }

  private static int precision(PartialDate date) {
    return date.day != 0 ? 2 : date.month != 0 ? 1 : 0;
  }

  private static String pad(int number, int width) {
    String digits = Integer.toString(number);
    return "0".repeat(Math.max(0, width - digits.length())) + digits;
  }
}
