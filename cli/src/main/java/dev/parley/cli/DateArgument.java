package dev.parley.cli;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A day on the command line: 2025-12-15. */
final class DateArgument implements ITypeConverter<LocalDate> {
  @Override
  public LocalDate convert(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException _) {
      throw new TypeConversionException("'" + text + "' is not a day, expected such as 2025-12-15");
    }
  }

  /** The option as it is repeated in a command; nothing where it was not given. */
  static String repeated(String option, @Nullable LocalDate date) {
    return Optional.ofNullable(date).map(d -> " " + option + " " + d).orElse("");
  }
}
