package dev.parley.engine.space;

import dev.parley.model.Issue;
import dev.parley.model.expression.Expression;
import dev.parley.model.expression.Expression.And;
import dev.parley.model.expression.Expression.Comparison;
import dev.parley.model.expression.Expression.Implies;
import dev.parley.model.expression.Expression.Not;
import dev.parley.model.expression.Expression.Or;
import dev.parley.model.expression.Operator;
import java.math.BigDecimal;
import java.util.function.Function;

/**
 * Whether an expression holds where each of its issues has an option.
 *
 * @param issues finds an issue by its id
 */
public record Truth(Function<String, Issue> issues) {

  /**
   * Evaluates the expression.
   *
   * @param options finds the option of an issue by the issue's id
   */
  public boolean holds(Expression expression, Function<String, String> options) {
    return switch (expression) {
      case Comparison c -> holds(c, issues.apply(c.issue()), options.apply(c.issue()));
      case Not not -> !holds(not.inner(), options);
      case And and -> and.parts().stream().allMatch(p -> holds(p, options));
      case Or or -> or.parts().stream().anyMatch(p -> holds(p, options));
      case Implies i -> !holds(i.antecedent(), options) || holds(i.consequent(), options);
    };
  }

  private static boolean holds(Comparison comparison, Issue issue, String option) {
    Operator operator = comparison.operator();
    if (!operator.ordering()) {
      boolean equal = comparison.operands().stream().anyMatch(o -> compare(issue, option, o) == 0);
      return equal == (operator == Operator.EQUAL);
    }
    int sign = compare(issue, option, comparison.operands().getFirst());
    return switch (operator) {
      case LESS -> sign < 0;
      case AT_MOST -> sign <= 0;
      case GREATER -> sign > 0;
      case AT_LEAST -> sign >= 0;
      case EQUAL, NOT_EQUAL -> throw new IllegalStateException("answered above");
    };
  }

  private static int compare(Issue issue, String option, String operand) {
    if (issue.levels()) {
      return new BigDecimal(option).compareTo(new BigDecimal(operand));
    }
    return issue.ordered()
        ? Integer.compare(issue.ascending().indexOf(option), issue.ascending().indexOf(operand))
        : option.equals(operand) ? 0 : 1;
  }
}
