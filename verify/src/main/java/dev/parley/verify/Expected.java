package dev.parley.verify;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.apache.commons.numbers.fraction.BigFraction;

/** What a part of a report should say. */
sealed interface Expected {
  record Text(String text) implements Expected {}

  record Truth(boolean truth) implements Expected {}

  /** Points with nine decimals. */
  record Points(BigFraction points) implements Expected {}

  record Count(BigInteger count) implements Expected {}

  /** A share with nine decimals; nothing where there is nothing to have a share of. */
  record Part(BigInteger count, BigInteger of) implements Expected {}

  /** A number from floating point. */
  record Near(double number, double tolerance) implements Expected {}

  record Nothing() implements Expected {}

  record Items(List<Expected> list) implements Expected {
    public Items {
      list = List.copyOf(list);
    }
  }

  /** A list of which a report may show the first entries only, but at least one. */
  record Beginning(List<Expected> list) implements Expected {
    public Beginning {
      list = List.copyOf(list);
    }
  }

  record Fields(Map<String, Expected> map) implements Expected {
    public Fields {
      map = Collections.unmodifiableMap(new LinkedHashMap<>(map));
    }
  }

  /** Something that is looked at elsewhere, or not at all. */
  record Anything() implements Expected {}

  static Expected text(String text) {
    return new Text(text);
  }

  static Expected truth(boolean truth) {
    return new Truth(truth);
  }

  static Expected points(BigFraction points) {
    return new Points(points);
  }

  static Expected count(long count) {
    return new Count(BigInteger.valueOf(count));
  }

  static Expected texts(List<String> texts) {
    return items(texts, Expected::text);
  }

  static <T> Expected items(List<T> list, Function<T, Expected> each) {
    return new Items(list.stream().map(each).toList());
  }

  static <T> Expected maybe(Optional<T> value, Function<T, Expected> present) {
    return value.map(present).orElse(new Nothing());
  }

  static Expected options(Map<String, String> options) {
    Map<String, Expected> fields = new LinkedHashMap<>();
    options.forEach((issue, option) -> fields.put(issue, text(option)));
    return new Fields(fields);
  }

  static Expected pointsOf(Map<String, BigFraction> points) {
    Map<String, Expected> fields = new LinkedHashMap<>();
    points.forEach((party, p) -> fields.put(party, points(p)));
    return new Fields(fields);
  }

  /** As a message shows it. */
  default String shown() {
    return switch (this) {
      case Text t -> t.text();
      case Truth t -> Boolean.toString(t.truth());
      case Points p -> decimal(p.points()).toPlainString();
      case Count c -> c.count().toString();
      case Part p -> p.of().signum() == 0 ? "nothing" : decimal(p).toPlainString();
      case Near n -> Double.toString(n.number());
      case Nothing _ -> "nothing";
      case Items i -> i.list().stream().map(Expected::shown).toList().toString();
      case Beginning b -> b.list().stream().map(Expected::shown).toList().toString();
      case Fields f -> {
        Map<String, String> shown = new LinkedHashMap<>();
        f.map().forEach((name, value) -> shown.put(name, value.shown()));
        yield shown.toString();
      }
      case Anything _ -> "anything";
    };
  }

  static BigDecimal decimal(BigFraction points) {
    return points.bigDecimalValue(DECIMALS, RoundingMode.HALF_UP).stripTrailingZeros();
  }

  static BigDecimal decimal(Part part) {
    return new BigDecimal(part.count())
        .divide(new BigDecimal(part.of()), DECIMALS, RoundingMode.HALF_UP)
        .stripTrailingZeros();
  }

  /** Decimals of points and shares in a report. */
  int DECIMALS = 9;
}
