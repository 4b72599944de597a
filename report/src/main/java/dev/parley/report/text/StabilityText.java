package dev.parley.report.text;

import dev.parley.engine.Finding;
import dev.parley.engine.stability.Concept;
import dev.parley.engine.stability.Stability;
import dev.parley.engine.stability.StateSet;
import dev.parley.model.Case;
import dev.parley.report.Origin;
import dev.parley.report.StabilityView;
import dev.parley.report.text.Page.Column;
import dev.parley.report.wording.ConceptText;
import dev.parley.report.wording.DriftText;
import dev.parley.report.wording.EquilibriumText;
import dev.parley.report.wording.Figures;
import dev.parley.report.wording.FurtherSections;
import dev.parley.report.wording.StateWords;
import dev.parley.report.wording.Words;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What would hold once it is signed. */
final class StabilityText {
  /** More columns are no help on a terminal. */
  private static final int MOST_SHOWN = 10;

  private final Page page;
  private final Finding<Stability> finding;
  private final Stability result;
  private final Case negotiation;
  private final StabilityView view;
  private final Words words;
  private final StateWords states;

  StabilityText(Page page, Finding<Stability> finding, Case negotiation, StabilityView view) {
    this.page = page;
    this.finding = finding;
    this.negotiation = negotiation;
    this.view = view;
    result = finding.result();
    words = new Words(negotiation);
    states = new StateWords(words, result.states());
  }

  void write(Origin origin) {
    page.heading("What would hold once it is signed? " + negotiation.title());
    page.blank();
    if (result.model().movers().isEmpty()) {
      page.lead(
          "Not said.",
          "The case names nobody who could change an issue alone once it is in force, so nothing"
              + " follows about what would hold. Say who can with `controlled-by`.");
      Footer.write(page, finding, origin);
      return;
    }
    result.holding().ifPresent(h -> new HoldingSection(page, words, states).lead(h, view.deal()));
    summary();
    result.holding().ifPresent(h -> new HoldingSection(page, words, states).details(h));
    FurtherSections.of(words, result, view).forEach(s -> SectionText.write(page, s));
    if (result.states().size() <= view.limit()) {
      everything();
    } else {
      equilibria();
    }
    parties();
    result.evolution().ifPresent(new EvolutionText(page, new DriftText(states, result))::write);
    Footer.write(page, finding, origin);
  }

  private void summary() {
    String counts = EquilibriumText.sentence(result, view.concepts());
    String exact =
        counts.substring(0, counts.length() - 1) + Footer.exactness(finding.exactness()) + ".";
    String lead = EquilibriumText.lead(result, view.concepts());
    if (result.holding().isPresent()) {
      page.blank();
      page.paragraph(0, lead + " " + exact);
    } else {
      page.lead(lead, exact);
    }
  }

  private void equilibria() {
    List<Integer> held = EquilibriumText.inOrder(result, view.concepts());
    page.heading("Equilibria: states that hold for all of them");
    if (held.isEmpty()) {
      page.paragraph(1, "None under the concepts asked for.");
      return;
    }
    List<Integer> shown =
        held.subList(0, Math.min(held.size(), Math.min(view.limit(), MOST_SHOWN)));
    new OptionTableText(page, negotiation, result, states).write(view.concepts(), shown);
    if (shown.size() < held.size()) {
      page.paragraph(
          1,
          "%s of %s, first those that can be reached from today and hold under the most concepts; --csv has all."
              .formatted(Figures.count(shown.size()), Figures.count(held.size())));
    }
  }

  /** Small models are shown whole. */
  private void everything() {
    BitSet held = EquilibriumText.any(result, view.concepts());
    List<Integer> all = new ArrayList<>(EquilibriumText.inOrder(result, view.concepts()));
    for (int s = 0; s < result.states().size(); s++) {
      if (!held.get(s)) {
        all.add(s);
      }
    }
    page.heading("All states, those that hold for all of them first");
    new OptionTableText(page, negotiation, result, states).write(view.concepts(), all);
  }

  private void parties() {
    if (result.standings().isEmpty()) {
      return;
    }
    page.heading("How many states are stable for whom");
    List<Concept> concepts =
        view.concepts().stream().filter(result.equilibria()::containsKey).toList();
    List<Column> columns = new ArrayList<>(List.of(Column.TEXT));
    columns.addAll(Collections.nCopies(concepts.size(), Column.NUMBER));
    List<String> head = new ArrayList<>(List.of(""));
    concepts.forEach(c -> head.add(ConceptText.name(c)));
    List<List<String>> rows = new ArrayList<>();
    result
        .standings()
        .forEach(s -> {
          List<String> row = new ArrayList<>(List.of(words.who(s.party())));
          concepts.forEach(c -> row.add(count(s.stable().get(c))));
          rows.add(row);
        });
    List<String> all = new ArrayList<>(List.of("all of them"));
    concepts.forEach(c -> all.add(count(result.equilibria().get(c))));
    rows.add(all);
    page.table(1, columns, head, rows);
    concepts.forEach(c -> page.item(1, ConceptText.name(c) + ": " + ConceptText.meaning(c) + "."));
  }

  private static String count(@Nullable StateSet set) {
    return set == null ? "–" : Figures.count(set.size());
  }
}
