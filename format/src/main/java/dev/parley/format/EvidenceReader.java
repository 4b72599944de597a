package dev.parley.format;

import dev.parley.format.Node.Entry;
import dev.parley.format.Node.Scalar;
import dev.parley.model.evidence.Event;
import dev.parley.model.evidence.PartialDate;
import dev.parley.model.evidence.Source;
import dev.parley.model.evidence.Statement;
import java.util.List;
import java.util.Set;

/** Reads sources, statements and events. */
final class EvidenceReader {
  private static final PartialDate PLACEHOLDER = new PartialDate(1, 0, 0);

  private final Context context;
  private final Problems problems;

  EvidenceReader(Context context) {
    this.context = context;
    this.problems = context.problems();
  }

  List<Source> sources(Entry section, Scope scope) {
    Entries entries = declaring(section, "sources", scope);
    return entries.list().stream().map(e -> source(e, entries.scope().child(e.name()))).toList();
  }

  List<Statement> statements(Entry section, Scope scope) {
    Entries entries = declaring(section, "statements", scope);
    return entries.list().stream().map(e -> statement(e, entries.scope().child(e.name()))).toList();
  }

  List<Event> events(Entry section, Scope scope) {
    Entries entries = declaring(section, "events", scope);
    return entries.list().stream().map(e -> event(e, entries.scope().child(e.name()))).toList();
  }

  private Entries declaring(Entry section, String key, Scope scope) {
    return Entries.declaring(section.value(), key, scope.child(key), context, Set.of());
  }

  private Source source(Entry entry, Scope scope) {
    context.locate(scope.path(), entry.key().at());
    List<String> keys = List.of("title", "publisher", "author", "date", "url");
    Fields fields = Fields.of(entry, "a source", scope, context, keys);
    return new Source(
        entry.name(),
        needText(fields, "title", "The border question"),
        fields.text("publisher"),
        fields.text("author"),
        fields.scalar("date").flatMap(s -> Words.date(s, problems)),
        fields.text("url"),
        fields.grounds());
  }

  private Statement statement(Entry entry, Scope scope) {
    context.locate(scope.path(), entry.key().at());
    List<String> keys =
        List.of("by", "date", "kind", "about", "if", "source", "para", "quote", "says");
    Fields fields = Fields.of(entry, "a statement", scope, context, keys);
    Expressions expressions = new Expressions(context);
    return new Statement(
        entry.name(),
        fields
            .need("by", "alpha")
            .flatMap(e -> References.one(e.value(), "by", References.Kind.SPEAKER, context))
            .orElse(""),
        needDate(fields),
        fields
            .need("kind", "demand")
            .flatMap(e -> Shapes.scalar(e.value(), "`kind`", problems))
            .flatMap(s -> Words.choice(s, Statement.Kind.class, problems))
            .orElse(Statement.Kind.REPORT),
        expressions.maybe(fields, "about"),
        expressions.maybe(fields, "if"),
        fields
            .get("source")
            .flatMap(n -> References.one(n, "source", References.Kind.SOURCE, context)),
        fields.scalar("para").flatMap(s -> Words.whole(s, 1, problems)),
        fields.text("quote"),
        fields.text("says"),
        fields.note());
  }

  private Event event(Entry entry, Scope scope) {
    context.locate(scope.path(), entry.key().at());
    List<String> keys = List.of("date", "text", "parties", "issues", "sources", "disputed");
    Fields fields = Fields.of(entry, "an event", scope, context, keys);
    String example = "disputed: [{date: 1992, sources: [annals]}]";
    List<Node> disputed =
        fields
            .get("disputed")
            .map(n -> Shapes.items(n, "`disputed`", example, problems))
            .orElse(List.of());
    Scope at = fields.scope().child("disputed");
    return new Event(
        entry.name(),
        needDate(fields),
        needText(fields, "text", "Alpha becomes independent"),
        ids(fields, "parties", References.Kind.PARTY, "[alpha]"),
        ids(fields, "issues", References.Kind.ISSUE, "[alliance]"),
        sources(fields),
        disputed.stream().map(n -> disputed(n, at)).toList(),
        fields.grounds());
  }

  private Event.Disputed disputed(Node node, Scope scope) {
    Fields fields = Fields.of(node, "a disputed date", scope, context, List.of("date", "sources"));
    return new Event.Disputed(needDate(fields), sources(fields), fields.grounds());
  }

  private List<String> sources(Fields fields) {
    return ids(fields, "sources", References.Kind.SOURCE, "[gazette]");
  }

  private List<String> ids(Fields fields, String key, References.Kind kind, String example) {
    return fields
        .get(key)
        .map(n -> References.list(n, key, kind, example, context))
        .orElse(List.of());
  }

  private PartialDate needDate(Fields fields) {
    return fields
        .need("date", "2025-12-15")
        .flatMap(e -> Shapes.scalar(e.value(), "`date`", problems))
        .flatMap(s -> Words.date(s, problems))
        .orElse(PLACEHOLDER);
  }

  private String needText(Fields fields, String key, String example) {
    return fields
        .need(key, example)
        .flatMap(e -> Shapes.scalar(e.value(), "`" + key + "`", problems))
        .map(Scalar::text)
        .orElse("");
  }
}
