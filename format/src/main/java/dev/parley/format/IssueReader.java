package dev.parley.format;

import dev.parley.format.Node.Entry;
import dev.parley.format.Node.Mapping;
import dev.parley.format.Node.Scalar;
import dev.parley.model.Issue;
import dev.parley.model.Issue.Control;
import dev.parley.model.Issue.Option;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;

/** Reads issues, and enters each into the table that expressions are resolved against. */
final class IssueReader {
  private static final List<String> KEYS =
      List.of(
          "title",
          "options",
          "levels",
          "unit",
          "ordered",
          "now",
          "controlled-by",
          "jointly",
          "one-way");

  private final Context context;
  private final Problems problems;

  IssueReader(Context context) {
    this.context = context;
    this.problems = context.problems();
  }

  List<Issue> read(Entry section, Scope scope) {
    Scope at = scope.child("issues");
    Entries entries =
        Entries.declaring(section.value(), "issues", at, context, Ids.PREFERENCE_KEYS);
    if (section.value() instanceof Mapping && context.names().of(Names.Section.ISSUES).isEmpty()) {
      problems.error(
          Code.MISSING_KEY,
          section.key().at(),
          "a case needs at least one issue",
          "price: {levels: 300 to 340 by 10}");
    }
    return entries.list().stream().map(e -> issue(e, entries.scope())).toList();
  }

  private Issue issue(Entry entry, Scope parent) {
    String id = entry.name();
    Scope scope = parent.child(id);
    context.locate(scope.path(), entry.key().at());
    Fields fields = Fields.of(entry, "an issue", scope, context, KEYS);
    OptionsReader.Options options = new OptionsReader(context).read(fields);
    IssueShape shape = shape(id, fields, options);
    Optional<List<String>> ascending = ascending(fields, shape);
    boolean ordered = !shape.readable() || ascending.isEmpty() || !ascending.get().isEmpty();
    context
        .issues()
        .add(
            new IssueShape(
                id, shape.options(), shape.readable(), shape.levels(), ordered, shape.now()));
    return new Issue(
        id,
        fields.text("title").orElse(id),
        options.list(),
        ascending.orElse(List.of()),
        options.levels(),
        unit(fields, options.levels()),
        fields.scalar("now").flatMap(s -> IssueTable.option(shape, s, problems)),
        control(fields),
        fields.get("one-way").map(n -> new OneWayReader(shape, problems).read(n)).orElse(List.of()),
        fields.grounds());
  }

  private static IssueShape shape(String id, Fields fields, OptionsReader.Options options) {
    if (!fields.readable()) {
      return IssueShape.unreadable(id);
    }
    List<String> ids = options.list().stream().map(Option::id).toList();
    return new IssueShape(
        id,
        new LinkedHashSet<>(ids),
        options.readable(),
        options.levels(),
        true,
        fields.has("now"));
  }

  /** All options from least to greatest, none for no scale; empty where it is unreadable. */
  private Optional<List<String>> ascending(Fields fields, IssueShape shape) {
    if (!fields.has("ordered")) {
      List<String> natural = shape.levels() ? List.copyOf(shape.options()) : List.of();
      return shape.readable() ? Optional.of(natural) : Optional.empty();
    }
    Optional<Scalar> text = fields.scalar("ordered");
    if (text.isEmpty()) {
      return Optional.empty();
    }
    if (text.get().text().equals("true")) {
      return Optional.of(List.copyOf(shape.options()));
    }
    if (shape.levels()) {
      problems.error(
          Code.BAD_ORDER,
          text.get().at(),
          "levels are ordered by their numbers",
          "leave out `ordered`");
      return Optional.empty();
    }
    return text.get().text().equals("false")
        ? Optional.of(List.of())
        : new OrderText(shape, problems).ascending(text.get());
  }

  private Optional<String> unit(Fields fields, boolean levels) {
    Optional<Entry> unit = fields.entry("unit");
    if (unit.isPresent() && !levels && fields.has("options")) {
      problems.error(
          Code.EXCLUSIVE,
          unit.get().key().at(),
          "`unit` belongs to `levels`, but the issue has `options`",
          "leave out `unit`");
    }
    return fields.text("unit");
  }

  private Control control(Fields fields) {
    Optional<Entry> alone = fields.entry("controlled-by");
    Optional<Entry> jointly = fields.entry("jointly");
    if (alone.isPresent() && jointly.isPresent()) {
      problems.error(
          Code.EXCLUSIVE,
          jointly.get().key().at(),
          "`controlled-by` and `jointly` exclude each other",
          "keep `jointly` if nobody can change the issue alone");
    }
    List<String> single = alone.map(this::controllers).orElse(List.of());
    List<String> joint = jointly.map(this::controllers).orElse(List.of());
    return jointly.isPresent() ? new Control(joint, true) : new Control(single, false);
  }

  private List<String> controllers(Entry entry) {
    if (entry.value() instanceof Scalar) {
      return References.one(entry.value(), entry.name(), References.Kind.PARTY, context)
          .map(List::of)
          .orElse(List.of());
    }
    return References.list(
        entry.value(), entry.name(), References.Kind.PARTY, "[alpha, beta]", context);
  }
}
