package dev.parley.interchange.profile;

import dev.parley.engine.scenario.Parameters;
import dev.parley.engine.scenario.Scenario;
import dev.parley.format.NewIds;
import dev.parley.model.Case;
import dev.parley.model.Issue;
import dev.parley.model.number.Parameter;
import dev.parley.model.number.Uncertain;
import dev.parley.model.preference.Preferences.Additive;
import dev.parley.model.preference.Preferences.IssueValue;
import dev.parley.model.preference.Valuation;
import dev.parley.model.preference.WalkAway;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.numbers.fraction.BigFraction;

/** Lays a case out as a table, numbers as the case states them. */
final class CaseSheet {
  private final Case model;
  private final List<Additive> parties;
  private final Scenario scenario;
  private final boolean units;
  private final int columns;
  private final List<List<String>> rows = new ArrayList<>();
  private final List<Boolean> bold = new ArrayList<>();

  private CaseSheet(Case model) {
    this.model = model;
    this.parties = CaseProfiles.additive(model);
    this.scenario = Scenario.central(model);
    this.units = model.issues().stream().anyMatch(i -> i.unit().isPresent());
    this.columns = 4 + (units ? 1 : 0);
  }

  /**
   * A table and what has no place in it.
   *
   * @param bold which rows are headings
   */
  record Table(List<List<String>> rows, List<Boolean> bold, List<String> losses) {}

  static Table of(Case model) {
    return new CaseSheet(model).table();
  }

  private Table table() {
    add(true, SheetLayout.TITLE, model.title());
    add(false, SheetHead.CASE, model.id());
    model.note().ifPresent(n -> add(false, SheetHead.NOTE, n));
    add(false, "");
    List<String> heading =
        new ArrayList<>(
            List.of(SheetLayout.ISSUE, SheetLayout.OPTION, SheetLayout.ID, SheetLayout.NOW));
    if (units) {
      heading.add(SheetLayout.UNIT);
    }
    parties.forEach(p -> heading.add(name(p)));
    row(true, heading);
    model.issues().forEach(this::issue);
    List<String> losses = new ArrayList<>(CaseLosses.common(model, false));
    losses.addAll(references());
    List<String> walkAway = start(SheetLayout.WALK_AWAY);
    parties.forEach(p -> walkAway.add(walkAway(p, losses)));
    row(true, walkAway);
    if (!idsFollowFromNames()) {
      List<String> ids = start(SheetLayout.ID);
      parties.forEach(p -> ids.add(p.party()));
      row(false, ids);
    }
    // The one note that a table holds.
    add(false, "");
    losses.forEach(l -> add(false, SheetLayout.MISSING + l));
    return new Table(rows, bold, losses);
  }

  private boolean idsFollowFromNames() {
    NewIds ids = new NewIds("party", Set.of());
    Set<String> names = new HashSet<>();
    return parties.stream()
        .allMatch(
            p -> ids.of(name(p)).equals(p.party()) && names.add(name(p).toLowerCase(Locale.ROOT)));
  }

  private String name(Additive party) {
    return model.party(party.party()).map(p -> p.name()).orElse(party.party());
  }

  private void issue(Issue issue) {
    List<String> weights = start(issue.title());
    weights.set(2, issue.id());
    if (units) {
      weights.set(4, issue.unit().orElse(""));
    }
    parties.forEach(p -> weights.add(entry(p, issue).map(v -> text(v.weight())).orElse("")));
    row(true, weights);
    for (int o = 0; o < issue.options().size(); o++) {
      Issue.Option option = issue.options().get(o);
      List<String> values = start("");
      values.set(1, option.label());
      values.set(2, issue.levels() ? "" : option.id());
      values.set(3, issue.now().equals(Optional.of(option.id())) ? SheetLayout.NOW : "");
      for (Additive party : parties) {
        values.add(value(party, issue, o));
      }
      row(false, values);
    }
  }

  private static Optional<IssueValue> entry(Additive party, Issue issue) {
    return party.issues().stream().filter(v -> v.issue().equals(issue.id())).findFirst();
  }

  private String value(Additive party, Issue issue, int option) {
    String id = issue.options().get(option).id();
    Optional<IssueValue> entry = entry(party, issue);
    if (entry.isEmpty()) {
      return "";
    }
    return switch (entry.get().valuation()) {
      case Valuation.Stated stated ->
          stated.knots().stream()
              .filter(k -> k.option().equals(id))
              .map(k -> text(k.value()))
              .findFirst()
              .orElse("");
      case Valuation.Order _ ->
          decimal(new CentralUtility(model, party, scenario).values(issue).get(option));
    };
  }

  private String walkAway(Additive party, List<String> losses) {
    if (party.walkAway() instanceof WalkAway.Worth worth) {
      return text(worth.points());
    }
    SheetWalkAway cell = SheetWalkAway.of(model, party, scenario);
    losses.addAll(cell.losses());
    return cell.text();
  }

  /** The words of the case, except that what points elsewhere in the case becomes its value. */
  private String text(Parameter number) {
    return pointsElsewhere(number) ? decimal(scenario.value(number)) : number.value().text();
  }

  private static boolean pointsElsewhere(Parameter number) {
    return number.value() instanceof Uncertain.SameAs
        || number.value() instanceof Uncertain.Credible;
  }

  private List<String> references() {
    long count =
        parties.stream()
            .flatMap(p -> Parameters.of(p).stream())
            .filter(CaseSheet::pointsElsewhere)
            .count();
    return count == 0
        ? List.of()
        : List.of(
            count
                + (count == 1 ? " number that follows" : " numbers that follow")
                + " from another number or a promise: the central value is written");
  }

  private static String decimal(BigFraction number) {
    return UnitWeights.utility(number).toPlainString();
  }

  private List<String> start(String first) {
    List<String> row = new ArrayList<>(Collections.nCopies(columns, ""));
    row.set(0, first);
    return row;
  }

  private void add(boolean heading, String... cells) {
    row(heading, List.of(cells));
  }

  private void row(boolean heading, List<String> cells) {
    rows.add(List.copyOf(cells));
    bold.add(heading);
  }
}
