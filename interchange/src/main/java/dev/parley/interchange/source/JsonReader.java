package dev.parley.interchange.source;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.json.JsonFactory;

/** Reads JSON. */
public final class JsonReader {
  /** The parser has no exception of its own for it in lists. */
  private static final String CUT_OFF = "Unexpected end-of-input";

  /** The file has a limit; those of the parser's would be exceeded without a place. */
  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNumberLength(SourceFile.MOST_BYTES)
                  .maxNameLength(SourceFile.MOST_BYTES)
                  .build())
          .build();

  /** So it calls a word that is neither a number nor true, false or null. */
  private static final Pattern WORD =
      Pattern.compile("(?:Non-standard token|Unrecognized token) '([^']*)'.*", Pattern.DOTALL);

  private static final Pattern NO_NUMBER = Pattern.compile("[-+]?(?:NaN|INF|Infinity)");

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
    try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), file.text())) {
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
      throw reader.malformed(message, reader.place(e.getLocation()));
    }
  }

  private Refused malformed(String message, Place at) {
    Matcher word = WORD.matcher(message);
    if (word.matches()) {
      boolean number = NO_NUMBER.matcher(word.group(1)).matches();
      return Refused.of(
          FaultCode.MALFORMED,
          beginning(word.group(1), at),
          "this is not JSON: `"
              + word.group(1)
              + (number ? "` is no number of it" : "` is no word of it"),
          number ? "a number such as 0.5" : "quotes around a text");
    }
    // What follows is the parser's advice to programmers.
    String words = message.split(" \\(|: enable ", 2)[0];
    return Refused.of(
        FaultCode.MALFORMED,
        at,
        "this is not JSON: " + words,
        "check commas, quotes and brackets up to here");
  }

  /** The parser may have gone on behind a word before it finds that it is none. */
  private static Place beginning(String word, Place at) {
    int start = at.column() - 1 - word.length();
    return start >= 0 && at.file().line(at.line()).startsWith(word, start)
        ? new Place(at.file(), at.line(), start + 1)
        : at;
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
