package dev.parley.format;

import dev.parley.format.Node.Entry;
import dev.parley.format.Node.Scalar;
import dev.parley.format.Node.Sequence;
import dev.parley.model.Body;
import dev.parley.model.Package;
import dev.parley.model.course.Prerequisite;
import dev.parley.model.course.Step;
import dev.parley.model.course.Step.Approval;
import dev.parley.model.course.Step.Chance;
import dev.parley.model.course.Step.History;
import dev.parley.model.evidence.PartialDate;
import dev.parley.model.expression.Expression;
import dev.parley.model.expression.Expression.And;
import dev.parley.model.expression.Expression.Comparison;
import dev.parley.model.expression.Operator;
import dev.parley.model.number.Domain;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the steps of one process. */
final class StepReader {
  private static final List<String> KEYS =
      List.of(
          "title",
          "after",
          "by",
          "consent",
          "chance",
          "takes",
          "leads-to",
          "undo",
          "started",
          "refused",
          "done",
          "sources");
  private static final String EACH = "each of ";

  private final Context context;
  private final Problems problems;
  private final Set<String> steps;
  private final List<Body> bodies;

  StepReader(Context context, Set<String> steps, List<Body> bodies) {
    this.context = context;
    this.problems = context.problems();
    this.steps = steps;
    this.bodies = bodies;
  }

  Step read(Entry entry, Scope scope) {
    context.locate(scope.path(), entry.key().at());
    Fields fields = Fields.of(entry, "a step", scope, context, KEYS);
    return new Step(
        entry.name(),
        fields.text("title").orElse(entry.name()),
        fields
            .scalar("after")
            .flatMap(s -> new PrerequisiteParser(s, steps, context).parse())
            .orElse(Prerequisite.none()),
        texts(fields, "by").stream()
            .filter(s -> References.check(s, References.Kind.VOTER, context))
            .map(Scalar::text)
            .toList(),
        texts(fields, "consent").stream().flatMap(s -> approval(s).stream()).toList(),
        new NumberReader(context)
            .maybe(fields, "chance", Domain.PROBABILITY)
            .map(p -> new Chance(fields.scope().child("vote").drawKey(), p)),
        new DurationReader(context).maybe(fields, "takes"),
        fields.entry("leads-to").map(this::leadsTo).orElse(new Package(Map.of())),
        fields.scalar("undo").map(this::canBeUndone).orElse(true),
        new History(date(fields, "started"), date(fields, "refused"), date(fields, "done")),
        fields
            .get("sources")
            .map(n -> References.list(n, "sources", References.Kind.SOURCE, "[gazette]", context))
            .orElse(List.of()),
        fields.grounds());
  }

  private Optional<PartialDate> date(Fields fields, String key) {
    return fields.scalar(key).flatMap(s -> Words.date(s, problems));
  }

  private boolean canBeUndone(Scalar word) {
    boolean known = word.text().equals("possible") || word.text().equals("impossible");
    if (!known) {
      problems.error(
          Code.UNKNOWN_WORD,
          word.at(),
          "`" + Ids.shortened(word.text()) + "` is not one of possible, impossible",
          "possible");
    }
    return !word.text().equals("impossible");
  }

  /** One text, or a list of texts. */
  private List<Scalar> texts(Fields fields, String key) {
    List<Scalar> found = new ArrayList<>();
    fields
        .get(key)
        .ifPresent(n -> {
          List<Node> items = n instanceof Sequence list ? list.items() : List.of(n);
          items.forEach(i -> Shapes.scalar(i, "`" + key + "`", problems).ifPresent(found::add));
        });
    return found;
  }

  private Optional<Approval> approval(Scalar text) {
    boolean each = text.text().startsWith(EACH);
    Scalar id =
        each
            ? new Scalar(
                text.text().substring(EACH.length()).strip(),
                text.plain(),
                text.lead() < 0 ? -1 : text.lead() + EACH.length(),
                text.at())
            : text;
    if (!References.check(id, References.Kind.VOTER, context) || !answers(id)) {
      return Optional.empty();
    }
    if (each && !hasMembers(id.text())) {
      problems.error(
          Code.NO_ANSWER,
          id.at(),
          "`" + id.text() + "` has no members, so there is no `each of`",
          id.text());
      return Optional.empty();
    }
    return Optional.of(new Approval(id.text(), each));
  }

  private boolean hasMembers(String id) {
    return bodies.stream().anyMatch(b -> b.id().equals(id) && b.decision() instanceof Body.Members);
  }

  private boolean answers(Scalar by) {
    return References.answers(
        by, "name it under `by` if it only has to act, or give it preferences", context);
  }

  /** Issues joined by and, each equal to one option. */
  private Package leadsTo(Entry entry) {
    Expression expression = new Expressions(context).read(entry.value());
    Map<String, String> options = new LinkedHashMap<>();
    List<Expression> parts = expression instanceof And and ? and.parts() : List.of(expression);
    for (Expression part : parts) {
      boolean sets =
          part instanceof Comparison c
              && c.operator() == Operator.EQUAL
              && c.operands().size() == 1
              && options.putIfAbsent(c.issue(), c.operands().getFirst()) == null;
      if (!sets) {
        problems.error(
            Code.LEADS_TO,
            entry.value().at(),
            "`leads-to` settles issues, each by one option",
            "alliance = member and guarantee = none");
        return new Package(Map.of());
      }
    }
    return new Package(options);
  }
}
