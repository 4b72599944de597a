package dev.parley.engine.explain;

import dev.parley.model.Case;
import dev.parley.model.evidence.Statement;
import dev.parley.model.expression.Expression;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a party last demanded on each issue, up to the case's date. A later concession does not
 * cancel a demand; the days of a partial date count as its last one.
 */
record Demands(List<Statement> statements) {

  static Demands of(Case negotiation, String party) {
    Set<String> speakers = new HashSet<>();
    speakers.add(party);
    negotiation
        .party(party)
        .ifPresent(p -> p.people().forEach(person -> speakers.add(person.id())));
    LocalDate until = negotiation.asOf().map(d -> d.last()).orElse(LocalDate.MAX);
    List<Statement> demands =
        negotiation.statements().stream()
            .filter(s -> s.kind() == Statement.Kind.DEMAND && s.about().isPresent())
            .filter(s -> speakers.contains(s.by()) && !s.date().last().isAfter(until))
            .toList();
    Map<String, LocalDate> latest = new HashMap<>();
    for (Statement demand : demands) {
      for (String issue : mentioned(demand)) {
        latest.merge(issue, demand.date().last(), (a, b) -> a.isAfter(b) ? a : b);
      }
    }
    List<Statement> current = new ArrayList<>();
    for (Statement demand : demands) {
      if (mentioned(demand).stream().anyMatch(i -> demand.date().last().equals(latest.get(i)))) {
        current.add(demand);
      }
    }
    return new Demands(current);
  }

  /** Each demand as an expression: {@code about if condition}. */
  List<Expression> expressions() {
    return statements.stream().map(Demands::demanded).toList();
  }

  Set<String> issues() {
    Set<String> issues = new HashSet<>();
    statements.forEach(s -> issues.addAll(mentioned(s)));
    return issues;
  }

  private static Expression demanded(Statement statement) {
    Expression about = statement.about().orElseThrow();
    return statement
        .condition()
        .<Expression>map(c -> new Expression.Implies(c, about))
        .orElse(about);
  }

  private static Set<String> mentioned(Statement statement) {
    return demanded(statement).issues();
  }
}
