package dev.parley.interchange.gmcr;

import dev.parley.interchange.gmcr.GmcrModel.Pattern;
import dev.parley.model.Issue;
import dev.parley.model.expression.Expression;
import dev.parley.model.expression.Operator;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Expressions as alternatives of patterns (disjunctive normal form). */
final class Conjunctions {
  /** Longer ones are no longer what a person would have written. */
  private static final int MOST = 200;

  private final OptionMap options;

  Conjunctions(OptionMap options) {
    this.options = options;
  }

  /** The patterns one of which holds where the expression does; empty where they are too many. */
  Optional<List<Pattern>> of(Expression expression) {
    return of(expression, true);
  }

  /** The same where the expression fails. */
  Optional<List<Pattern>> failing(Expression expression) {
    return of(expression, false);
  }

  private Optional<List<Pattern>> of(Expression expression, boolean holds) {
    return switch (expression) {
      case Expression.Comparison comparison -> Optional.of(comparison(comparison, holds));
      case Expression.Not(Expression inner) -> of(inner, !holds);
      case Expression.And(List<Expression> parts) -> holds ? all(parts, true) : any(parts, false);
      case Expression.Or(List<Expression> parts) -> holds ? any(parts, true) : all(parts, false);
      case Expression.Implies(Expression a, Expression b) ->
          of(new Expression.Or(List.of(new Expression.Not(a), b)), holds);
    };
  }

  private Optional<List<Pattern>> any(List<Expression> parts, boolean holds) {
    Set<Pattern> patterns = new LinkedHashSet<>();
    for (Expression part : parts) {
      Optional<List<Pattern>> found = of(part, holds);
      if (found.isEmpty()) {
        return Optional.empty();
      }
      patterns.addAll(found.get());
    }
    return Optional.of(List.copyOf(patterns)).filter(p -> p.size() <= MOST);
  }

  private Optional<List<Pattern>> all(List<Expression> parts, boolean holds) {
    Set<Pattern> patterns = new LinkedHashSet<>(Set.of(new Pattern(new TreeMap<>())));
    for (Expression part : parts) {
      Optional<List<Pattern>> found = of(part, holds);
      if (found.isEmpty()) {
        return Optional.empty();
      }
      Set<Pattern> joined = new LinkedHashSet<>();
      for (Pattern left : patterns) {
        found.get().forEach(right -> joined(left, right).ifPresent(joined::add));
      }
      if (joined.size() > MOST) {
        return Optional.empty();
      }
      patterns = joined;
    }
    return Optional.of(List.copyOf(patterns));
  }

  private static Optional<Pattern> joined(Pattern left, Pattern right) {
    TreeMap<Integer, Boolean> taken = new TreeMap<>(left.taken());
    for (var e : right.taken().entrySet()) {
      Boolean before = taken.put(e.getKey(), e.getValue());
      if (before != null && !before.equals(e.getValue())) {
        return Optional.empty();
      }
    }
    return Optional.of(new Pattern(taken));
  }

  private List<Pattern> comparison(Expression.Comparison comparison, boolean holds) {
    Issue issue = options.issue(comparison.issue());
    List<Pattern> patterns = new ArrayList<>();
    for (Issue.Option option : issue.options()) {
      if (matches(issue, option, comparison) == holds) {
        options.pattern(issue, option.id()).ifPresent(patterns::add);
      }
    }
    // Every option of the issue: it says nothing.
    return patterns.size() == issue.options().size()
        ? List.of(new Pattern(new TreeMap<>()))
        : patterns;
  }

  private static boolean matches(
      Issue issue, Issue.Option option, Expression.Comparison comparison) {
    return switch (comparison.operator()) {
      case EQUAL -> comparison.operands().contains(option.id());
      case NOT_EQUAL -> !comparison.operands().contains(option.id());
      case LESS, AT_MOST, GREATER, AT_LEAST ->
          ordered(comparison.operator(), order(issue, option.id(), comparison));
    };
  }

  private static boolean ordered(Operator operator, int sign) {
    return switch (operator) {
      case LESS -> sign < 0;
      case AT_MOST -> sign <= 0;
      case GREATER -> sign > 0;
      case AT_LEAST -> sign >= 0;
      case EQUAL, NOT_EQUAL -> throw new IllegalStateException("no order in " + operator);
    };
  }

  private static int order(Issue issue, String option, Expression.Comparison comparison) {
    String operand = comparison.operands().getFirst();
    return issue.levels()
        ? new BigDecimal(option).compareTo(new BigDecimal(operand))
        : Integer.compare(issue.ascending().indexOf(option), issue.ascending().indexOf(operand));
  }
}
