package dev.parley.format;

import dev.parley.format.NumberForm.Bad;
import dev.parley.format.NumberForm.Good;
import dev.parley.model.number.Domain;
import dev.parley.model.number.Likelihood;
import dev.parley.model.number.Uncertain;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the forms of an uncertain number, without regard to references and shapes of YAML. */
public final class NumberParser {
  private static final Pattern SPACE = Pattern.compile("\\s+");
  private static final Pattern PART = Pattern.compile("(\\S+)%\\s+(\\S.*)");

  /** {@code 1,000}, which may be a thousand or one. */
  private static final Pattern THOUSANDS = Pattern.compile("[1-9]\\d{0,2},\\d{3}");

  private static final Pattern DASH =
      Pattern.compile(
          "(" + Decimals.SYNTAX + ")\\s*(?:-|–|—|\\.\\.+|…)\\s*(" + Decimals.SYNTAX + ")");
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private static final int MOST_PARTS = 100;

  /** Far beyond any assembly, and small enough that sums of seats stay exact. */
  static final long MOST_SEATS = 1_000_000_000;

  private final Domain domain;

  public NumberParser(Domain domain) {
    this.domain = domain;
  }

  /** The number that a text states, or what is wrong with it. */
  public NumberForm parse(String raw) {
    String text = SPACE.matcher(raw.strip()).replaceAll(" ");
    if (text.startsWith("mix ")) {
      return mix(text.substring(4), 4);
    }
    if (text.startsWith("same-as ")) {
      return new Good(new Uncertain.SameAs(text.substring(8).strip()));
    }
    if (text.equals("unknown")) {
      return domain.bounded()
          ? new Good(new Uncertain.Unknown())
          : bad(
              Code.UNBOUNDED,
              "`unknown` needs a number with two bounds; this one may be " + domain.text(),
              "state a range, such as 10 to 50");
    }
    return simple(text, 0);
  }

  /** A number that may be a part of a mix. */
  private NumberForm simple(String text, int offset) {
    Optional<Likelihood> phrase = phrase(text);
    if (phrase.isPresent()) {
      return domain == Domain.PROBABILITY
          ? new Good(new Uncertain.Phrase(phrase.get()))
          : new Bad(
              Code.PHRASE,
              offset,
              "`" + text + "` states a probability, but this number may be " + domain.text(),
              "state a number or a range");
    }
    boolean uniform = text.startsWith("uniform ");
    String[] words = (uniform ? text.substring(8) : text).split(" to ", -1);
    if (words.length > 3 || (uniform && words.length != 2)) {
      return noNumber(text, offset);
    }
    List<BigDecimal> numbers = new ArrayList<>();
    int at = offset + (uniform ? 8 : 0);
    for (String word : words) {
      Optional<Bad> bad = number(word, at, numbers, text);
      if (bad.isPresent()) {
        return bad.get();
      }
      at += word.length() + 4;
    }
    return ranged(numbers, uniform, text, offset);
  }

  private static NumberForm ranged(
      List<BigDecimal> numbers, boolean uniform, String text, int offset) {
    for (int i = 1; i < numbers.size(); i++) {
      if (numbers.get(i - 1).compareTo(numbers.get(i)) > 0) {
        return new Bad(
            Code.REVERSED,
            offset,
            "the range `" + text + "` goes from a greater to a smaller number",
            "write the smaller number first");
      }
    }
    BigDecimal first = numbers.getFirst();
    BigDecimal last = numbers.getLast();
    if (uniform) {
      return new Good(new Uncertain.Uniform(first, last));
    }
    return new Good(
        switch (numbers.size()) {
          case 1 -> new Uncertain.Exact(first);
          case 2 -> new Uncertain.Range(first, last);
          default -> new Uncertain.Pert(first, numbers.get(1), last);
        });
  }

  /** Adds the number, or says what is wrong with it. */
  private Optional<Bad> number(String word, int at, List<BigDecimal> numbers, String whole) {
    Optional<BigDecimal> number = Decimals.parse(word);
    if (number.isEmpty()) {
      return Optional.of(
          Decimals.looksLikeNumber(word)
              ? new Bad(
                  Code.TOO_LONG,
                  at,
                  "the number has more than 40 digits, or an exponent beyond 30",
                  "round it")
              : noNumber(word.equals(whole) ? whole : word, at));
    }
    BigDecimal value = number.get();
    if (!domain.contains(value)) {
      return Optional.of(
          new Bad(
              Code.OUT_OF_DOMAIN,
              at,
              "`" + word + "` is outside of what this number may be: " + domain.text(),
              outside(value)));
    }
    Optional<Bad> noSeats = domain == Domain.SEATS ? seats(word, at, value) : Optional.empty();
    if (noSeats.isEmpty()) {
      numbers.add(value);
    }
    return noSeats;
  }

  private static Optional<Bad> seats(String word, int at, BigDecimal value) {
    if (value.scale() > 0) {
      return Optional.of(
          new Bad(Code.NOT_WHOLE, at, "`" + word + "`: seats are whole numbers", "round it"));
    }
    return value.compareTo(BigDecimal.valueOf(MOST_SEATS)) > 0
        ? Optional.of(
            new Bad(
                Code.OUT_OF_DOMAIN,
                at,
                "`" + word + "`: a member has at most 1,000,000,000 seats",
                "count in thousands; only the proportions matter"))
        : Optional.empty();
  }

  private Optional<String> outside(BigDecimal value) {
    boolean percentage =
        domain == Domain.PROBABILITY && value.signum() > 0 && value.compareTo(HUNDRED) <= 0;
    return percentage
        ? Optional.of(Decimals.plain(value.movePointLeft(2)) + ", if you mean a percentage")
        : Optional.of(domain.bounded() ? "stay within " + domain.text() : "take " + domain.text());
  }

  private NumberForm mix(String text, int start) {
    List<Uncertain.Mix.Part> parts = new ArrayList<>();
    BigDecimal sum = BigDecimal.ZERO;
    int at = start;
    String[] pieces = text.split("\\|", -1);
    if (pieces.length > MOST_PARTS) {
      return bad(Code.BAD_MIX, "the mix has more than 100 parts", "join some of them");
    }
    for (String piece : pieces) {
      String part = piece.strip();
      int offset = at + piece.length() - piece.stripLeading().length();
      Matcher matcher = PART.matcher(part);
      Optional<BigDecimal> percent =
          matcher.matches() ? Decimals.parse(matcher.group(1)) : Optional.empty();
      if (percent.isEmpty() || percent.get().signum() <= 0) {
        return new Bad(
            Code.BAD_MIX,
            offset,
            "`" + part + "` is not a part of a mix: a percentage above 0 and a number",
            "mix 70% 1 to 2 | 30% 5");
      }
      Optional<Bad> nested = nested(matcher.group(2), offset + matcher.start(2));
      NumberForm number =
          nested.isPresent() ? nested.get() : simple(matcher.group(2), offset + matcher.start(2));
      if (!(number instanceof Good good)) {
        return number;
      }
      parts.add(new Uncertain.Mix.Part(percent.get(), good.number()));
      sum = sum.add(percent.get());
      at += piece.length() + 1;
    }
    return sum.compareTo(HUNDRED) == 0
        ? new Good(new Uncertain.Mix(parts))
        : bad(
            Code.BAD_MIX,
            "the percentages of the mix sum to " + Decimals.plain(sum) + ", not to 100",
            "mix 70% 1 to 2 | 30% 5");
  }

  private static Optional<Bad> nested(String part, int offset) {
    String word = part.split(" ", 2)[0];
    return word.equals("mix") || word.equals("same-as") || word.equals("unknown")
        ? Optional.of(
            new Bad(
                Code.BAD_MIX,
                offset,
                "`" + word + "` cannot stand inside a mix",
                "a number or a range in its place"))
        : Optional.empty();
  }

  private static Bad bad(Code code, String message, String tryThis) {
    return new Bad(code, 0, message, tryThis);
  }

  private static Bad noNumber(String text, int offset) {
    String shown = Ids.shortened(text);
    String bare = text.startsWith("-") || text.startsWith("+") ? text.substring(1) : text;
    if (bare.equalsIgnoreCase(".inf")
        || bare.equalsIgnoreCase(".nan")
        || bare.equalsIgnoreCase("inf")
        || bare.equalsIgnoreCase("nan")
        || bare.equalsIgnoreCase("infinity")) {
      return new Bad(
          Code.NOT_FINITE, offset, "`" + shown + "` is not a finite number", "state a number");
    }
    return new Bad(Code.BAD_NUMBER, offset, "`" + shown + "` is not a number", advice(text));
  }

  private static Optional<String> advice(String text) {
    Matcher dash = DASH.matcher(text);
    if (text.length() < 100 && dash.matches()) {
      return Optional.of(dash.group(1) + " to " + dash.group(2));
    }
    String percent = text.endsWith("%") ? text.substring(0, text.length() - 1).strip() : "";
    Optional<BigDecimal> share = Decimals.parse(percent);
    if (share.isPresent()) {
      return Optional.of(
          Decimals.plain(share.get().movePointLeft(2)) + " for a probability, else without the %");
    }
    if (THOUSANDS.matcher(text).matches()) {
      return Optional.of(
          "%s, or %s if the comma is a decimal point"
              .formatted(text.replace(",", ""), text.replace(',', '.')));
    }
    String point = text.replace(',', '.');
    if (Decimals.looksLikeNumber(point)) {
      return Optional.of(point);
    }
    Optional<String> word =
        Suggestions.nearest(
            text,
            Arrays.stream(Likelihood.values())
                .flatMap(l -> l.words().stream())
                .map(w -> w.replace(' ', '-'))
                .toList());
    return Optional.of(
        word.map(w -> w.replace('-', ' '))
            .orElse("7, 30 to 40, 10 to 20 to 40, uniform 1 to 5 or same-as PATH"));
  }

  private static Optional<Likelihood> phrase(String text) {
    for (Likelihood likelihood : Likelihood.values()) {
      if (likelihood.words().contains(text)) {
        return Optional.of(likelihood);
      }
    }
    return Optional.empty();
  }
}
