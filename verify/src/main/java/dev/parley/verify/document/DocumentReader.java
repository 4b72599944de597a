package dev.parley.verify.document;

import dev.parley.verify.document.Value.Place;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.json.JsonFactory;

/** Reads one JSON document. The library bounds depth, names and digits; numbers stay exact. */
public final class DocumentReader {
  /** Exact arithmetic on a larger exponent would fill the memory; no report has one. */
  private static final int MOST_DECIMALS = 400;

  private DocumentReader() {}

  /**
   * The document.
   *
   * @throws Malformed where it is not JSON, or not one document
   */
  public static Value read(String json) {
    JsonFactory factory =
        JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();
    try (JsonParser parser = factory.createParser(ObjectReadContext.empty(), json)) {
      if (parser.nextToken() == null) {
        throw new Malformed(new Place(1, 1), "the file is empty", "write the report again");
      }
      Value value = value(parser);
      if (parser.nextToken() != null) {
        throw new Malformed(
            place(parser.currentTokenLocation()),
            "something follows after the end of the document",
            "keep one report in the file");
      }
      return value;
    } catch (StreamReadException e) {
      throw new Malformed(
          place(e.getLocation()),
          "this is not JSON: " + brief(String.valueOf(e.getOriginalMessage())),
          "check commas, quotes and brackets up to here");
    } catch (StreamConstraintsException e) {
      throw new Malformed(
          place(e.getLocation()),
          "this is no report of Parley: " + brief(String.valueOf(e.getOriginalMessage())),
          "a file written with parley explain CASE --json");
    }
  }

  private static Value value(JsonParser parser) {
    Place place = place(parser.currentTokenLocation());
    return switch (parser.currentToken()) {
      case START_OBJECT -> {
        Map<String, Value> map = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
          String name = parser.currentName();
          parser.nextToken();
          map.put(name, value(parser));
        }
        yield new Value.Fields(place, map);
      }
      case START_ARRAY -> {
        List<Value> list = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
          list.add(value(parser));
        }
        yield new Value.Items(place, list);
      }
      case VALUE_STRING -> new Value.Text(place, parser.getString());
      case VALUE_TRUE -> new Value.Truth(place, true);
      case VALUE_FALSE -> new Value.Truth(place, false);
      case VALUE_NULL -> new Value.Nothing(place);
      default -> new Value.Digits(place, number(parser.getString(), place));
    };
  }

  private static BigDecimal number(String digits, Place place) {
    BigDecimal number = exact(digits, place);
    if (Math.abs((long) number.scale()) > MOST_DECIMALS) {
      throw new Malformed(place, "the number " + digits + " is out of reach", "check its exponent");
    }
    return number;
  }

  private static BigDecimal exact(String digits, Place place) {
    try {
      return new BigDecimal(digits);
    } catch (NumberFormatException _) {
      throw new Malformed(place, "the number " + digits + " is out of reach", "check its exponent");
    }
  }

  /** The library's message up to where it talks of its own settings. */
  private static String brief(String message) {
    int end = message.indexOf(" (");
    return end > 0 ? message.substring(0, end) : message;
  }

  private static Place place(TokenStreamLocation at) {
    return new Place(Math.max(1, at.getLineNr()), Math.max(1, at.getColumnNr()));
  }
}
