package dev.parley.format;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Texts of YAML: without quotes where no reader can take them for something else. */
final class YamlScalar {
  /** Keys of prose: a number there is quoted, so that other YAML tools read a text. */
  private static final Set<String> PROSE =
      Set.of("title", "name", "note", "text", "says", "quote", "publisher", "author", "role");

  private static final Set<String> WORDS =
      Set.of("yes", "no", "on", "off", "true", "false", "null", "y", "n");
  private static final String FLOW = ",[]{}";
  private static final Pattern NUMBER =
      Pattern.compile("[-+.]?\\d[\\d_.:xXoOeE+-]*|[-+]?\\.(?i:inf|nan)|0[xo].*");

  private YamlScalar() {}

  static String key(String key) {
    return of("", key, true);
  }

  /** A scalar; {@code flow} where it stands inside brackets. */
  static String of(String key, String text, boolean flow) {
    return plain(key, text, flow) ? text : quoted(text);
  }

  /** A value within brackets, unless it holds prose that deserves a line of its own. */
  static Optional<String> flow(String key, JsonTree tree) {
    return switch (tree) {
      case JsonTree.Digits digits -> Optional.of(digits.text());
      case JsonTree.Text prose -> Optional.of(of(key, prose.text(), true));
      case JsonTree.Items items -> {
        List<String> parts = new ArrayList<>();
        for (JsonTree item : items.list()) {
          Optional<String> part = flow(key, item);
          if (part.isEmpty()) {
            yield Optional.empty();
          }
          parts.add(part.get());
        }
        yield Optional.of(YamlText.joined(parts, "[", "]"));
      }
      case JsonTree.Entries entries -> {
        List<String> parts = new ArrayList<>();
        for (Map.Entry<String, JsonTree> entry : entries.map().entrySet()) {
          Optional<String> part = flow(entry.getKey(), entry.getValue());
          if (part.isEmpty()) {
            yield Optional.empty();
          }
          parts.add(key(entry.getKey()) + ": " + part.get());
        }
        yield Optional.of(YamlText.joined(parts, "{", "}"));
      }
    };
  }

  /** Whether the text comes back unchanged from a folded block. */
  static boolean folds(String text) {
    return text.equals(text.strip())
        && !text.contains("  ")
        && text.codePoints().allMatch(c -> c == ' ' || (c > ' ' && ordinary(c)));
  }

  private static boolean plain(String key, String text, boolean flow) {
    if (text.isEmpty()
        || !text.equals(text.strip())
        || WORDS.contains(text.toLowerCase(Locale.ROOT))) {
      return false;
    }
    if (PROSE.contains(key) && NUMBER.matcher(text).matches()) {
      return false;
    }
    return safeStart(text)
        && !text.contains(": ")
        && !text.contains(" #")
        && !text.endsWith(":")
        && text.codePoints().allMatch(c -> ordinary(c) && !(flow && FLOW.indexOf(c) >= 0));
  }

  private static boolean safeStart(String text) {
    int first = text.codePointAt(0);
    boolean negative = text.length() > 1 && first == '-' && Character.isDigit(text.charAt(1));
    return Character.isLetterOrDigit(first) || first == '(' || negative;
  }

  /** Printable, and no separator of lines in any reading of YAML. */
  private static boolean ordinary(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      case Character.SPACE_SEPARATOR -> c == ' ';
      default -> true;
    };
  }

  private static String quoted(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    text.codePoints()
        .forEach(c -> {
          switch (c) {
            case '"' -> quoted.append("\\\"");
            case '\\' -> quoted.append("\\\\");
            case '\n' -> quoted.append("\\n");
            case '\t' -> quoted.append("\\t");
            case '\r' -> quoted.append("\\r");
            default -> append(quoted, c);
          }
        });
    return quoted.append('"').toString();
  }

  private static void append(StringBuilder quoted, int c) {
    if (ordinary(c)) {
      quoted.appendCodePoint(c);
    } else if (c <= 0xFFFF) {
      quoted.append("\\u").append(HexFormat.of().withUpperCase().toHexDigits((char) c));
    } else {
      quoted.append("\\U").append(HexFormat.of().withUpperCase().toHexDigits(c));
    }
  }
}
