package dev.parley.format;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** A JSON document in memory, read from text that we wrote ourselves. */
sealed interface JsonTree {

  /** A number, as it is written. */
  record Digits(String text) implements JsonTree {}

  record Text(String text) implements JsonTree {}

  record Items(List<JsonTree> list) implements JsonTree {}

  record Entries(Map<String, JsonTree> map) implements JsonTree {}

  static JsonTree read(String json) {
    try (JsonParser parser = new JsonFactory().createParser(ObjectReadContext.empty(), json)) {
      parser.nextToken();
      return read(parser);
    }
  }

  private static JsonTree read(JsonParser parser) {
    return switch (parser.currentToken()) {
      case START_OBJECT -> {
        Map<String, JsonTree> map = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
          String name = parser.currentName();
          parser.nextToken();
          map.put(name, read(parser));
        }
        yield new Entries(map);
      }
      case START_ARRAY -> {
        List<JsonTree> list = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
          list.add(read(parser));
        }
        yield new Items(list);
      }
      case VALUE_STRING -> new Text(parser.getString());
      default -> new Digits(parser.getString());
    };
  }
}
