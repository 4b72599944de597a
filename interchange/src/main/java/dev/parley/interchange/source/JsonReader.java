package dev.parley.interchange.source;

import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.json.JsonFactory;

/** Reads JSON. */
public final class JsonReader {
  /** The parser has no exception of its own for it in lists. */
  private static final String CUT_OFF = "Unexpected end-of-input";

  private final SourceFile file;
  private final Trees trees = new Trees();

  private JsonReader(SourceFile file) {
    this.file = file;
  }

  /**
   * The document.
   *
   * @throws Refused where it is not JSON
   */
  public static Tree read(SourceFile file) {
    JsonReader reader = new JsonReader(file);
    try (JsonParser parser =
        new JsonFactory().createParser(ObjectReadContext.empty(), file.text())) {
      parser.nextToken();
      Tree tree = reader.value(parser, 0);
      if (parser.nextToken() != null) {
        throw Refused.of(
            FaultCode.MALFORMED,
            reader.place(parser.currentTokenLocation()),
            "something follows after the end of the document",
            "keep one document in the file");
      }
      return tree;
    } catch (StreamReadException e) {
      String message = String.valueOf(e.getOriginalMessage());
      if (message.startsWith(CUT_OFF)) {
        throw Refused.of(
            FaultCode.MALFORMED,
            file.end(),
            "the file ends in the middle: something that was opened is not closed",
            "export it again, or add the brackets and quotes that are missing");
      }
      int end = message.indexOf(" (");
      throw Refused.of(
          FaultCode.MALFORMED,
          reader.place(e.getLocation()),
          "this is not JSON: " + (end > 0 ? message.substring(0, end) : message),
          "check commas, quotes and brackets up to here");
    }
  }

  private Tree value(JsonParser parser, int depth) {
    Place at = place(parser.currentTokenLocation());
    trees.count(depth, at);
    return switch (parser.currentToken()) {
      case START_OBJECT -> {
        Trees.Open open = new Trees.Open(true, at);
        while (parser.nextToken() != JsonToken.END_OBJECT) {
          Tree.Scalar key =
              new Tree.Scalar(parser.currentName(), true, place(parser.currentTokenLocation()));
          parser.nextToken();
          open.put(key, value(parser, depth + 1));
        }
        yield open.close();
      }
      case START_ARRAY -> {
        Trees.Open open = new Trees.Open(false, at);
        while (parser.nextToken() != JsonToken.END_ARRAY) {
          open.add(value(parser, depth + 1));
        }
        yield open.close();
      }
      case VALUE_STRING -> new Tree.Scalar(parser.getString(), true, at);
      default -> new Tree.Scalar(parser.getString(), false, at);
    };
  }

  private Place place(TokenStreamLocation at) {
    return new Place(file, Math.max(1, at.getLineNr()), Math.max(1, at.getColumnNr()));
  }
}
