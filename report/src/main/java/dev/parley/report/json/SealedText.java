package dev.parley.report.json;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * A report with a sum over all that it says, so that {@code parley verify} sees a change to parts
 * that it does not compute again. It says nothing about who wrote the report.
 *
 * <p>The sum is SHA-256 over the fields sorted by name, without spaces, with numbers in plain
 * notation without trailing zeros: another layout of the same report has the same seal.
 */
final class SealedText {
  private SealedText() {}

  /** The object with one more field, {@code seal}, at its end. */
  static String of(String report) {
    int end = report.lastIndexOf("\n}");
    return report.substring(0, end) + ",\n  \"seal\": \"" + sum(report) + "\"\n}\n";
  }

  private static String sum(String report) {
    try (JsonParser parser =
        JsonFactory.builder().build().createParser(ObjectReadContext.empty(), report)) {
      parser.nextToken();
      byte[] sum =
          MessageDigest.getInstance("SHA-256")
              .digest(form(parser).getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(sum);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String form(JsonParser parser) {
    JsonToken token = parser.currentToken();
    return switch (token) {
      case VALUE_STRING -> quoted(parser.getString());
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> plain(new BigDecimal(parser.getString()));
      case VALUE_TRUE -> "true";
      case VALUE_FALSE -> "false";
      case VALUE_NULL -> "null";
      case START_ARRAY -> {
        List<String> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
          items.add(form(parser));
        }
        yield "[" + String.join(",", items) + "]";
      }
      case START_OBJECT -> {
        Map<String, String> fields = new TreeMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
          String name = parser.currentName();
          parser.nextToken();
          fields.put(name, quoted(name) + ":" + form(parser));
        }
        yield "{" + String.join(",", fields.values()) + "}";
      }
      case NOT_AVAILABLE, END_OBJECT, END_ARRAY, PROPERTY_NAME, VALUE_EMBEDDED_OBJECT ->
          throw new IllegalStateException("no JSON of ours: " + token);
    };
  }

  private static String plain(BigDecimal number) {
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }

  private static String quoted(String text) {
    return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
  }
}
