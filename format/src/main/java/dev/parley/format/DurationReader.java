package dev.parley.format;

import dev.parley.format.Node.Entry;
import dev.parley.format.Node.Mapping;
import dev.parley.format.Node.Scalar;
import dev.parley.model.course.Duration;
import dev.parley.model.course.Duration.Unit;
import dev.parley.model.number.Domain;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads lengths of time: an uncertain number and a unit, or periods of ISO 8601. */
final class DurationReader {
  private static final Pattern WORDS =
      Pattern.compile("(.*\\S)\\s+(day|week|month|year)s?\\s*", Pattern.DOTALL);
  private static final String COUNT = "(\\d{1,9}(?:\\.\\d{1,6})?)";
  private static final Pattern PERIOD =
      Pattern.compile(
          "P(?=\\d)(?:%1$sY)?(?:%1$sM)?(?:%1$sW)?(?:%1$sD)?(?![^\\s|])".formatted(COUNT));
  private static final BigDecimal MONTHS_PER_YEAR = BigDecimal.valueOf(12);
  private static final BigDecimal DAYS_PER_WEEK = BigDecimal.valueOf(7);

  private final Context context;
  private final NumberReader numbers;

  DurationReader(Context context) {
    this.context = context;
    this.numbers = new NumberReader(context);
  }

  /** A length of time that may be left out. */
  Optional<Duration> maybe(Fields fields, String key) {
    return fields.get(key).flatMap(n -> read(n, fields.scope().child(key)));
  }

  private Optional<Duration> read(Node node, Scope scope) {
    Optional<Entry> is = node instanceof Mapping map ? map.entry("is") : Optional.empty();
    Node stated = is.map(Entry::value).orElse(node);
    if (!(stated instanceof Scalar text) || text.empty()) {
      // Reports the wrong shape in the words of every number.
      var _ = numbers.read(node, scope, Domain.NON_NEGATIVE, Optional.empty());
      return Optional.empty();
    }
    Optional<Split> split = split(text.text());
    if (split.isEmpty()) {
      context
          .problems()
          .error(
              Code.BAD_DURATION,
              text.at(),
              "`" + Ids.shortened(text.text()) + "` is not a length of time",
              "2 to 6 months, 10 days or P2M to P6M");
      return Optional.empty();
    }
    Scalar number =
        new Scalar(split.get().number(), text.plain(), split.get().lead(text), text.at());
    Node bare = node instanceof Mapping map ? replaced(map, number) : number;
    return Optional.of(
        new Duration(
            numbers.read(bare, scope, Domain.NON_NEGATIVE, Optional.empty()), split.get().unit()));
  }

  private static Mapping replaced(Mapping map, Scalar number) {
    List<Entry> entries =
        map.entries().stream()
            .map(e -> e.name().equals("is") ? new Entry(e.key(), number) : e)
            .toList();
    return new Mapping(entries, map.flow(), map.at());
  }

  /**
   * A duration's number and unit.
   *
   * @param literal whether the number stands in the text character by character
   */
  private record Split(String number, Unit unit, boolean literal) {
    int lead(Scalar text) {
      return literal ? text.lead() : -1;
    }
  }

  private static Optional<Split> split(String text) {
    Matcher words = WORDS.matcher(text);
    if (words.matches()) {
      Unit unit = Unit.valueOf(words.group(2).toUpperCase(Locale.ROOT) + "S");
      return Optional.of(new Split(words.group(1), unit, true));
    }
    return periods(text);
  }

  /** Rewrites all periods in the largest unit that states each of them exactly. */
  private static Optional<Split> periods(String text) {
    List<MatchResult> found = PERIOD.matcher(text).results().toList();
    boolean months = found.stream().anyMatch(m -> m.group(1) != null || m.group(2) != null);
    boolean days = found.stream().anyMatch(m -> m.group(3) != null || m.group(4) != null);
    if (found.isEmpty() || (months && days)) {
      return Optional.empty();
    }
    List<String> numbers = new ArrayList<>();
    for (MatchResult m : found) {
      BigDecimal sum =
          months
              ? number(m.group(1)).multiply(MONTHS_PER_YEAR).add(number(m.group(2)))
              : number(m.group(3)).multiply(DAYS_PER_WEEK).add(number(m.group(4)));
      numbers.add(sum.toPlainString());
    }
    StringBuilder rewritten = new StringBuilder();
    int end = 0;
    for (int i = 0; i < found.size(); i++) {
      rewritten.append(text, end, found.get(i).start()).append(numbers.get(i));
      end = found.get(i).end();
    }
    rewritten.append(text, end, text.length());
    return Optional.of(new Split(rewritten.toString(), months ? Unit.MONTHS : Unit.DAYS, false));
  }

  private static BigDecimal number(@Nullable String digits) {
    return digits == null ? BigDecimal.ZERO : new BigDecimal(digits);
  }
}
