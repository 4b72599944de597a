package dev.parley.interchange.profile;

import dev.parley.format.NewIds;
import dev.parley.format.NumberForm;
import dev.parley.format.NumberParser;
import dev.parley.interchange.sheet.Grid;
import dev.parley.interchange.sheet.Grid.Cell;
import dev.parley.interchange.source.FaultCode;
import dev.parley.interchange.source.Faults;
import dev.parley.model.Consent;
import dev.parley.model.Issue;
import dev.parley.model.Party;
import dev.parley.model.evidence.Grounds;
import dev.parley.model.number.Domain;
import dev.parley.model.number.Uncertain;
import dev.parley.model.preference.Preferences;
import dev.parley.model.preference.Valuation;
import dev.parley.model.preference.WalkAway;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Makes a case of a table; its numbers are those of a case, points from 0 to 100. */
final class SheetCase {
  private final Grid grid;
  private final Faults faults = new Faults();
  private final SheetLayout layout;
  private final SheetRows rows;
  private final List<Issue> issues = new ArrayList<>();

  private SheetCase(Grid grid) {
    this.grid = grid;
    this.layout = SheetLayout.of(grid, faults);
    this.rows = new SheetRows(layout);
    faults.check();
  }

  static Imported of(Grid grid, String id) {
    return new SheetCase(grid).build(id);
  }

  private Imported build(String id) {
    NewIds ids = new NewIds("issue", Set.of());
    for (SheetRows.Block block : rows.blocks()) {
      String issue = ids.of(text(block.weights(), SheetLayout.ID), block.issue().text());
      issues.add(new SheetIssue(layout, faults).read(block, issue));
    }
    refuseTwins();
    faults.check();
    List<Party> parties = parties();
    List<Preferences> preferences = new ArrayList<>();
    for (int p = 0; p < parties.size(); p++) {
      preferences.add(preferences(parties.get(p), layout.parties().get(p)));
    }
    faults.check();
    String title = layout.stated(SheetLayout.TITLE).orElse(grid.file().stem());
    String note =
        layout
            .stated(SheetHead.NOTE)
            .orElse(
                "Imported from "
                    + grid.file().name()
                    + ". Weights and values are the table's own.");
    return new Imported(
        NewCase.of(
            new NewIds("case", Set.of()).of(layout.stated(SheetHead.CASE), id),
            title,
            issues,
            parties,
            parties.stream().map(p -> new Consent(p.id(), List.of())).toList(),
            preferences,
            Optional.of(note)),
        losses(),
        List.of());
  }

  private List<String> losses() {
    List<String> losses = new ArrayList<>();
    layout.missing().forEach(m -> losses.add("already missing in the table: " + m));
    for (int i = 0; i < issues.size(); i++) {
      Issue issue = issues.get(i);
      text(rows.blocks().get(i).weights(), SheetLayout.UNIT)
          .filter(_ -> issue.unit().isEmpty())
          .ifPresent(u ->
              losses.add(
                  "the unit " + u + " of `" + issue.title() + "`: its options are no levels"));
    }
    grid.workbook()
        .ifPresent(w ->
            w.others()
                .forEach(o ->
                    losses.add(
                        "the sheet `" + o + "`: only the first, `" + w.sheet() + "`, is read")));
    return losses;
  }

  private void refuseTwins() {
    Set<String> names = new HashSet<>();
    for (SheetRows.Block block : rows.blocks()) {
      if (!names.add(block.issue().text())) {
        layout.fault(
            FaultCode.DISAGREEMENT,
            block.issue(),
            "the issue `" + block.issue().text() + "` stands twice",
            "put all of its options below one row");
      }
    }
  }

  private Optional<String> text(List<Cell> row, String word) {
    return layout.cell(row, word).map(Cell::text).filter(t -> !t.isEmpty());
  }

  private List<Party> parties() {
    NewIds ids = new NewIds("party", Set.of());
    List<Party> parties = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (int column : layout.parties()) {
      String name = layout.heading(column).text();
      Optional<String> stated =
          rows.ids().map(r -> layout.cell(r, column).text()).filter(t -> !t.isEmpty());
      if (!names.add(SheetLayout.word(layout.heading(column))) && stated.isEmpty()) {
        layout.fault(
            FaultCode.DISAGREEMENT,
            layout.heading(column),
            "a second column of `" + name + "`",
            "a name of its own for each party, or ids in a row `id`");
      }
      String id = ids.of(stated, name);
      parties.add(new Party(id, name, List.of(), Grounds.NONE));
    }
    return parties;
  }

  private Preferences preferences(Party party, int column) {
    List<Preferences.IssueValue> values = new ArrayList<>();
    String path = "preferences." + party.id() + ".";
    for (int i = 0; i < issues.size(); i++) {
      value(rows.blocks().get(i), issues.get(i), column, path + issues.get(i).id())
          .ifPresent(values::add);
    }
    if (values.isEmpty() && faults.none()) {
      layout.fault(
          FaultCode.MISSING,
          layout.heading(column),
          "`" + party.name() + "` has no weight on any issue",
          "a weight in the row of each issue that matters to it");
    }
    if (!values.isEmpty() && values.stream().allMatch(SheetCase::weightless)) {
      layout.fault(
          FaultCode.BAD_VALUE,
          layout.heading(column),
          "all weights of `" + party.name() + "` are 0, so nothing matters to it",
          "a weight above 0 for an issue that matters to it");
    }
    return new Preferences.Additive(
        party.id(),
        values,
        List.of(),
        walkAway(party, column, path),
        Optional.empty(),
        Grounds.NONE);
  }

  private static boolean weightless(Preferences.IssueValue value) {
    return value.weight().value() instanceof Uncertain.Exact exact && exact.value().signum() == 0;
  }

  private Optional<Preferences.IssueValue> value(
      SheetRows.Block block, Issue issue, int column, String path) {
    Cell weight = layout.cell(block.weights(), column);
    List<Valuation.Knot> knots = new ArrayList<>();
    for (int o = 0; o < issue.options().size(); o++) {
      Cell cell = layout.cell(block.options().get(o), column);
      String option = issue.options().get(o).id();
      boolean end = o == 0 || o == issue.options().size() - 1;
      if (!cell.empty() && weight.empty()) {
        layout.fault(
            FaultCode.MISSING,
            weight,
            "`"
                + layout.heading(column).text()
                + "` has values on `"
                + issue.title()
                + "`, but no weight",
            "a weight above them, or no values");
        return Optional.empty();
      }
      if (!cell.empty()) {
        Uncertain value = number(cell, Domain.POINTS);
        knots.add(
            new Valuation.Knot(
                option, NewCase.number(path + ".values." + option, Domain.POINTS, value, "")));
      } else if (!weight.empty() && (!issue.levels() || end)) {
        layout.fault(
            FaultCode.MISSING,
            cell,
            "`"
                + issue.options().get(o).label()
                + "` has no value for `"
                + layout.heading(column).text()
                + "`",
            "0 for the worst option of the issue, 100 for the best");
        return Optional.empty();
      }
    }
    return weight.empty()
        ? Optional.empty()
        : Optional.of(
            new Preferences.IssueValue(
                issue.id(),
                NewCase.number(
                    path + ".weight", Domain.NON_NEGATIVE, number(weight, Domain.NON_NEGATIVE), ""),
                new Valuation.Stated(knots),
                Grounds.NONE));
  }

  private WalkAway walkAway(Party party, int column, String path) {
    Optional<Cell> cell = rows.walkAway().map(r -> layout.cell(r, column)).filter(c -> !c.empty());
    if (cell.isEmpty()) {
      if (issues.stream().allMatch(i -> i.now().isPresent())) {
        return new WalkAway.StatusQuo();
      }
      layout.fault(
          FaultCode.MISSING,
          rows.walkAway().map(r -> layout.cell(r, column)).orElse(layout.heading(column)),
          "`" + party.name() + "` has no walk-away: what no deal is worth to it",
          "a row `walk-away` with points from 0 to 100, or a `now` in every issue");
      return new WalkAway.StatusQuo();
    }
    return new WalkAway.Worth(
        NewCase.number(path + "walk-away", Domain.POINTS, number(cell.get(), Domain.POINTS), ""));
  }

  private static String advice(NumberForm.Bad bad, Cell cell) {
    if (cell.text().endsWith("%")) {
      return "the number without the %";
    }
    return bad.tryThis()
        .filter(t -> !t.contains("same-as"))
        .orElse("a number such as 40, or a range such as 30 to 50");
  }

  private Uncertain number(Cell cell, Domain domain) {
    return switch (new NumberParser(domain).parse(cell.text())) {
      case NumberForm.Good(Uncertain.SameAs(String path)) -> {
        layout.fault(
            FaultCode.UNSUPPORTED,
            cell,
            "`same-as " + path + "` is for case files",
            "write the number");
        yield new Uncertain.Exact(java.math.BigDecimal.ZERO);
      }
      case NumberForm.Good(Uncertain number) -> number;
      case NumberForm.Bad bad -> {
        layout.fault(FaultCode.BAD_VALUE, cell, bad.message(), advice(bad, cell));
        yield new Uncertain.Exact(java.math.BigDecimal.ZERO);
      }
    };
  }
}
