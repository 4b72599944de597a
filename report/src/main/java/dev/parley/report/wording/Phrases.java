package dev.parley.report.wording;

import dev.parley.engine.Share;
import dev.parley.model.evidence.PartialDate;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.text.ParsePosition;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.PropertyResourceBundle;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * The sentences of one language, and its way to write numbers.
 *
 * <p>A catalogue maps keys to messages of {@link MessageFormat}; every argument is text that is set
 * already. A message with a count has two forms, {@code KEY.one} and {@code KEY.other}.
 */
public final class Phrases {
  public static final Phrases ENGLISH = new Phrases(Language.ENGLISH);

  /** Begins the keys of sentences that engines say themselves. */
  private static final String ENGINE = "engine.";

  /** Begins the keys of what the script of a page says. */
  private static final String SCRIPT = "script.";

  private final Language language;
  private final ResourceBundle catalogue;

  private Phrases(Language language) {
    this.language = language;
    String name = "messages_" + language.id() + ".properties";
    try (InputStream in = Phrases.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("no catalogue " + name);
      }
      catalogue = new PropertyResourceBundle(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static Phrases in(Language language) {
    return language == Language.ENGLISH ? ENGLISH : new Phrases(language);
  }

  public Language language() {
    return language;
  }

  /** All keys, in order. */
  Set<String> keys() {
    return new TreeSet<>(catalogue.keySet());
  }

  /** The message as it stands in the catalogue. */
  String pattern(String key) {
    return catalogue.getString(key);
  }

  /** What the script of a page says: templates by their keys without {@code script.}, in order. */
  public Map<String, String> script() {
    Map<String, String> templates = new TreeMap<>();
    for (String key : catalogue.keySet()) {
      if (key.startsWith(SCRIPT)) {
        templates.put(key.substring(SCRIPT.length()), pattern(key).replace("''", "'"));
      }
    }
    return templates;
  }

  /** A message with its places filled. */
  public String say(String key, Object... arguments) {
    return format(key).format(arguments);
  }

  /** The form of a message that a count takes; {@code {0}} is the count. */
  public String plural(String key, BigInteger count, Object... arguments) {
    Object[] all = new Object[arguments.length + 1];
    all[0] = count(count);
    System.arraycopy(arguments, 0, all, 1, arguments.length);
    return say(key + (language.singular(count) ? ".one" : ".other"), all);
  }

  public String plural(String key, long count, Object... arguments) {
    return plural(key, BigInteger.valueOf(count), arguments);
  }

  /** A sentence of an engine; as it is where the catalogues do not know it. */
  public String translated(String english) {
    if (language == Language.ENGLISH) {
      return english;
    }
    return ENGLISH.keys().stream()
        .filter(k -> k.startsWith(ENGINE))
        .sorted(Comparator.comparingInt((String k) -> ENGLISH.pattern(k).length()).reversed())
        .flatMap(k -> ENGLISH.arguments(k, english).map(a -> say(k, a)).stream())
        .findFirst()
        .orElse(english);
  }

  private Optional<Object[]> arguments(String key, String text) {
    ParsePosition position = new ParsePosition(0);
    Object[] found = format(key).parse(text, position);
    return found == null || position.getIndex() < text.length()
        ? Optional.empty()
        : Optional.of(found);
  }

  private MessageFormat format(String key) {
    return new MessageFormat(catalogue.getString(key), Locale.ROOT);
  }

  /** {@code A, B and C}. */
  public String all(List<String> items) {
    return Words.list(items, say("and"));
  }

  /** {@code A, B or C}. */
  public String any(List<String> items) {
    return Words.list(items, say("or"));
  }

  public String points(BigFraction points) {
    return local(Figures.points(points));
  }

  /** All decimals of a number of the case. */
  public String stated(BigFraction number) {
    return local(Figures.stated(number));
  }

  public String signed(BigFraction points) {
    return local(Figures.signed(points));
  }

  public String count(BigInteger count) {
    return local(Figures.count(count));
  }

  public String count(long count) {
    return local(Figures.count(count));
  }

  public String decimal(double number) {
    return local(Figures.decimal(number));
  }

  /** What a number does not exceed. */
  public String bound(double number) {
    return local(Figures.bound(number));
  }

  /** With its interval where it is an estimate. */
  public String percent(Share share) {
    String value = percent(share.value());
    return share
        .estimate()
        .map(e -> say("percent.estimate", value, percent(e.low()), percent(e.high())))
        .orElse(value);
  }

  public String percent(double share) {
    return bounded(Figures.percent(share));
  }

  /** A probability with two decimals. */
  public String chance(double chance) {
    return bounded(Chances.plain(chance));
  }

  public String chanceChange(double change) {
    return local(Chances.signed(change));
  }

  /** The amount of a fall of a probability. */
  public String chanceAmount(double change) {
    return local(Chances.amount(change));
  }

  /** The break-even credibility, or what its absence means. */
  public String breakEven(OptionalDouble breakEven) {
    return breakEven.isEmpty() ? say("no-value") : bounded(Chances.breakEven(breakEven));
  }

  /** {@code 14 Dec 2025}, {@code Dec 2025} or {@code 2025}. */
  public String date(PartialDate date) {
    String year = Integer.toString(date.year());
    if (date.month() == 0) {
      return year;
    }
    return day(date) + "\u00a0" + year;
  }

  /** {@code 14 Dec}: a date without its year, where it has more than that. */
  public String day(PartialDate date) {
    if (date.month() == 0) {
      return Integer.toString(date.year());
    }
    String month = say("month." + date.month());
    if (date.day() == 0) {
      return month;
    }
    String day = date.day() == 1 ? say("date.first") : Integer.toString(date.day());
    return day + "\u00a0" + month;
  }

  /** Numbers that were rounded to an end of their range say on which side of it they are. */
  private String bounded(String english) {
    for (String side : List.of("under", "over")) {
      if (english.startsWith(side + "\u00a0")) {
        return say("figure." + side, local(english.substring(side.length() + 1)));
      }
    }
    return local(english);
  }

  /** Digits as this language writes them. */
  public String local(String english) {
    return switch (language) {
      case ENGLISH -> english;
      case FRENCH -> english.replace(',', '\u202f').replace('.', ',').replace("\u00a0%", "\u202f%");
    };
  }
}
