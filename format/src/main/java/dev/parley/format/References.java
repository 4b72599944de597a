package dev.parley.format;

import dev.parley.format.Names.Section;
import dev.parley.format.Node.Scalar;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Mentions of ids that are declared elsewhere in the case. */
final class References {
  private References() {}

  /** What an id may refer to. */
  enum Kind {
    PARTY(Code.UNKNOWN_PARTY, "a party"),
    ISSUE(Code.UNKNOWN_ISSUE, "an issue"),
    STATEMENT(Code.UNKNOWN_STATEMENT, "a statement"),
    SOURCE(Code.UNKNOWN_SOURCE, "a source"),
    GUARANTEE(Code.UNKNOWN_GUARANTEE, "a guarantee"),
    VOTER(Code.UNKNOWN_VOTER, "a party or body"),
    SPEAKER(Code.UNKNOWN_SPEAKER, "a person or party"),
    DRAFT(Code.UNKNOWN_DRAFT, "a draft");

    private final Code code;
    private final String name;

    Kind(Code code, String name) {
      this.code = code;
      this.name = name;
    }

    private String advice(String word, List<String> known) {
      Optional<String> near = Suggestions.nearest(word, known);
      if (near.isPresent()) {
        return Ids.valid(near.get())
            ? near.get()
            : "put the id `" + Ids.shortened(near.get()) + "` right where it is declared";
      }
      List<String> valid = known.stream().filter(Ids::valid).distinct().toList();
      return Suggestions.advice(word, valid).map(a -> a + "; or ").orElse("")
          + "declare it under `"
          + (this == SPEAKER ? "people" : sections().getFirst().name().toLowerCase(Locale.ROOT))
          + "`";
    }

    private List<Section> sections() {
      return switch (this) {
        case PARTY -> List.of(Section.PARTIES);
        case ISSUE -> List.of(Section.ISSUES);
        case STATEMENT -> List.of(Section.STATEMENTS);
        case SOURCE -> List.of(Section.SOURCES);
        case GUARANTEE -> List.of(Section.GUARANTEES);
        case VOTER -> List.of(Section.PARTIES, Section.BODIES);
        case SPEAKER -> List.of(Section.PEOPLE, Section.PARTIES);
        case DRAFT -> List.of(Section.DRAFTS);
      };
    }
  }

  /** Reports an id that nothing declares; false where it was reported. */
  static boolean check(Scalar id, Kind kind, Context context) {
    Names names = context.names();
    for (Section section : kind.sections()) {
      if (names.declares(section, id.text())) {
        return true;
      }
    }
    if (kind.sections().stream().anyMatch(names::open)) {
      return false;
    }
    List<String> known = new ArrayList<>();
    kind.sections().forEach(s -> known.addAll(names.of(s)));
    context
        .problems()
        .error(
            kind.code,
            id.at(),
            "`" + Ids.shortened(id.text()) + "` is not " + kind.name + " of this case",
            () -> Optional.of(kind.advice(id.text(), known)));
    return false;
  }

  /** Reports a party or body that has no answer of its own to give; false where it was reported. */
  static boolean answers(Scalar by, String advice, Context context) {
    Names names = context.names();
    boolean answers =
        names.declares(Section.BODIES, by.text())
            || names.declares(Section.PREFERENCES, by.text())
            || names.open(Section.PREFERENCES);
    if (!answers) {
      context
          .problems()
          .error(
              Code.NO_PREFERENCES,
              by.at(),
              "`" + by.text() + "` has no preferences, so it cannot consent",
              advice);
    }
    return answers;
  }

  /** A mention of one id. */
  static Optional<String> one(Node node, String what, Kind kind, Context context) {
    return Shapes.scalar(node, "`" + what + "`", context.problems())
        .filter(s -> check(s, kind, context))
        .map(Scalar::text);
  }

  /** A list of distinct ids; unknown ones are reported and left out. */
  static List<String> list(Node node, String what, Kind kind, String example, Context context) {
    Set<String> ids = new LinkedHashSet<>();
    for (Node item :
        Shapes.items(node, "`" + what + "`", what + ": " + example, context.problems())) {
      Optional<Scalar> id = Shapes.scalar(item, "an entry of `" + what + "`", context.problems());
      if (id.isPresent() && check(id.get(), kind, context)) {
        addOnce(id.get(), ids, context.problems());
      }
    }
    return List.copyOf(ids);
  }

  /** Adds an id that must not be there yet. */
  static void addOnce(Scalar id, Set<String> ids, Problems problems) {
    if (!ids.add(id.text())) {
      problems.error(
          Code.LISTED_TWICE,
          id.at(),
          "`" + id.text() + "` is listed twice",
          "leave out one of them");
    }
  }
}
