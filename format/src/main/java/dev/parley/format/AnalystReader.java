package dev.parley.format;

import dev.parley.format.Node.Entry;
import dev.parley.format.Node.Mapping;
import dev.parley.format.Node.Scalar;
import dev.parley.model.Analyst;
import dev.parley.model.evidence.Grounds;
import dev.parley.model.number.Domain;
import dev.parley.model.number.Parameter;
import dev.parley.model.number.Uncertain;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads other analysts' numbers, by the paths of those that they replace. */
final class AnalystReader {
  private static final List<String> KEYS = List.of("name", "weight", "numbers");

  private final Context context;
  private final Problems problems;

  AnalystReader(Context context) {
    this.context = context;
    this.problems = context.problems();
  }

  /** To be called when all numbers of the case have been read. */
  List<Analyst> read(Entry section, Scope parent) {
    Scope at = parent.child("analysts");
    Entries entries = Entries.declaring(section.value(), "analysts", at, context, Set.of());
    return entries.list().stream().map(e -> analyst(e, entries.scope().child(e.name()))).toList();
  }

  private Analyst analyst(Entry entry, Scope scope) {
    context.locate(scope.path(), entry.key().at());
    Fields fields = Fields.of(entry, "an analyst", scope, context, KEYS);
    return new Analyst(
        entry.name(),
        fields.scalar("name").map(Scalar::text),
        weight(fields),
        fields.entry("numbers").map(e -> numbers(e, fields.scope())).orElse(List.of()),
        fields.grounds());
  }

  private BigDecimal weight(Fields fields) {
    Optional<Scalar> stated = fields.scalar("weight");
    Optional<Uncertain> weight = stated.flatMap(s -> parsed(s, Domain.POSITIVE));
    if (weight.isPresent() && !(weight.get() instanceof Uncertain.Exact)) {
      problems.error(
          Code.ANALYST_NUMBER,
          stated.orElseThrow().at(),
          "the weight of an analyst is one number",
          "weight: 1");
    }
    return weight
        .map(w -> w instanceof Uncertain.Exact(BigDecimal value) ? value : BigDecimal.ONE)
        .orElse(BigDecimal.ONE);
  }

  private List<Parameter> numbers(Entry section, Scope analyst) {
    Entries entries = Entries.of(section.value(), "`numbers`", analyst.child("numbers"), context);
    List<Parameter> found = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (Entry entry : entries.list()) {
      Optional<Parameter> replaced = replaced(entry.key());
      if (replaced.isPresent() && !seen.add(replaced.get().path())) {
        problems.error(
            Code.LISTED_TWICE,
            entry.key().at(),
            "`" + Ids.shortened(entry.name()) + "` is listed twice",
            "leave out one of them");
      } else {
        replaced
            .flatMap(p -> number(entry.value(), p, entries.scope().child(p.path())))
            .ifPresent(found::add);
      }
    }
    return found;
  }

  private Optional<Parameter> replaced(Scalar path) {
    Parameters all = context.parameters();
    Optional<Parameter> found = all.of(path.text()).or(() -> all.of("preferences." + path.text()));
    if (found.isEmpty() && !context.names().open(Names.Section.PREFERENCES)) {
      problems.error(
          Code.ANALYST_NUMBER,
          path.at(),
          "there is no number `" + Ids.shortened(path.text()) + "`",
          () ->
              Suggestions.nearest(path.text(), all.paths())
                  .or(() -> Optional.of("preferences.beta.walk-away")));
    }
    return found;
  }

  private Optional<Parameter> number(Node node, Parameter replaced, Scope scope) {
    context.locate(scope.path(), node.at());
    if (node instanceof Mapping) {
      Fields fields = Fields.of(node, "a number", scope, context, List.of("is"));
      return fields
          .need("is", "35 to 55")
          .flatMap(e -> stated(e.value(), replaced, fields.grounds()));
    }
    return stated(node, replaced, new Grounds(scope.because(), Optional.empty()));
  }

  private Optional<Parameter> stated(Node node, Parameter replaced, Grounds grounds) {
    return Shapes.scalar(node, "the number", problems)
        .flatMap(s -> parsed(s, replaced.domain()))
        .map(value ->
            new Parameter(replaced.path(), replaced.drawKey(), replaced.domain(), value, grounds));
  }

  private Optional<Uncertain> parsed(Scalar text, Domain domain) {
    return switch (new NumberParser(domain).parse(text.text())) {
      case NumberForm.Good(Uncertain.SameAs _) -> {
        problems.error(
            Code.ANALYST_NUMBER,
            text.at(),
            "an analyst states numbers of their own, no reference",
            "35 to 55");
        yield Optional.empty();
      }
      case NumberForm.Good(Uncertain number) -> Optional.of(number);
      case NumberForm.Bad bad -> {
        problems.error(bad.code(), text.at(bad.offset()), bad.message(), bad.tryThis());
        yield Optional.empty();
      }
    };
  }
}
