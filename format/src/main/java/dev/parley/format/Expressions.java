package dev.parley.format;

import dev.parley.format.Node.Scalar;
import dev.parley.model.expression.Expression;
import java.util.List;
import java.util.Optional;

/** Reads expressions that stand in a case file. */
final class Expressions {
  /** What stands for an expression that could not be read; such a case is never handed out. */
  private static final Expression PLACEHOLDER = new Expression.And(List.of());

  private final Context context;

  Expressions(Context context) {
    this.context = context;
  }

  Expression read(Node node) {
    Optional<Scalar> text = Shapes.scalar(node, "the expression", context.problems());
    return text.flatMap(s ->
            new ExpressionParser(s.text(), s::at, context.issues(), context.problems()).parse())
        .orElse(PLACEHOLDER);
  }

  Expression need(Fields fields, String key, String example) {
    return fields.need(key, example).map(e -> read(e.value())).orElse(PLACEHOLDER);
  }

  Optional<Expression> maybe(Fields fields, String key) {
    return fields.get(key).map(this::read);
  }
}
