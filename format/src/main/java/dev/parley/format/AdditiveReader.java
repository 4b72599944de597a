package dev.parley.format;

import dev.parley.format.Node.Entry;
import dev.parley.model.expression.Expression;
import dev.parley.model.number.Domain;
import dev.parley.model.number.Parameter;
import dev.parley.model.preference.Preferences;
import dev.parley.model.preference.Preferences.IssueValue;
import dev.parley.model.preference.Preferences.Term;
import dev.parley.model.preference.Valuation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads weighted issues and the terms between them. */
final class AdditiveReader {
  private static final List<String> OWN_KEYS = List.of("terms", "walk-away", "bargaining-power");

  private final Context context;
  private final WalkAwayReader walkAways;
  private final Problems problems;
  private final NumberReader numbers;

  AdditiveReader(Context context, WalkAwayReader walkAways) {
    this.context = context;
    this.walkAways = walkAways;
    this.problems = context.problems();
    this.numbers = new NumberReader(context);
  }

  Preferences read(Entry party, Fields fields) {
    List<String> keys = new ArrayList<>(context.names().of(Names.Section.ISSUES));
    keys.addAll(OWN_KEYS);
    if (context.names().open(Names.Section.ISSUES)) {
      fields.entries().forEach(e -> keys.add(e.name()));
    }
    fields.strict(keys);
    Map<String, IssueValue> values = new HashMap<>();
    boolean valued = false;
    for (Entry entry : fields.entries()) {
      boolean own = OWN_KEYS.contains(entry.name()) || Ids.COMMON_KEYS.contains(entry.name());
      valued |= !own;
      Optional<IssueShape> shape = own ? Optional.empty() : context.issues().known(entry.name());
      shape.ifPresent(s -> values.put(s.id(), value(entry, s, fields.scope())));
    }
    if (!valued && fields.readable()) {
      problems.error(
          Code.NO_ISSUE_VALUED,
          party.key().at(),
          "the preferences of " + party.name() + " value no issue",
          "`alliance: {weight: 30, order: member > renounced}`, with an issue of the case");
    }
    List<IssueValue> inOrder =
        context.issues().all().stream()
            .filter(s -> values.containsKey(s.id()))
            .map(s -> values.get(s.id()))
            .toList();
    return new Preferences.Additive(
        party.name(),
        inOrder,
        fields.entry("terms").map(e -> terms(e, fields.scope())).orElse(List.of()),
        walkAways.read(fields, party.key(), new WalkAwayReader.Form.Additive()),
        numbers.maybe(fields, "bargaining-power", Domain.POSITIVE),
        fields.grounds());
  }

  private IssueValue value(Entry entry, IssueShape issue, Scope parent) {
    Scope scope = parent.child(issue.id());
    context.locate(scope.path(), entry.key().at());
    Fields fields =
        Fields.of(
            entry, "the value of an issue", scope, context, List.of("weight", "values", "order"));
    Parameter weight = numbers.orOne(fields, "weight", Domain.NON_NEGATIVE);
    Valuation valuation = new ValuationReader(context, issue).read(fields);
    return new IssueValue(issue.id(), weight, valuation, fields.grounds());
  }

  private List<Term> terms(Entry section, Scope parent) {
    Scope scope = parent.child("terms");
    EntryNames names = new EntryNames(problems);
    List<Term> terms = new ArrayList<>();
    String example = "terms: [{if: alliance = renounced, add: -40}]";
    for (Node item : Shapes.items(section.value(), "`terms`", example, problems)) {
      terms.add(term(item, scope.child(names.name(item, "term"))));
    }
    return terms;
  }

  private Term term(Node node, Scope scope) {
    context.locate(scope.path(), node.at());
    Fields fields = Fields.of(node, "a term", scope, context, List.of("id", "if", "add"));
    Expression when = new Expressions(context).need(fields, "if", "alliance = renounced");
    Parameter add =
        fields
            .need("add", "-40")
            .map(e ->
                numbers.read(e.value(), fields.scope().child("add"), Domain.ANY, fields.note()))
            .orElseGet(() -> numbers.one(fields.scope().child("add"), Domain.ANY, node.at()));
    return new Term(when, add);
  }
}
