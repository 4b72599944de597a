package dev.parley.report.json;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * SHA-256 of a document without layout: one token a line, fields sorted by name, texts with their
 * length, numbers without trailing zeros. {@code parley verify} computes it with code of its own.
 */
final class Fingerprint {
  private Fingerprint() {}

  static String of(String document) {
    StringBuilder text = new StringBuilder();
    try (JsonParser parser = new JsonFactory().createParser(ObjectReadContext.empty(), document)) {
      parser.nextToken();
      write(parser, text);
    }
    try {
      byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  private static void write(JsonParser parser, StringBuilder text) {
    switch (parser.currentToken()) {
      case START_OBJECT -> {
        Map<String, String> fields = new TreeMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
          String name = parser.currentName();
          parser.nextToken();
          StringBuilder field = new StringBuilder();
          write(parser, field);
          fields.put(name, field.toString());
        }
        text.append("{\n");
        fields.forEach((name, field) -> {
          quoted(name, text);
          text.append(field);
        });
        text.append("}\n");
      }
      case START_ARRAY -> {
        text.append("[\n");
        while (parser.nextToken() != JsonToken.END_ARRAY) {
          write(parser, text);
        }
        text.append("]\n");
      }
      case VALUE_STRING -> quoted(parser.getString(), text);
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT ->
          text.append(new BigDecimal(parser.getString()).stripTrailingZeros()).append('\n');
      default -> text.append(parser.getString()).append('\n');
    }
  }

  private static void quoted(String value, StringBuilder text) {
    text.append('"').append(value.length()).append(':').append(value).append('\n');
  }
}
