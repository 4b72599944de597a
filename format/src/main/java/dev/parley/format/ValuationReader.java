package dev.parley.format;

import dev.parley.format.Node.Entry;
import dev.parley.format.Node.Mapping;
import dev.parley.format.Node.Scalar;
import dev.parley.model.number.Domain;
import dev.parley.model.number.Parameter;
import dev.parley.model.preference.Valuation;
import dev.parley.model.preference.Valuation.Knot;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads how good the options of one issue are to a party: by values or by an order. */
final class ValuationReader {
  private static final Valuation PLACEHOLDER = new Valuation.Stated(List.of());

  private final Context context;
  private final Problems problems;
  private final IssueShape issue;

  ValuationReader(Context context, IssueShape issue) {
    this.context = context;
    this.problems = context.problems();
    this.issue = issue;
  }

  Valuation read(Fields fields) {
    Optional<Entry> values = fields.entry("values");
    Optional<Entry> order = fields.entry("order");
    if (values.isPresent() && order.isPresent()) {
      problems.error(
          Code.EXCLUSIVE,
          order.get().key().at(),
          "`values` and `order` exclude each other",
          "keep `values` if you know the distances");
    }
    if (values.isEmpty() && order.isEmpty() && fields.readable()) {
      problems.error(
          Code.MISSING_KEY,
          fields.at(),
          "`values` or `order` of " + issue.id() + " is missing",
          "order: best > worst");
    }
    if (values.isPresent()) {
      return stated(values.get(), fields.scope().child("values"));
    }
    return order.map(e -> order(e.value(), fields.scope().child("order"))).orElse(PLACEHOLDER);
  }

  private Valuation stated(Entry section, Scope scope) {
    Entries entries = Entries.of(section.value(), "`values`", scope, context);
    NumberReader numbers = new NumberReader(context);
    List<Knot> knots = new ArrayList<>();
    Set<String> named = new HashSet<>();
    for (Entry entry : entries.list()) {
      Optional<String> option = IssueTable.option(issue, entry.key(), problems);
      if (option.isPresent() && !named.add(option.get())) {
        problems.error(
            Code.LISTED_TWICE,
            entry.key().at(),
            "the level " + option.get() + " stands twice",
            "leave out one of them");
      }
      Scope number = entries.scope().child(option.orElse(entry.name()));
      Parameter value = numbers.read(entry.value(), number, Domain.POINTS, entries.note());
      option.ifPresent(o -> knots.add(new Knot(o, value)));
    }
    boolean misnamed = entries.list().size() > knots.size();
    if (issue.readable() && !misnamed && section.value() instanceof Mapping) {
      complete(section, named);
    }
    return new Valuation.Stated(knots);
  }

  private void complete(Entry section, Set<String> named) {
    List<String> needed = List.copyOf(issue.options());
    if (issue.levels()) {
      needed = List.of(needed.getFirst(), needed.getLast());
    }
    List<String> missing = needed.stream().distinct().filter(o -> !named.contains(o)).toList();
    if (!missing.isEmpty()) {
      problems.error(
          Code.OPTION_MISSING,
          section.key().at(),
          "`values` of " + issue.id() + " leaves out " + OrderText.shortList(missing),
          issue.levels() ? "give a value at both ends" : "give every option a value");
    }
  }

  private Valuation order(Node node, Scope outer) {
    Scope scope = outer;
    Optional<Node> content = Optional.of(node);
    if (node instanceof Mapping) {
      Fields fields = Fields.of(node, "an order", outer, context, List.of("is"));
      scope = fields.scope();
      content = fields.need("is", "best > worst").map(Entry::value);
    }
    context.locate(scope.path(), node.at());
    Optional<Scalar> text = content.flatMap(n -> Shapes.scalar(n, "`order`", problems));
    Optional<List<List<String>>> groups = text.flatMap(this::groups);
    if (groups.isPresent() && groups.get().size() == 1) {
      problems.warning(
          Code.SINGLE_LEVEL,
          node.at(),
          "an order with a single level: all options of " + issue.id() + " are worth 0",
          "leave the issue out if it does not matter");
    }
    return new Valuation.Order(groups.orElse(List.of()), scope.drawKey());
  }

  private Optional<List<List<String>>> groups(Scalar text) {
    boolean falling = issue.levels() && text.text().equals("falling");
    boolean rising = issue.levels() && text.text().equals("rising");
    if (!falling && !rising) {
      return new OrderText(issue, problems).bestFirst(text);
    }
    if (!context.affords(issue.options().size(), text.at())) {
      return Optional.empty();
    }
    List<List<String>> singles = issue.options().stream().map(List::of).toList();
    return Optional.of(falling ? singles : singles.reversed());
  }
}
