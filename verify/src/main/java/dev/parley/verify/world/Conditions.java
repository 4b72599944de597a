package dev.parley.verify.world;

import dev.parley.model.Issue;
import dev.parley.model.expression.Expression;
import dev.parley.model.expression.Operator;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Expressions of a case as predicates over packages. */
final class Conditions {
  private final List<Issue> issues;

  Conditions(List<Issue> issues) {
    this.issues = List.copyOf(issues);
  }

  Predicate<Deal> of(Expression expression) {
    return switch (expression) {
      case Expression.Comparison comparison -> comparison(comparison);
      case Expression.Not not -> of(not.inner()).negate();
      case Expression.And and -> {
        List<Predicate<Deal>> parts = and.parts().stream().map(this::of).toList();
        yield x -> parts.stream().allMatch(p -> p.test(x));
      }
      case Expression.Or or -> {
        List<Predicate<Deal>> parts = or.parts().stream().map(this::of).toList();
        yield x -> parts.stream().anyMatch(p -> p.test(x));
      }
      case Expression.Implies implies -> {
        Predicate<Deal> antecedent = of(implies.antecedent());
        Predicate<Deal> consequent = of(implies.consequent());
        yield x -> !antecedent.test(x) || consequent.test(x);
      }
    };
  }

  private Predicate<Deal> comparison(Expression.Comparison comparison) {
    int position = position(comparison.issue());
    Issue issue = issues.get(position);
    List<Boolean> holds = new ArrayList<>();
    for (Issue.Option option : issue.options()) {
      holds.add(holds(issue, option.id(), comparison.operator(), comparison.operands()));
    }
    return x -> holds.get(x.option(position));
  }

  private int position(String id) {
    for (int i = 0; i < issues.size(); i++) {
      if (issues.get(i).id().equals(id)) {
        return i;
      }
    }
    throw new IllegalStateException("no issue " + id);
  }

  private static boolean holds(
      Issue issue, String option, Operator operator, List<String> operands) {
    return switch (operator) {
      case EQUAL -> operands.stream().anyMatch(o -> compare(issue, option, o) == 0);
      case NOT_EQUAL -> operands.stream().noneMatch(o -> compare(issue, option, o) == 0);
      case LESS -> compare(issue, option, operands.getFirst()) < 0;
      case AT_MOST -> compare(issue, option, operands.getFirst()) <= 0;
      case GREATER -> compare(issue, option, operands.getFirst()) > 0;
      case AT_LEAST -> compare(issue, option, operands.getFirst()) >= 0;
    };
  }

  /** Numbers on levels, places on a scale, otherwise only equal or not. */
  private static int compare(Issue issue, String option, String operand) {
    if (issue.levels()) {
      return new BigDecimal(option).compareTo(new BigDecimal(operand));
    }
    if (issue.ordered()) {
      return Integer.compare(issue.ascending().indexOf(option), issue.ascending().indexOf(operand));
    }
    return option.equals(operand) ? 0 : 1;
  }
}
