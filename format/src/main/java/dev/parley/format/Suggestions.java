package dev.parley.format;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** "Did you mean": the known name nearest to a misspelt one. */
public final class Suggestions {
  private static final int LONGEST = 200;
  private static final int MOST_NAMES = 5000;
  private static final int MOST_LISTED = 12;
  private static final int SOME = 8;

  private Suggestions() {}

  /** The nearest name within a few edits; of equally near ones the first. */
  public static Optional<String> nearest(String word, Collection<String> names) {
    if (word.isEmpty() || word.length() > LONGEST) {
      return Optional.empty();
    }
    String wanted = word.toLowerCase(Locale.ROOT).replace('_', '-').replace(' ', '-');
    int best = tolerance(word) + 1;
    Optional<String> nearest = Optional.empty();
    for (String name : names.stream().limit(MOST_NAMES).toList()) {
      int distance = new LevenshteinDistance(best).apply(wanted, name);
      if (distance >= 0 && distance < best) {
        best = distance;
        nearest = Optional.of(name);
      }
    }
    return nearest;
  }

  /** How many letters may be wrong: up to half of them, and at most three. */
  private static int tolerance(String word) {
    return word.length() < 3 ? 0 : Math.min(3, word.length() / 2);
  }

  /** Advice that names the nearest name, or else all names or the first of them. */
  static Optional<String> advice(String word, Collection<String> names) {
    Optional<String> nearest = nearest(word, names);
    if (nearest.isPresent()) {
      return nearest;
    }
    return names.isEmpty()
        ? Optional.empty()
        : Optional.of(names.size() > MOST_LISTED ? "one of " + some(names) : listed(names));
  }

  /** The first few names. */
  static String some(Collection<String> names) {
    String first = names.stream().limit(SOME).collect(Collectors.joining(", "));
    return names.size() > SOME ? first + ", …" : first;
  }

  /** {@code a, b or c}. */
  static String listed(Collection<String> names) {
    String all = String.join(", ", names);
    int comma = all.lastIndexOf(", ");
    return comma < 0 ? all : all.substring(0, comma) + " or " + all.substring(comma + 2);
  }
}
