package dev.parley.verify;

import dev.parley.model.Body;
import dev.parley.model.Consent;
import dev.parley.model.Question;
import dev.parley.model.evidence.Statement;
import dev.parley.model.expression.Expression;
import dev.parley.verify.world.Deal;
import dev.parley.verify.world.World;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;

/** The parts of an explanation around a chosen package, as a report should show them. */
final class Parts {
  private final World world;
  private final Question question;
  private final Optional<Rows> rows;

  Parts(World world, Question question) {
    this.world = world;
    this.question = question;
    rows = world.additive(question.party()).map(parts -> new Rows(world, question.party(), parts));
  }

  /** Whether there are points to sum. */
  boolean cardinal() {
    return rows.isPresent();
  }

  Map<String, Expected> evaluated(Deal deal) {
    Map<String, Expected> fields = new LinkedHashMap<>();
    fields.put("package", Expected.options(world.options(deal)));
    fields.put("utilities", Expected.pointsOf(world.utilities(deal)));
    return fields;
  }

  Expected shown(Deal deal) {
    return new Expected.Fields(evaluated(deal));
  }

  Expected repair(Deal chosen, Deal deal) {
    Map<String, Expected> fields = evaluated(deal);
    fields.put("rows", Rows.shown(rows.map(r -> r.between(chosen, deal)).orElse(List.of())));
    return new Expected.Fields(fields);
  }

  Expected noDealLedger(Deal chosen) {
    Rows writer = rows.orElseThrow();
    return ledger(writer.againstNoDeal(chosen), writer.noDeal());
  }

  Expected ledger(Deal baseline, Deal chosen) {
    return ledger(rows.orElseThrow().between(baseline, chosen), Optional.of(baseline));
  }

  private Expected ledger(List<Rows.Row> rows, Optional<Deal> baseline) {
    Map<String, Expected> fields = new LinkedHashMap<>();
    fields.put("rows", Rows.shown(rows));
    fields.put("total", Expected.points(Rows.sum(rows)));
    fields.put("baseline", Expected.maybe(baseline, this::shown));
    return new Expected.Fields(fields);
  }

  Expected removal(Deal deal, Deal chosen) {
    Map<String, Expected> fields = evaluated(deal);
    fields.put("blockers", new Blockers(world).of(deal, chosen));
    return new Expected.Fields(fields);
  }

  /** For and against the chosen package, compared with what the party would have instead. */
  Expected arguments(Deal chosen, Optional<Deal> without) {
    Optional<Deal> compared = without.isPresent() ? without : noDeal();
    List<Rows.Row> all =
        rows.map(r -> without.map(w -> r.between(w, chosen)).orElse(r.againstNoDeal(chosen)))
            .orElse(List.of());
    Map<String, Expected> fields = new LinkedHashMap<>();
    fields.put("alternative", Expected.maybe(compared, this::shown));
    fields.put("signable", Expected.truth(without.isPresent()));
    fields.put("for", Rows.shown(largestFirst(all, 1)));
    fields.put("against", Rows.shown(largestFirst(all, -1)));
    fields.put(
        "statements", new Expected.Fields(compared.map(c -> voices(chosen, c)).orElse(Map.of())));
    fields.put("unmetConditions", Expected.texts(unmet(chosen)));
    return new Expected.Fields(fields);
  }

  private Optional<Deal> noDeal() {
    return rows.map(Rows::noDeal).orElseGet(() -> Rows.reference(world, question.party()));
  }

  private static List<Rows.Row> largestFirst(List<Rows.Row> rows, int sign) {
    Comparator<Rows.Row> bySize = Comparator.comparing(r -> r.points().abs());
    return rows.stream()
        .filter(r -> r.points().signum() == sign)
        .sorted(bySize.reversed())
        .toList();
  }

  private Map<String, Expected> voices(Deal chosen, Deal compared) {
    Map<String, Expected> voices = new LinkedHashMap<>();
    for (Statement statement : Demands.said(world.negotiation())) {
      Optional<Expression> wanted =
          switch (statement.kind()) {
            case DEMAND, CONCEDE -> statement.about().map(_ -> Demands.wanted(statement));
            case REJECT -> rejected(statement);
            case PROMISE, THREATEN, REPORT -> Optional.empty();
          };
      if (wanted.isPresent()) {
        boolean here = holds(wanted.get(), chosen);
        if (here != holds(wanted.get(), compared)) {
          voices.put(statement.id(), Expected.text(here ? "for" : "against"));
        }
      }
    }
    return voices;
  }

  private static Optional<Expression> rejected(Statement statement) {
    return statement
        .about()
        .map(Expression.Not::new)
        .map(not ->
            statement.condition().<Expression>map(c -> new Expression.Implies(c, not)).orElse(not));
  }

  /** Concessions that the chosen package makes although their condition fails in it. */
  private List<String> unmet(Deal chosen) {
    List<String> unmet = new ArrayList<>();
    for (Statement statement : Demands.said(world.negotiation())) {
      boolean made = statement.about().map(a -> holds(a, chosen)).orElse(false);
      boolean fails = statement.condition().map(c -> !holds(c, chosen)).orElse(false);
      if (statement.kind() == Statement.Kind.CONCEDE && made && fails) {
        unmet.add(statement.id());
      }
    }
    return unmet;
  }

  private boolean holds(Expression expression, Deal deal) {
    return world.condition(expression).test(deal);
  }

  /** Ids of the bodies with members among some consents. */
  List<String> bodies() {
    return world.negotiation().consents().stream()
        .map(Consent::by)
        .filter(by ->
            world.negotiation().body(by).stream()
                .anyMatch(b -> b.decision() instanceof Body.Members))
        .toList();
  }

  BigFraction utility(Deal deal) {
    return world.utility(question.party(), deal);
  }
}
