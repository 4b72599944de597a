package dev.parley.model.expression;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collector;
import java.util.stream.Collectors;

/** A statement about packages that holds or fails at each of them. */
public sealed interface Expression {

  /**
   * {@code issue OP option}; {@code =} and {@code !=} may name alternatives. On an issue of levels
   * the operand is any number in plain decimal notation.
   */
  record Comparison(String issue, Operator operator, List<String> operands) implements Expression {
    public Comparison {
      operands = List.copyOf(operands);
    }
  }

  record Not(Expression inner) implements Expression {}

  record And(List<Expression> parts) implements Expression {
    public And {
      parts = List.copyOf(parts);
    }
  }

  record Or(List<Expression> parts) implements Expression {
    public Or {
      parts = List.copyOf(parts);
    }
  }

  /** {@code A implies B}, also written {@code B if A}. */
  record Implies(Expression antecedent, Expression consequent) implements Expression {}

  /** The issues mentioned, in order of first mention. */
  default Set<String> issues() {
    return switch (this) {
      case Comparison c -> Set.of(c.issue());
      case Not n -> n.inner().issues();
      case And a -> mentioned(a.parts());
      case Or o -> mentioned(o.parts());
      case Implies i -> mentioned(List.of(i.antecedent(), i.consequent()));
    };
  }

  /** Canonical text, which the grammar reads back to an equal expression. */
  default String text() {
    return switch (this) {
      case Comparison c ->
          c.issue() + " " + c.operator().symbol() + " " + String.join(" | ", c.operands());
      case Not n -> "not " + nested(n.inner(), n.inner() instanceof Not);
      case And a -> a.parts().stream().map(p -> nested(p, p instanceof Not)).collect(joined("and"));
      case Or o ->
          o.parts().stream()
              .map(p -> nested(p, p instanceof Not || p instanceof And))
              .collect(joined("or"));
      case Implies i ->
          nested(i.antecedent(), !(i.antecedent() instanceof Implies))
              + " implies "
              + nested(i.consequent(), true);
    };
  }

  private static Set<String> mentioned(List<Expression> parts) {
    Set<String> issues = new LinkedHashSet<>();
    parts.forEach(p -> issues.addAll(p.issues()));
    return issues;
  }

  private static String nested(Expression inner, boolean bindsTighter) {
    return inner instanceof Comparison || bindsTighter ? inner.text() : "(" + inner.text() + ")";
  }

  private static Collector<CharSequence, ?, String> joined(String word) {
    return Collectors.joining(" " + word + " ");
  }
}
