package dev.parley.format;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Ids for things that so far have only names, distinct from one another and allowed in a case. */
public final class NewIds {
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern ID = Pattern.compile("[a-z][a-z0-9]*(?:-[a-z0-9]+)*");
  private static final Pattern OTHERS = Pattern.compile("[^a-z0-9]+");
  private static final int LONGEST = 60;

  private final String kind;
  private final Set<String> taken;

  /**
   * @param kind begins an id whose name has no letter to begin with, such as {@code option}
   * @param taken ids that others have
   */
  public NewIds(String kind, Set<String> taken) {
    this.kind = kind;
    this.taken = new HashSet<>(taken);
  }

  /** The preferred id where it may be one and is not taken, or else one made of the name. */
  public String of(Optional<String> preferred, String name) {
    return preferred
        .filter(p -> p.length() <= LONGEST && ID.matcher(p).matches())
        .filter(p -> !Ids.meansSomething(p))
        .filter(taken::add)
        .orElseGet(() -> of(name));
  }

  /** The name in lower-case letters, digits and hyphens; numbered where that is taken. */
  public String of(String name) {
    String plain = MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFKD)).replaceAll("");
    String id = OTHERS.matcher(plain.toLowerCase(Locale.ROOT)).replaceAll("-");
    id = trimmed(id.length() > LONGEST ? id.substring(0, LONGEST) : trimmed(id));
    if (id.isEmpty()) {
      return free(kind + "-1");
    }
    boolean letter = Character.isLetter(id.charAt(0));
    return free(letter && !Ids.meansSomething(id) ? id : kind + "-" + id);
  }

  private String free(String id) {
    String stem = id.replaceFirst("-1$", "");
    String candidate = id;
    for (int i = 2; !taken.add(candidate); i++) {
      candidate = stem + "-" + i;
    }
    return candidate;
  }

  private static String trimmed(String id) {
    return id.replaceAll("^-+|-+$", "");
  }
}
