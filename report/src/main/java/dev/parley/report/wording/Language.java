package dev.parley.report.wording;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A language that Parley answers in. */
public enum Language {
  ENGLISH("en"),
  FRENCH("fr");

  private final String id;

  Language(String id) {
    this.id = id;
  }

  /** As on the command line, and as browsers know it. */
  public String id() {
    return id;
  }

  /** {@code fr}, and what an environment makes of it: {@code fr_CH.UTF-8}. */
  public static Optional<Language> of(String name) {
    String language = name.strip().toLowerCase(java.util.Locale.ROOT).split("[-_.]", 2)[0];
    return Arrays.stream(values()).filter(l -> l.id.equals(language)).findFirst();
  }

  /** The ids of all. */
  public static List<String> ids() {
    return Arrays.stream(values()).map(Language::id).toList();
  }

  /** Which of two forms of a word a count takes: French counts nothing as one. */
  boolean singular(java.math.BigInteger count) {
    return switch (this) {
      case ENGLISH -> count.equals(java.math.BigInteger.ONE);
      case FRENCH -> count.abs().compareTo(java.math.BigInteger.ONE) <= 0;
    };
  }
}
