package dev.parley.verify;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** JSON as a tree; what is not there is {@link Absent}. */
sealed interface Tree {
  record Absent() implements Tree {}

  record Text(String value) implements Tree {}

  record Number(BigDecimal value) implements Tree {}

  record Truth(boolean value) implements Tree {}

  record Items(List<Tree> values) implements Tree {
    public Items {
      values = List.copyOf(values);
    }
  }

  record Fields(Map<String, Tree> values) implements Tree {}

  /**
   * Reads a report.
   *
   * @throws Unreadable if it is no JSON
   */
  static Tree read(String json) throws Unreadable {
    try (JsonParser parser =
        JsonFactory.builder().build().createParser(ObjectReadContext.empty(), json)) {
      parser.nextToken();
      Tree tree = value(parser);
      if (parser.nextToken() != null) {
        throw new Unreadable("something follows after its end");
      }
      return tree;
    } catch (JacksonException e) {
      throw new Unreadable(e.getOriginalMessage());
    }
  }

  /** The text is no JSON. */
  final class Unreadable extends Exception {
    private static final long serialVersionUID = 1;

    Unreadable(String message) {
      super(message);
    }
  }

  private static Tree value(JsonParser parser) throws Unreadable {
    JsonToken token = parser.currentToken();
    if (token == null) {
      throw new Unreadable("it ends too early");
    }
    return switch (token) {
      case VALUE_STRING -> new Text(parser.getString());
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new Number(new BigDecimal(parser.getString()));
      case VALUE_TRUE -> new Truth(true);
      case VALUE_FALSE -> new Truth(false);
      case VALUE_NULL -> new Absent();
      case START_ARRAY -> {
        List<Tree> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
          items.add(value(parser));
        }
        yield new Items(items);
      }
      case START_OBJECT -> {
        Map<String, Tree> fields = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
          String name = parser.currentName();
          parser.nextToken();
          if (fields.put(name, value(parser)) != null) {
            throw new Unreadable("the field " + name + " stands there twice");
          }
        }
        yield new Fields(fields);
      }
      case NOT_AVAILABLE, END_OBJECT, END_ARRAY, PROPERTY_NAME, VALUE_EMBEDDED_OBJECT ->
          throw new Unreadable("unexpected " + token);
    };
  }

  /** A field by its path, with dots. */
  default Tree at(String... path) {
    Tree here = this;
    for (String name : path) {
      here =
          here instanceof Fields(Map<String, Tree> values)
              ? values.getOrDefault(name, new Absent())
              : new Absent();
    }
    return here;
  }

  default boolean absent() {
    return this instanceof Absent;
  }

  default Optional<String> text() {
    return this instanceof Text(String value) ? Optional.of(value) : Optional.empty();
  }

  default Optional<BigDecimal> number() {
    return this instanceof Number(BigDecimal value) ? Optional.of(value) : Optional.empty();
  }

  /** A count, which from 2⁵³ up is written as a string. */
  default Optional<BigDecimal> count() {
    return number().or(() -> text().filter(t -> t.matches("\\d{16,}")).map(BigDecimal::new));
  }

  default boolean yes() {
    return this instanceof Truth(boolean value) && value;
  }

  default boolean no() {
    return this instanceof Truth(boolean value) && !value;
  }

  default List<Tree> items() {
    return this instanceof Items(List<Tree> values) ? values : List.of();
  }

  default Map<String, Tree> fields() {
    return this instanceof Fields(Map<String, Tree> values) ? values : Map.of();
  }

  default List<String> texts() {
    return items().stream().map(i -> i.text().orElse("")).toList();
  }

  /** A list of lists of texts, where order does not matter. */
  default Set<Set<String>> families() {
    return items().stream().map(i -> Set.copyOf(i.texts())).collect(Collectors.toSet());
  }

  /** A package: texts by issue. */
  default Map<String, String> options() {
    Map<String, String> options = new LinkedHashMap<>();
    fields().forEach((issue, option) -> options.put(issue, option.text().orElse("")));
    return options;
  }
}
