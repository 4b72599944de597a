package dev.parley.verify;

import dev.parley.model.Case;
import dev.parley.model.preference.Preferences;
import dev.parley.model.preference.WalkAway;
import dev.parley.verify.world.Additive;
import dev.parley.verify.world.Deal;
import dev.parley.verify.world.World;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.numbers.fraction.BigFraction;

/** What a party gives and gets between two packages, row by row (design, section 9). */
final class Rows {
  private final World world;
  private final Case negotiation;
  private final String party;
  private final Additive parts;
  private final Grounding grounding;

  Rows(World world, String party, Additive parts) {
    this.world = world;
    this.party = party;
    this.parts = parts;
    negotiation = world.negotiation();
    grounding = new Grounding(negotiation);
  }

  /** One row and its points. */
  record Row(BigFraction points, Expected shown) {}

  List<Row> between(Deal from, Deal to) {
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < to.issues(); i++) {
      if (from.option(i) != to.option(i)) {
        BigFraction before = parts.contributions().get(i).get(from.option(i));
        BigFraction after = parts.contributions().get(i).get(to.option(i));
        rows.add(ofIssue(i, Optional.of(from), to, after.subtract(before)));
      }
    }
    for (int t = 0; t < parts.added().size(); t++) {
      boolean held = parts.conditions().get(t).test(from);
      boolean holds = parts.conditions().get(t).test(to);
      if (held != holds) {
        rows.add(ofTerm(t, held, holds));
      }
    }
    return rows;
  }

  /** The package that stands for no deal, if one does. */
  Optional<Deal> noDeal() {
    return reference(world, party);
  }

  static Optional<Deal> reference(World world, String party) {
    WalkAway walkAway = world.negotiation().preferences(party).orElseThrow().walkAway();
    return world.placed(walkAway instanceof WalkAway.Like like ? like.like().options() : Map.of());
  }

  /** Against no deal, closed by what no deal is worth beyond its package. */
  List<Row> againstNoDeal(Deal to) {
    Optional<Deal> reference = noDeal();
    List<Row> rows =
        new ArrayList<>(reference.map(r -> between(r, to)).orElseGet(() -> ownRows(to)));
    BigFraction worth = reference.map(r -> world.utility(party, r)).orElse(BigFraction.ZERO);
    BigFraction rest = worth.subtract(world.walkAway(party));
    if (rest.signum() != 0) {
      rows.add(ofWalkAway(rest));
    }
    return rows;
  }

  private List<Row> ownRows(Deal to) {
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < to.issues(); i++) {
      BigFraction points = parts.contributions().get(i).get(to.option(i));
      if (points.signum() != 0) {
        rows.add(ofIssue(i, Optional.empty(), to, points));
      }
    }
    for (int t = 0; t < parts.added().size(); t++) {
      if (parts.conditions().get(t).test(to)) {
        rows.add(ofTerm(t, false, true));
      }
    }
    return rows;
  }

  private Row ofIssue(int issue, Optional<Deal> from, Deal to, BigFraction points) {
    String id = negotiation.issues().get(issue).id();
    String after = world.option(issue, to.option(issue));
    Optional<String> before = from.map(f -> world.option(issue, f.option(issue)));
    Set<String> options = before.map(b -> Set.of(b, after)).orElse(Set.of(after));
    Map<String, Expected> fields = new LinkedHashMap<>();
    fields.put("issue", Expected.text(id));
    fields.put("from", Expected.maybe(before, Expected::text));
    fields.put("to", Expected.text(after));
    return row(fields, points, grounding.ofIssue(party, id, options));
  }

  private Row ofTerm(int term, boolean held, boolean holds) {
    Preferences.Term stated = parts.stated().terms().get(term);
    BigFraction added = parts.added().get(term);
    Map<String, Expected> fields = new LinkedHashMap<>();
    fields.put("if", Expected.text(stated.when().text()));
    fields.put("from", Expected.truth(held));
    fields.put("to", Expected.truth(holds));
    return row(fields, holds ? added : added.negate(), stated.add().grounds().statements());
  }

  private Row ofWalkAway(BigFraction points) {
    Map<String, Expected> fields = new LinkedHashMap<>();
    fields.put("walkAway", Expected.truth(true));
    fields.put("note", Expected.maybe(grounding.noteOfWalkAway(party), Expected::text));
    return row(fields, points, grounding.ofWalkAway(party));
  }

  private static Row row(Map<String, Expected> fields, BigFraction points, List<String> because) {
    fields.put("points", Expected.points(points));
    fields.put("because", Expected.texts(because));
    return new Row(points, new Expected.Fields(fields));
  }

  static Expected shown(List<Row> rows) {
    return Expected.items(rows, Row::shown);
  }

  static BigFraction sum(List<Row> rows) {
    return rows.stream().map(Row::points).reduce(BigFraction.ZERO, BigFraction::add);
  }
}
