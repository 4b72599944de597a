package dev.parley.verify;

import dev.parley.model.Case;
import dev.parley.model.evidence.Statement;
import dev.parley.model.expression.Expression;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What was said up to the case's date, and what of it a party demands (design, section 9). */
final class Demands {
  private Demands() {}

  /** Statements up to the case's date; a partial date counts as its last day. */
  static List<Statement> said(Case negotiation) {
    Optional<LocalDate> until = negotiation.asOf().map(d -> d.last());
    return negotiation.statements().stream()
        .filter(s -> until.map(u -> !s.date().last().isAfter(u)).orElse(true))
        .toList();
  }

  /** Per issue mentioned the demands of the latest date, each as {@code about if condition}. */
  static List<Expression> of(Case negotiation, String party) {
    Set<String> speakers = new HashSet<>(Set.of(party));
    negotiation
        .party(party)
        .ifPresent(p -> p.people().forEach(person -> speakers.add(person.id())));
    List<Statement> demands =
        said(negotiation).stream()
            .filter(s -> s.kind() == Statement.Kind.DEMAND && speakers.contains(s.by()))
            .filter(s -> s.about().isPresent())
            .toList();
    List<Expression> current = new ArrayList<>();
    for (Statement demand : demands) {
      Expression wanted = wanted(demand);
      boolean latest =
          wanted.issues().stream()
              .anyMatch(i ->
                  demands.stream()
                      .filter(d -> wanted(d).issues().contains(i))
                      .noneMatch(d -> d.date().last().isAfter(demand.date().last())));
      if (latest) {
        current.add(wanted);
      }
    }
    return current;
  }

  static Expression wanted(Statement statement) {
    Expression about = statement.about().orElseThrow();
    return statement.condition().isPresent()
        ? new Expression.Implies(statement.condition().get(), about)
        : about;
  }
}
