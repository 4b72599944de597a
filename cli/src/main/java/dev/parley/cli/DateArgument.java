package dev.parley.cli;

import dev.parley.model.evidence.PartialDate;
import java.time.DateTimeException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A date on the command line, known to the day, the month or the year: 2025-12-15, 2025. */
final class DateArgument implements ITypeConverter<PartialDate> {
  private static final Pattern DATE = Pattern.compile("(\\d{4})(?:-(\\d\\d)(?:-(\\d\\d))?)?");

  @Override
  public PartialDate convert(String text) {
    Matcher parts = DATE.matcher(text);
    try {
      if (parts.matches()) {
        return new PartialDate(
            Integer.parseInt(parts.group(1)), number(parts.group(2)), number(parts.group(3)));
      }
    } catch (DateTimeException _) {
      // Told below: to the reader of the message a month 13 is as little a date as a word.
    }
    throw new TypeConversionException(
        "'" + text + "' is not a date, expected such as 2025-12-15, 2025-12 or 2025");
  }

  private static int number(@Nullable String digits) {
    if (digits == null) {
      return 0;
    }
    int number = Integer.parseInt(digits);
    if (number == 0) {
      throw new DateTimeException("a month or day 0");
    }
    return number;
  }

  /** Refuses a range that ends before it begins. */
  static void inOrder(
      String from, @Nullable PartialDate first, String to, @Nullable PartialDate last) {
    if (first != null && last != null && first.first().isAfter(last.last())) {
      throw BadInput.question(
          "%s %s is after %s %s".formatted(from, first, to, last),
          "%s %s %s %s".formatted(from, last, to, first));
    }
  }

  /** The option as it is repeated in a command; nothing where it was not given. */
  static String repeated(String option, @Nullable PartialDate date) {
    return Optional.ofNullable(date).map(d -> " " + option + " " + d).orElse("");
  }
}
