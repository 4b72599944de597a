package dev.parley.verify.document;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A value of a JSON document, and where it stands. */
public sealed interface Value {
  Place place();

  /** Line and column, both from 1. */
  record Place(int line, int column) {}

  /**
   * A number.
   *
   * @param value exactly as it is written
   */
  record Digits(Place place, BigDecimal value) implements Value {}

  record Text(Place place, String value) implements Value {}

  record Truth(Place place, boolean value) implements Value {}

  record Nothing(Place place) implements Value {}

  record Items(Place place, List<Value> list) implements Value {
    public Items {
      list = List.copyOf(list);
    }
  }

  /** Fields in the order of the document. */
  record Fields(Place place, Map<String, Value> map) implements Value {
    public Fields {
      map = Collections.unmodifiableMap(new LinkedHashMap<>(map));
    }
  }

  /** A field of an object; empty where this is none, or has no such field. */
  default Optional<Value> field(String name) {
    return this instanceof Fields fields
        ? Optional.ofNullable(fields.map().get(name))
        : Optional.empty();
  }

  /** The fields of an object; none where this is no object. */
  default Map<String, Value> fields() {
    return this instanceof Fields fields ? fields.map() : Map.of();
  }

  /** The elements of a list; none where this is no list. */
  default List<Value> items() {
    return this instanceof Items items ? items.list() : List.of();
  }

  default Optional<String> text() {
    return this instanceof Text text ? Optional.of(text.value()) : Optional.empty();
  }

  default Optional<BigDecimal> number() {
    return this instanceof Digits digits ? Optional.of(digits.value()) : Optional.empty();
  }

  default Optional<Boolean> truth() {
    return this instanceof Truth truth ? Optional.of(truth.value()) : Optional.empty();
  }

  default boolean nothing() {
    return this instanceof Nothing;
  }

  /** The value in short, as a message shows it. */
  default String shown() {
    return switch (this) {
      case Digits d -> d.value().toPlainString();
      case Text t -> t.value();
      case Truth t -> Boolean.toString(t.value());
      case Nothing _ -> "nothing";
      case Items i -> i.list().stream().map(Value::shown).toList().toString();
      case Fields f -> {
        Map<String, String> shown = new LinkedHashMap<>();
        f.map().forEach((name, value) -> shown.put(name, value.shown()));
        yield shown.toString();
      }
    };
  }
}
