package dev.parley.format;

import dev.parley.format.Node.Scalar;
import dev.parley.model.evidence.PartialDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Single words with a fixed form: choices, whole numbers and dates. */
final class Words {
  /** The form of a month or a day, whether or not there is one. */
  private static final Pattern MONTH_OR_DAY = Pattern.compile("\\d{4}(-\\d{2}){1,2}");

  private static final Pattern WHOLE = Pattern.compile("[+-]?\\d{1,9}");

  private Words() {}

  /** One of an enum's constants, written in lower case. */
  static <E extends Enum<E>> Optional<E> choice(Scalar word, Class<E> type, Problems problems) {
    Map<String, E> choices = new LinkedHashMap<>();
    for (E constant : type.getEnumConstants()) {
      choices.put(name(constant), constant);
    }
    E found = choices.get(word.text());
    if (found == null) {
      problems.error(
          Code.UNKNOWN_WORD,
          word.at(),
          "`"
              + Ids.shortened(word.text())
              + "` is not one of "
              + Suggestions.listed(choices.keySet()),
          Suggestions.advice(word.text(), choices.keySet()));
    }
    return Optional.ofNullable(found);
  }

  /** How a choice is written in a case. */
  static String name(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  static Optional<Integer> whole(Scalar number, int least, Problems problems) {
    if (WHOLE.matcher(number.text()).matches() && Integer.parseInt(number.text()) >= least) {
      return Optional.of(Integer.valueOf(number.text()));
    }
    problems.error(
        Code.NOT_WHOLE,
        number.at(),
        "`" + Ids.shortened(number.text()) + "` is not a whole number from " + least + " up",
        Integer.toString(Math.max(1, least)));
    return Optional.empty();
  }

  static Optional<PartialDate> date(Scalar date, Problems problems) {
    Optional<PartialDate> found = PartialDate.parse(date.text());
    if (found.isPresent()) {
      return found;
    }
    if (MONTH_OR_DAY.matcher(date.text()).matches()) {
      problems.error(
          Code.BAD_DATE,
          date.at(),
          "`" + date.text() + "` is not a day of the calendar",
          "check the month and the day");
    } else {
      problems.error(
          Code.BAD_DATE,
          date.at(),
          "`" + Ids.shortened(date.text()) + "` is not a date",
          "2025, 2025-12 or 2025-12-15");
    }
    return Optional.empty();
  }
}
