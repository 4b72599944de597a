package dev.parley.model.preference;

import dev.parley.model.evidence.Grounds;
import dev.parley.model.expression.Expression;
import dev.parley.model.number.Parameter;
import java.util.List;
import java.util.Optional;

/** A party's order over packages; only the additive form measures distances as well. */
public sealed interface Preferences {
  String party();

  WalkAway walkAway();

  Grounds grounds();

  /** Whether differences of utility have a meaning. */
  default boolean cardinal() {
    return this instanceof Additive;
  }

  /**
   * U(x) = Σᵢ wᵢ·vᵢ(xᵢ)/Σ wᵢ + Σₖ addₖ·[ifₖ(x)], in points.
   *
   * @param issues the valued issues, in the case's order of issues; an issue left out has weight 0
   */
  record Additive(
      String party,
      List<IssueValue> issues,
      List<Term> terms,
      WalkAway walkAway,
      Optional<Parameter> bargainingPower,
      Grounds grounds)
      implements Preferences {
    public Additive {
      issues = List.copyOf(issues);
      terms = List.copyOf(terms);
    }
  }

  /** Statements, most important first: U(x) = Σⱼ 2^(k−j)·[statement j holds]. */
  record Priorities(
      String party, List<Expression> mostImportantFirst, WalkAway walkAway, Grounds grounds)
      implements Preferences {
    public Priorities {
      mostImportantFirst = List.copyOf(mostImportantFirst);
    }
  }

  /**
   * Groups of equally good option tuples over {@code issues}, best first; tuples not listed share
   * the last rank.
   *
   * @param bestFirst groups → tuples → one option per ranked issue
   */
  record Ranking(
      String party,
      List<String> issues,
      List<List<List<String>>> bestFirst,
      WalkAway walkAway,
      Grounds grounds)
      implements Preferences {
    public Ranking {
      issues = List.copyOf(issues);
      bestFirst = bestFirst.stream().map(g -> g.stream().map(List::copyOf).toList()).toList();
    }
  }

  /** A weighted issue. */
  record IssueValue(String issue, Parameter weight, Valuation valuation, Grounds grounds) {}

  /** An interaction: points added where {@code when} holds. */
  record Term(Expression when, Parameter add) {}
}
