package dev.parley.format;

import dev.parley.format.Node.Entry;
import dev.parley.format.Node.Mapping;
import dev.parley.model.Rule;
import dev.parley.model.evidence.Grounds;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads what every feasible package must satisfy. */
final class RuleReader {
  private final Context context;

  RuleReader(Context context) {
    this.context = context;
  }

  List<Rule> read(Entry section, Scope parent) {
    Scope scope = parent.child("rules");
    String example = "rules: [not (alliance = member and guarantee = treaty)]";
    List<Node> items = Shapes.items(section.value(), "`rules`", example, context.problems());
    List<Rule> rules = new ArrayList<>();
    for (int i = 0; i < items.size(); i++) {
      rules.add(rule(items.get(i), scope.child(Integer.toString(i))));
    }
    return rules;
  }

  /** A rule is an expression, or a map with one when it has a note or grounds. */
  private Rule rule(Node node, Scope scope) {
    context.locate(scope.path(), node.at());
    Expressions expressions = new Expressions(context);
    if (node instanceof Mapping) {
      Fields fields = Fields.of(node, "a rule", scope, context, List.of("is"));
      return new Rule(expressions.need(fields, "is", "alliance != member"), fields.grounds());
    }
    Grounds grounds = new Grounds(scope.because(), Optional.empty());
    return new Rule(expressions.read(node), grounds);
  }
}
