package dev.parley.format;

import dev.parley.format.Node.Scalar;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Which ids a case may declare. */
final class Ids {
  /** Keys that every map may have, which no id can therefore be. */
  static final Set<String> COMMON_KEYS = Set.of("note", "because", "draw-key");

  /** Keys of a party's preferences, where issues are keys as well. */
  static final Set<String> PREFERENCE_KEYS =
      Set.of("terms", "walk-away", "bargaining-power", "priorities", "ranking");

  private static final String KEY = "is a key of the case file";
  private static final Set<String> GRAMMAR = Set.of("and", "or", "not", "if", "implies");
  private static final Set<String> YAML = Set.of("yes", "no", "on", "off", "true", "false", "null");
  private static final Pattern ID = Pattern.compile("[a-z][a-z0-9-]*");
  private static final int LONGEST = 100;

  private Ids() {}

  /** Reports an id that cannot be declared; false where it was reported. */
  static boolean check(Scalar id, Set<String> alsoReserved, Problems problems) {
    String text = id.text();
    if (!ID.matcher(text).matches() || text.length() > LONGEST) {
      problems.error(
          Code.BAD_ID,
          id.at(),
          "`" + shortened(text) + "` is not an id",
          "use a to z, 0 to 9 and hyphens, beginning with a letter, at most 100 characters");
      return false;
    }
    Optional<String> reason = alsoReserved.contains(text) ? Optional.of(KEY) : reservedFor(text);
    reason.ifPresent(r ->
        problems.error(
            Code.RESERVED_ID,
            id.at(),
            "`" + text + "` cannot be an id: it " + r,
            "choose another id, such as `" + text + "-1`"));
    return reason.isEmpty();
  }

  /** Whether an id may be written so in some place. */
  static boolean valid(String text) {
    return ID.matcher(text).matches() && text.length() <= LONGEST && reservedFor(text).isEmpty();
  }

  /** Why nothing may be called so, in any place; empty where it may. */
  static Optional<String> reservedFor(String text) {
    if (COMMON_KEYS.contains(text)) {
      return Optional.of(KEY);
    }
    if (GRAMMAR.contains(text)) {
      return Optional.of("is a word of expressions");
    }
    return YAML.contains(text) ? Optional.of("means something else in YAML") : Optional.empty();
  }

  /** Whether the word has a meaning of its own somewhere in a case. */
  static boolean meansSomething(String word) {
    return PREFERENCE_KEYS.contains(word) || reservedFor(word).isPresent();
  }

  static String shortened(String text) {
    return text.length() <= 60 ? text : text.substring(0, text.offsetByCodePoints(0, 40)) + "…";
  }
}
