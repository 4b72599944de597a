package dev.parley.model.course;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What must have happened: steps of the same process, joined by and and or. */
public sealed interface Prerequisite {
  /** Nothing has to happen first. */
  static Prerequisite none() {
    return new All(List.of());
  }

  /** A step by its id. */
  record After(String step) implements Prerequisite {}

  /** All parts; without parts it always holds. */
  record All(List<Prerequisite> parts) implements Prerequisite {
    public All {
      parts = List.copyOf(parts);
    }
  }

  /** At least one part. */
  record Any(List<Prerequisite> parts) implements Prerequisite {
    public Any {
      parts = List.copyOf(parts);
    }
  }

  /** Ids of the steps that are mentioned, in order, some perhaps twice. */
  default Stream<String> steps() {
    return switch (this) {
      case After(String step) -> Stream.of(step);
      case All(List<Prerequisite> parts) -> parts.stream().flatMap(Prerequisite::steps);
      case Any(List<Prerequisite> parts) -> parts.stream().flatMap(Prerequisite::steps);
    };
  }

  /** The prerequisite in the words of the case format; empty for {@link #none}. */
  default String text() {
    return switch (this) {
      case After(String step) -> step;
      case All(List<Prerequisite> parts) -> joined(parts, " and ");
      case Any(List<Prerequisite> parts) -> joined(parts, " or ");
    };
  }

  private static String joined(List<Prerequisite> parts, String word) {
    return parts.stream()
        .map(p -> p instanceof After ? p.text() : "(" + p.text() + ")")
        .collect(Collectors.joining(word));
  }
}
