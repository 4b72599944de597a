package dev.parley.cli;

import dev.parley.model.evidence.PartialDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A date on the command line, known to the day, the month or the year: 2025-12-15, 2025. */
final class DateArgument implements ITypeConverter<PartialDate> {
  @Override
  public PartialDate convert(String text) {
    return PartialDate.parse(text)
        .orElseThrow(() ->
            new TypeConversionException(
                "'" + text + "' is not a date, expected such as 2025-12-15, 2025-12 or 2025"));
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
