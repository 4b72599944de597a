package dev.parley.interchange.gambit;

import dev.parley.format.Code;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.json.JsonFactory;

/** Reads the part of JSON that profiles are made of: objects in objects, texts and numbers. */
final class ProfileTree {
  private static final int MOST_DEPTH = 6;

  private ProfileTree() {}

  /**
   * A value with its place.
   *
   * @param text a number or text as written; empty for an object
   * @param children in the order of the file; empty for a number or text
   */
  record Entry(Optional<String> text, Map<String, Entry> children, int line, int column) {}

  /** The outermost object; arrays and other values inside are passed over. */
  static Entry read(String text) {
    try (JsonParser parser = new JsonFactory().createParser(ObjectReadContext.empty(), text)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        throw refusal(parser.currentTokenLocation(), "a profile is an object");
      }
      Deque<Entry> open = new ArrayDeque<>();
      open.push(entry(parser, Optional.empty()));
      Entry root = open.peek();
      while (!open.isEmpty()) {
        step(parser, open);
      }
      if (parser.nextToken() != null) {
        throw refusal(parser.currentTokenLocation(), "something follows after the profile");
      }
      return root;
    } catch (StreamReadException e) {
      String message = String.valueOf(e.getOriginalMessage());
      int end = message.indexOf(" (");
      throw refusal(
          e.getLocation(), "this is not JSON: " + (end > 0 ? message.substring(0, end) : message));
    }
  }

  private static void step(JsonParser parser, Deque<Entry> open) {
    JsonToken token = parser.nextToken();
    if (token == null) {
      throw refusal(parser.currentTokenLocation(), "the file ends before the profile does");
    }
    String name = String.valueOf(parser.currentName());
    Map<String, Entry> siblings = open.element().children();
    switch (token) {
      case START_OBJECT -> {
        Entry entry = entry(parser, Optional.empty());
        add(siblings, name, entry);
        open.push(entry);
        if (open.size() > MOST_DEPTH) {
          throw refusal(parser.currentTokenLocation(), "a profile does not nest this deeply");
        }
      }
      case END_OBJECT -> open.pop();
      case VALUE_STRING, VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT ->
          add(siblings, name, entry(parser, Optional.of(parser.getString())));
      case START_ARRAY -> parser.skipChildren();
      default -> {
        // Names come with their values; null, true and false say nothing here.
      }
    }
  }

  private static void add(Map<String, Entry> siblings, String name, Entry entry) {
    if (siblings.put(name, entry) != null) {
      throw new Refusal(
          Code.PROFILE,
          entry.line(),
          entry.column(),
          "“" + name + "” stands here twice",
          Optional.of("each name once"));
    }
  }

  private static Entry entry(JsonParser parser, Optional<String> text) {
    TokenStreamLocation at = parser.currentTokenLocation();
    Map<String, Entry> children = text.isPresent() ? Collections.emptyMap() : new LinkedHashMap<>();
    return new Entry(text, children, at.getLineNr(), at.getColumnNr());
  }

  private static Refusal refusal(TokenStreamLocation at, String message) {
    return new Refusal(
        Code.PROFILE,
        Math.max(1, at.getLineNr()),
        Math.max(1, at.getColumnNr()),
        message,
        Optional.of("{\"PLAYER\": {\"ACTION\": \"1/2\", …}, …}"));
  }
}
