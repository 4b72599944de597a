package dev.parley.format;

import dev.parley.model.evidence.Grounds;
import dev.parley.model.expression.Expression;
import dev.parley.model.number.Parameter;
import dev.parley.model.number.Uncertain;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Writes JSON in the terms of a case file. It knows which statements and which draw key the
 * enclosing objects pass on, and writes them again where a part differs.
 */
final class CanonicalJson {
  private final StringWriter text = new StringWriter();
  private final JsonGenerator json =
      new JsonFactory().createGenerator(ObjectWriteContext.empty(), text);
  private final Deque<List<String>> because = new ArrayDeque<>(List.of(List.of()));
  private String path = "";
  private String drawKey = "";

  /** What was written. */
  String finish() {
    json.close();
    return text.toString();
  }

  /** The document's root. */
  void root(Runnable content) {
    json.writeStartObject();
    content.run();
    json.writeEndObject();
  }

  void object(String name, Runnable content) {
    json.writeName(name);
    object(content);
  }

  /** An object in a list. */
  void object(Runnable content) {
    because.push(because.element());
    json.writeStartObject();
    content.run();
    json.writeEndObject();
    because.pop();
  }

  <T> void list(String name, Collection<T> items, Consumer<T> item) {
    json.writeName(name);
    json.writeStartArray();
    items.forEach(item);
    json.writeEndArray();
  }

  /** A list that is left out where it is empty. */
  void texts(String name, Collection<String> items) {
    if (!items.isEmpty()) {
      list(name, items, json::writeString);
    }
  }

  void text(String name, String value) {
    json.writeName(name);
    json.writeString(value);
  }

  /** A text in a list. */
  void text(String value) {
    json.writeString(value);
  }

  void text(String name, Optional<?> value) {
    value.ifPresent(v -> text(name, v.toString()));
  }

  void expression(String name, Optional<Expression> value) {
    value.ifPresent(e -> text(name, e.text()));
  }

  void whole(String name, int value) {
    json.writeName(name);
    json.writeNumber(value);
  }

  /** Statements and note of the object that is being written. */
  void grounds(Grounds grounds) {
    because(grounds.statements());
    text("note", grounds.note());
  }

  private void because(List<String> statements) {
    if (!statements.isEmpty() || !because.element().isEmpty()) {
      list("because", statements, json::writeString);
      because.pop();
      because.push(statements);
    }
  }

  /**
   * Runs {@code content} in the object at {@code place}, which has a draw key of its own unless
   * that is its path.
   */
  void keyed(String place, String key, Runnable content) {
    if (!key.equals(place)) {
      text("draw-key", key);
    }
    path = place;
    drawKey = key;
    content.run();
    path = "";
    drawKey = "";
  }

  /** A number that is not uncertain. */
  void number(String name, BigDecimal number) {
    json.writeName(name);
    json.writeNumber(Decimals.plain(number));
  }

  void number(String name, Optional<Parameter> number) {
    number.ifPresent(n -> number(name, n));
  }

  void number(String name, Parameter number) {
    number(name, number, "");
  }

  /**
   * A number, with what stands behind it.
   *
   * @param unit such as {@code " months"}, with the space before it; may be empty
   */
  void number(String name, Parameter number, String unit) {
    json.writeName(name);
    Grounds grounds = number.grounds();
    boolean bare =
        grounds.statements().isEmpty()
            && grounds.note().isEmpty()
            && because.element().isEmpty()
            && number.drawKey().equals(inheritedKey(number.path()));
    if (bare) {
      value(number.value(), unit);
    } else {
      object(() -> annotated(number, unit));
    }
  }

  private void annotated(Parameter number, String unit) {
    json.writeName("is");
    value(number.value(), unit);
    grounds(number.grounds());
    drawKey(number.path(), number.drawKey());
  }

  /** The draw key of a part, unless it is what the part inherits. */
  void drawKey(String place, String key) {
    if (!key.equals(inheritedKey(place))) {
      text("draw-key", key);
    }
  }

  String inheritedKey(String place) {
    return !path.isEmpty() && place.startsWith(path + ".")
        ? drawKey + place.substring(path.length())
        : place;
  }

  private void value(Uncertain value, String unit) {
    String number = value.text() + unit;
    if (value instanceof Uncertain.Exact && unit.isEmpty()) {
      json.writeNumber(number);
    } else {
      json.writeString(number);
    }
  }
}
