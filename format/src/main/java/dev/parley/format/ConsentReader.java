package dev.parley.format;

import dev.parley.format.Names.Section;
import dev.parley.format.Node.Entry;
import dev.parley.format.Node.Scalar;
import dev.parley.model.Consent;
import dev.parley.model.expression.Expression;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads which approvals packages need. */
final class ConsentReader {
  private static final int MOST = 62;

  private final Context context;
  private final Problems problems;
  private final Map<String, List<Expression>> conditions = new LinkedHashMap<>();
  private final Set<String> always = new HashSet<>();

  ConsentReader(Context context) {
    this.context = context;
    this.problems = context.problems();
  }

  /** Without a section every party with preferences must agree. */
  List<Consent> read(Optional<Entry> section, Scope scope, Optional<Place> preferences) {
    section.ifPresent(e -> list(e, scope.child("consent")));
    if (section.isEmpty()) {
      for (String party : context.names().of(Section.PREFERENCES)) {
        conditions.put(party, new ArrayList<>());
      }
      always.addAll(conditions.keySet());
    }
    Optional<Place> place = section.map(e -> e.key().at()).or(() -> preferences);
    if (conditions.size() > MOST && place.isPresent()) {
      problems.error(
          Code.TOO_MANY_CONSENTERS,
          place.get(),
          "the case has " + conditions.size() + " consenters, but at most 62 are possible",
          "join some of them in a body");
    }
    List<Consent> consents = new ArrayList<>();
    conditions.forEach(
        (by, when) -> consents.add(new Consent(by, always.contains(by) ? List.of() : when)));
    return consents;
  }

  private void list(Entry section, Scope scope) {
    List<Node> items =
        Shapes.items(section.value(), "`consent`", "consent: [{by: alpha}]", problems);
    if (items.isEmpty() && section.value() instanceof Node.Sequence) {
      problems.error(
          Code.EMPTY_TEXT,
          section.key().at(),
          "`consent` lists nobody",
          "leave out the section if every party with preferences must agree");
    }
    for (int i = 0; i < items.size(); i++) {
      entry(items.get(i), scope.child(Integer.toString(i)));
    }
  }

  private void entry(Node node, Scope scope) {
    context.locate(scope.path(), node.at());
    Fields fields = Fields.of(node, "a consent", scope, context, List.of("by", "when"));
    Optional<Scalar> by =
        fields
            .need("by", "alpha")
            .flatMap(e -> Shapes.scalar(e.value(), "`by`", problems))
            .filter(s -> References.check(s, References.Kind.VOTER, context))
            .filter(this::answers);
    Optional<Expression> when = new Expressions(context).maybe(fields, "when");
    if (by.isPresent()) {
      String id = by.get().text();
      List<Expression> joined = conditions.computeIfAbsent(id, _ -> new ArrayList<>());
      when.ifPresentOrElse(joined::add, () -> always.add(id));
    }
  }

  private boolean answers(Scalar by) {
    return References.answers(by, "give it preferences, or leave out the consent", context);
  }
}
