package dev.parley.format;

import dev.parley.format.Node.Entry;
import dev.parley.format.Node.Scalar;
import dev.parley.format.References.Kind;
import dev.parley.model.course.Session;
import dev.parley.model.evidence.PartialDate;
import java.util.List;
import java.util.Set;

/** Reads sessions of talks. */
final class SessionReader {
  private static final List<String> KEYS =
      List.of(
          "title", "date", "place", "host", "lasted", "present", "tabled", "statements", "sources");

  private final Context context;

  SessionReader(Context context) {
    this.context = context;
  }

  List<Session> read(Entry section, Scope scope) {
    Entries entries =
        Entries.declaring(section.value(), "talks", scope.child("talks"), context, Set.of());
    return entries.list().stream().map(e -> session(e, entries.scope().child(e.name()))).toList();
  }

  private Session session(Entry entry, Scope scope) {
    context.locate(scope.path(), entry.key().at());
    Fields fields = Fields.of(entry, "a session of talks", scope, context, KEYS);
    return new Session(
        entry.name(),
        fields
            .need("title", "Talks in the capital")
            .flatMap(e -> Shapes.scalar(e.value(), "`title`", context.problems()))
            .map(Scalar::text)
            .orElse(""),
        fields
            .need("date", "2025-12-15")
            .flatMap(e -> Shapes.scalar(e.value(), "`date`", context.problems()))
            .flatMap(s -> Words.date(s, context.problems()))
            .orElse(new PartialDate(1, 0, 0)),
        fields.text("place"),
        fields.text("host"),
        fields.text("lasted"),
        list(fields, "present", Kind.SPEAKER, "[ann, beta]"),
        list(fields, "tabled", Kind.DRAFT, "[plan]"),
        list(fields, "statements", Kind.STATEMENT, "[ann-1]"),
        list(fields, "sources", Kind.SOURCE, "[gazette]"),
        fields.grounds());
  }

  private List<String> list(Fields fields, String key, Kind kind, String example) {
    return fields
        .get(key)
        .map(n -> References.list(n, key, kind, example, context))
        .orElse(List.of());
  }
}
