package dev.parley.verify;

import dev.parley.model.evidence.Statement;
import dev.parley.model.expression.Expression;
import dev.parley.model.preference.Preferences;
import dev.parley.model.preference.WalkAway;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.numbers.fraction.BigFraction;

/** Rows of ledgers, of the repair and of the arguments: each one, and their sums. */
final class LedgerCheck {
  private static final String PART = "ledger";

  private final Checks checks;
  private final Tree result;
  private final World world;
  private final String party;
  private final Map<String, String> chosen;

  LedgerCheck(Checks checks, Tree result, World world, String party) {
    this.checks = checks;
    this.result = result;
    this.world = world;
    this.party = party;
    chosen = result.at("chosen", "package").options();
  }

  void run() {
    Map<String, Tree> ledgers = result.at("ledger").fields();
    if (chosen.isEmpty() || !(world.preferences(party) instanceof Preferences.Additive)) {
      checks.claim(
          PART, "result.ledger", ledgers.isEmpty(), "without a chosen package or points there is none");
      return;
    }
    checks.claim(PART, "result.ledger", ledgers.containsKey("no-deal"), "no-deal is missing");
    ledgers.forEach(this::ledger);
    Tree repair = result.at("repair");
    if (!repair.absent()) {
      rows("result.repair", repair.at("rows").items(), Optional.of(chosen), repair.at("package").options());
      sum("result.repair", repair.at("rows").items(), world.utility(party, repair.at("package").options()).subtract(worth()));
    }
    arguments();
  }

  private BigFraction worth() {
    return world.utility(party, chosen);
  }

  private void ledger(String name, Tree ledger) {
    String place = "result.ledger." + name;
    List<Tree> rows = ledger.at("rows").items();
    Tree baseline = ledger.at("baseline");
    Optional<Map<String, String>> from =
        baseline.absent() ? Optional.empty() : Optional.of(baseline.at("package").options());
    checks.claim(
        PART,
        place,
        name.equals("demand") || from.equals(expected(name)),
        "that is not the baseline's package");
    BigFraction before =
        name.equals("no-deal")
            ? world.walkAway(party)
            : from.map(f -> world.utility(party, f)).orElse(BigFraction.ZERO);
    checks.near(PART, place + ".total", ledger.at("total"), worth().subtract(before));
    rows(place, rows, from, chosen);
    sum(place, rows, worth().subtract(before));
  }

  private Optional<Map<String, String>> expected(String name) {
    if (name.equals("no-deal")
        && world.preferences(party).walkAway() instanceof WalkAway.Like like) {
      return world.overlaid(like.like().options());
    }
    return world.now();
  }

  private void arguments() {
    Tree arguments = result.at("arguments");
    Tree other = arguments.at("alternative");
    if (other.absent()) {
      return;
    }
    Map<String, String> from = other.at("package").options();
    List<Tree> rows = new java.util.ArrayList<>(arguments.at("for").items());
    rows.addAll(arguments.at("against").items());
    rows("result.arguments", rows, Optional.of(from), chosen);
    sum(
        "result.arguments",
        rows,
        worth()
            .subtract(
                arguments.at("signable").yes()
                    ? world.utility(party, from)
                    : world.walkAway(party)));
    side("for", arguments.at("for").items(), 1);
    side("against", arguments.at("against").items(), -1);
    Map<String, String> sides = new HashMap<>();
    arguments
        .at("statements")
        .fields()
        .forEach((id, side) -> sides.put(id, side.text().orElse("")));
    checks.same("arguments", "result.arguments.statements", sides, voices(from));
  }

  /** Statements up to the case's date that agree with one of the two packages only. */
  private Map<String, String> voices(Map<String, String> other) {
    Map<String, String> voices = new HashMap<>();
    for (Statement statement : world.negotiation().statements()) {
      boolean upToDate =
          world
              .negotiation()
              .asOf()
              .map(d -> !statement.date().last().isAfter(d.last()))
              .orElse(true);
      wanted(statement)
          .filter(w -> upToDate && world.holds(w, chosen) != world.holds(w, other))
          .ifPresent(w ->
              voices.put(statement.id(), world.holds(w, chosen) ? "for" : "against"));
    }
    return voices;
  }

  private static Optional<Expression> wanted(Statement statement) {
    Optional<Expression> about =
        switch (statement.kind()) {
          case DEMAND, CONCEDE -> statement.about();
          case REJECT -> statement.about().map(Expression.Not::new);
          case PROMISE, THREATEN, REPORT -> Optional.empty();
        };
    return about.map(a ->
        statement.condition().<Expression>map(c -> new Expression.Implies(c, a)).orElse(a));
  }

  private void side(String name, List<Tree> rows, int sign) {
    checks.claim(
        "arguments",
        "result.arguments." + name,
        rows.stream()
            .allMatch(r -> r.at("points").number().map(BigDecimal::signum).orElse(0) == sign),
        "a row stands on the wrong side");
  }

  /** Each row from one package to the other; without the one, what the other is made of. */
  private void rows(
      String place, List<Tree> rows, Optional<Map<String, String>> from, Map<String, String> to) {
    Preferences.Additive additive = (Preferences.Additive) world.preferences(party);
    Set<String> subjects = new HashSet<>();
    int nr = 0;
    for (Tree row : rows) {
      String where = place + ".rows." + nr++;
      Map<String, BigFraction> points = new HashMap<>();
      String subject = subject(row, additive, from, to, points);
      checks.claim(
          PART, where, subjects.add(subject) && !points.isEmpty(), "the row is none of this change");
      points.values().forEach(p -> checks.near(PART, where + ".points", row.at("points"), p));
      for (String id : row.at("because").texts()) {
        checks.claim(
            PART, where, world.negotiation().statement(id).isPresent(), "no statement " + id);
      }
    }
  }

  private String subject(
      Tree row,
      Preferences.Additive additive,
      Optional<Map<String, String>> from,
      Map<String, String> to,
      Map<String, BigFraction> points) {
    Optional<String> issue = row.at("issue").text();
    if (issue.isPresent()) {
      Optional<String> before = from.map(f -> f.getOrDefault(issue.get(), ""));
      String after = to.getOrDefault(issue.get(), "");
      boolean right = row.at("from").text().equals(before) && row.at("to").text().equals(Optional.of(after));
      additive.issues().stream()
          .filter(v -> right && v.issue().equals(issue.get()))
          .forEach(v -> {
            BigFraction worth = world.contribution(additive, v, after);
            points.put(
                "issue",
                before.map(b -> worth.subtract(world.contribution(additive, v, b))).orElse(worth));
          });
      return issue.get();
    }
    Optional<String> condition = row.at("if").text();
    if (condition.isPresent()) {
      additive.terms().stream()
          .filter(t -> t.when().text().equals(condition.get()))
          .forEach(t -> {
            boolean before = from.map(f -> world.holds(t.when(), f)).orElse(false);
            boolean after = world.holds(t.when(), to);
            if (row.at("from").yes() == before && row.at("to").yes() == after) {
              BigFraction add = world.value(t.add());
              points.put("term", after == before ? BigFraction.ZERO : after ? add : add.negate());
            }
          });
      return "if " + condition.get();
    }
    if (row.at("walkAway").yes()) {
      points.put(
          "walk-away",
          from.map(f -> world.utility(party, f))
              .orElse(BigFraction.ZERO)
              .subtract(world.walkAway(party)));
    }
    return "walk-away";
  }

  /** Rows are rounded one by one, so their sum may be off by as many half units. */
  private void sum(String place, List<Tree> rows, BigFraction total) {
    BigFraction sum = BigFraction.ZERO;
    for (Tree row : rows) {
      sum = sum.add(row.at("points").number().map(World::exact).orElse(BigFraction.ZERO));
    }
    BigFraction off = BigFraction.of(rows.size() + 1L, 1_000_000_000L);
    checks.claim(
        PART,
        place,
        sum.subtract(total).abs().compareTo(off) <= 0,
        "the rows do not sum to the difference between the packages");
  }
}
