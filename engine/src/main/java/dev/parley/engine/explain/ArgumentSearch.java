package dev.parley.engine.explain;

import dev.parley.engine.explain.Arguments.Voice;
import dev.parley.engine.explain.Explanation.Row;
import dev.parley.engine.space.Choice;
import dev.parley.engine.space.Space;
import dev.parley.engine.space.SpaceCompiler;
import dev.parley.model.Case;
import dev.parley.model.Package;
import dev.parley.model.evidence.Statement;
import dev.parley.model.expression.Expression;
import dev.parley.model.preference.WalkAway;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Collects the arguments for and against a chosen package. */
final class ArgumentSearch {
  private static final Comparator<Row> LARGEST_FIRST =
      Comparator.comparing((Row r) -> r.points().abs()).reversed();

  private final Case negotiation;
  private final Space space;
  private final SpaceCompiler compiler;

  ArgumentSearch(Case negotiation, Space space, SpaceCompiler compiler) {
    this.negotiation = negotiation;
    this.space = space;
    this.compiler = compiler;
  }

  /**
   * Compares the chosen package with what the party would have instead.
   *
   * @param without the party's best signable package without the concession
   * @param writer of the party's ledgers; empty where it only ranks
   */
  Arguments find(
      String party, Choice chosen, Optional<Choice> without, Optional<LedgerWriter> writer) {
    Optional<Choice> compared = without.isPresent() ? without : noDeal(party);
    List<Row> rows =
        writer
            .map(w ->
                without.isPresent()
                    ? w.rows(without.get(), chosen)
                    : w.againstNoDeal(chosen).rows())
            .orElse(List.of());
    return new Arguments(
        compared.map(space::evaluated),
        without.isPresent(),
        sorted(rows, 1),
        sorted(rows, -1),
        compared.map(c -> voices(chosen, c)).orElse(List.of()),
        unmet(chosen));
  }

  private Optional<Choice> noDeal(String party) {
    Package like =
        negotiation
            .preferences(party)
            .map(p -> p.walkAway() instanceof WalkAway.Like l ? l.like() : new Package(Map.of()))
            .orElseThrow();
    return space.shape().placed(like);
  }

  private static List<Row> sorted(List<Row> rows, int sign) {
    return rows.stream().filter(r -> r.points().signum() == sign).sorted(LARGEST_FIRST).toList();
  }

  private List<Voice> voices(Choice chosen, Choice compared) {
    List<Voice> voices = new ArrayList<>();
    for (Statement statement : upToDate()) {
      Optional<Expression> wanted = wanted(statement);
      if (wanted.isPresent()) {
        boolean here = holds(wanted.get(), chosen);
        if (here != holds(wanted.get(), compared)) {
          voices.add(new Voice(statement.id(), here));
        }
      }
    }
    return voices;
  }

  /** What would agree with a statement; empty where it takes no position. */
  private static Optional<Expression> wanted(Statement statement) {
    return switch (statement.kind()) {
      case DEMAND, CONCEDE -> statement.about().map(a -> conditional(a, statement.condition()));
      case REJECT ->
          statement.about().map(a -> conditional(new Expression.Not(a), statement.condition()));
      case PROMISE, THREATEN, REPORT -> Optional.empty();
    };
  }

  private static Expression conditional(Expression about, Optional<Expression> condition) {
    return condition.<Expression>map(c -> new Expression.Implies(c, about)).orElse(about);
  }

  private List<String> unmet(Choice chosen) {
    return upToDate().stream()
        .filter(s -> s.kind() == Statement.Kind.CONCEDE)
        .filter(s -> s.about().map(a -> holds(a, chosen)).orElse(false))
        .filter(s -> s.condition().map(c -> !holds(c, chosen)).orElse(false))
        .map(Statement::id)
        .toList();
  }

  private List<Statement> upToDate() {
    LocalDate until = negotiation.asOf().map(d -> d.last()).orElse(LocalDate.MAX);
    return negotiation.statements().stream().filter(s -> !s.date().last().isAfter(until)).toList();
  }

  private boolean holds(Expression expression, Choice choice) {
    return compiler.condition(expression).holds(choice);
  }
}
