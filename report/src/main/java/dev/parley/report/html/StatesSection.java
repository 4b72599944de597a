package dev.parley.report.html;

import static j2html.TagCreator.abbr;
import static j2html.TagCreator.div;
import static j2html.TagCreator.p;
import static j2html.TagCreator.td;
import static j2html.TagCreator.text;
import static j2html.TagCreator.th;

import dev.parley.engine.stability.Concept;
import dev.parley.engine.stability.Stability;
import dev.parley.engine.stability.StateSet;
import dev.parley.report.StabilityView;
import dev.parley.report.html.Frame.Part;
import dev.parley.report.wording.ConceptText;
import dev.parley.report.wording.EquilibriumText;
import dev.parley.report.wording.Figures;
import dev.parley.report.wording.OptionTable;
import dev.parley.report.wording.OptionTable.Row;
import dev.parley.report.wording.StateWords;
import dev.parley.report.wording.Words;
import j2html.tags.DomContent;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The option table, and how many states are stable for whom. */
final class StatesSection {
  private final Links links;
  private final Words words;
  private final Stability result;
  private final StabilityView view;

  StatesSection(Links links, Stability result, StabilityView view) {
    this.links = links;
    words = links.words();
    this.result = result;
    this.view = view;
  }

  /** Equilibria, or all states of a small model with the equilibria first. */
  Part options() {
    BitSet held = EquilibriumText.any(result, view.concepts());
    int size = result.states().size();
    List<Integer> shown =
        new ArrayList<>(
            EquilibriumText.inOrder(result, view.concepts()).stream().limit(view.limit()).toList());
    for (int s = 0; size <= view.limit() && s < size; s++) {
      if (!held.get(s)) {
        shown.add(s);
      }
    }
    List<DomContent> content = new ArrayList<>();
    if (shown.isEmpty()) {
      content.add(p("No state is an equilibrium under the concepts asked for."));
    } else {
      content.add(p(caption(held, shown)));
      content.add(table(OptionTable.of(links.negotiation(), result, view.concepts(), shown)));
      content.add(p("E: equilibrium. " + OptionTable.LEGEND).withClass("quiet"));
    }
    return new Part("states", "The option table", content);
  }

  private String caption(BitSet held, List<Integer> shown) {
    if (shown.size() == result.states().size()) {
      return "All states, those that hold for everybody first.";
    }
    return held.cardinality() > shown.size()
        ? ("%s of %s equilibria, first those that can be reached from today and hold under the most"
                + " concepts.")
            .formatted(Figures.count(shown.size()), Figures.count(held.cardinality()))
        : "The states that hold for everybody under at least one concept.";
  }

  private DomContent table(OptionTable table) {
    StateWords states = new StateWords(words, result.states());
    if (table.options().isEmpty()) {
      return rows(table, states);
    }
    List<String> heads = new ArrayList<>(List.of("state"));
    table.states().forEach(s -> heads.add(StateWords.number(s)));
    List<List<DomContent>> rows = new ArrayList<>();
    for (List<Row> part : List.of(table.options(), table.concepts(), table.parties())) {
      for (Row row : part) {
        List<DomContent> cells = new ArrayList<>();
        cells.add(th(row.name()).attr("scope", "row"));
        row.cells().forEach(c -> cells.add(mark(c)));
        rows.add(cells);
      }
    }
    return div(Charts.grid(heads, rows)).withClass("marks");
  }

  private DomContent rows(OptionTable table, StateWords states) {
    List<Row> marks = new ArrayList<>(table.concepts());
    marks.addAll(table.parties());
    List<String> heads = new ArrayList<>(List.of("no.", "state"));
    marks.forEach(m -> heads.add(m.name()));
    List<List<DomContent>> rows = new ArrayList<>();
    for (int k = 0; k < table.states().size(); k++) {
      int state = table.states().get(k);
      List<DomContent> cells = new ArrayList<>();
      cells.add(td(StateWords.number(state)).withClass("number"));
      cells.add(th(states.state(state)).attr("scope", "row"));
      for (Row mark : marks) {
        cells.add(mark(mark.cells().get(k)));
      }
      rows.add(cells);
    }
    return div(Charts.grid(heads, rows)).withClass("marks named");
  }

  private static DomContent mark(String cell) {
    return td(cell).withClass("mark" + (cell.equals("E") || cell.equals("Y") ? " taken" : ""));
  }

  /** Counts per party and concept. */
  Part counts() {
    List<Concept> concepts =
        view.concepts().stream().filter(result.equilibria()::containsKey).toList();
    List<String> heads = new ArrayList<>(List.of("party"));
    concepts.forEach(c -> heads.add(ConceptText.name(c)));
    List<List<DomContent>> rows = new ArrayList<>();
    result.standings().forEach(s -> rows.add(row(words.who(s.party()), concepts, s.stable()::get)));
    rows.add(row("all of them", concepts, result.equilibria()::get));
    List<DomContent> content = new ArrayList<>();
    content.add(
        p(
            "How many of %s states are stable for each party in this model."
                .formatted(Figures.count(result.states().size()))));
    content.add(Charts.grid(heads, rows));
    for (Concept concept : concepts) {
      content.add(
          p(abbr(ConceptText.name(concept)), text(": " + ConceptText.meaning(concept) + "."))
              .withClass("quiet"));
    }
    return new Part("stable", "Stable for whom", content);
  }

  private static List<DomContent> row(
      String name, List<Concept> concepts, Function<Concept, @Nullable StateSet> sets) {
    List<DomContent> cells = new ArrayList<>();
    cells.add(th(name).attr("scope", "row"));
    for (Concept concept : concepts) {
      StateSet set = sets.apply(concept);
      cells.add(Links.number(set == null ? "–" : Figures.count(set.size())));
    }
    return cells;
  }
}
