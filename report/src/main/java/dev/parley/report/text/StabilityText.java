package dev.parley.report.text;

import dev.parley.engine.Finding;
import dev.parley.engine.stability.Concept;
import dev.parley.engine.stability.Stability;
import dev.parley.engine.stability.StateSet;
import dev.parley.model.Case;
import dev.parley.report.Origin;
import dev.parley.report.text.Page.Column;
import dev.parley.report.wording.ConceptText;
import dev.parley.report.wording.Figures;
import dev.parley.report.wording.StateWords;
import dev.parley.report.wording.Words;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What would hold once it is signed. */
final class StabilityText {
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
    result.holding().ifPresent(h -> new HoldingSection(page, words, states).lead(h, view.deal()));
    summary();
    result.holding().ifPresent(h -> new HoldingSection(page, words, states).details(h));
    equilibria();
    everything();
    parties();
    result.evolution().ifPresent(new EvolutionText(page, words, states, result)::write);
    Footer.write(page, finding, origin);
  }

  private void summary() {
    long held = equilibria(view.concepts()).cardinality();
    String counts =
        "%s hold for every party that moves and has preferences, under at least one concept. %s, %s%s."
            .formatted(
                held == 1 ? "It" : "They",
                Words.number(result.states().size(), "state", "states"),
                Words.number(
                    result.model().movers().size(), "party that moves", "parties that move"),
                Footer.exactness(finding.exactness()));
    String lead = Words.number(held, "equilibrium.", "equilibria.");
    if (result.holding().isPresent()) {
      page.blank();
      page.paragraph(0, lead + " " + counts);
    } else {
      page.lead(lead, counts);
    }
  }

  private BitSet equilibria(List<Concept> concepts) {
    BitSet any = new BitSet();
    for (Concept concept : concepts) {
      StateSet held = result.equilibria().get(concept);
      if (held != null) {
        held.stream().forEach(any::set);
      }
    }
    return any;
  }

  private void equilibria() {
    BitSet held = equilibria(view.concepts());
    page.heading("Equilibria: states that hold for all of them");
    if (held.isEmpty()) {
      page.paragraph(1, "None under the concepts asked for.");
      return;
    }
    List<Integer> shown = held.stream().limit(view.limit()).boxed().toList();
    new OptionTableText(page, negotiation, result, states).write(view.concepts(), shown);
    if (shown.size() < held.cardinality()) {
      page.paragraph(
          1,
          "The first %s of %s; --limit shows more."
              .formatted(Figures.count(shown.size()), Figures.count(held.cardinality())));
    }
  }

  /** Small models are shown whole. */
  private void everything() {
    int size = result.states().size();
    if (size <= view.limit() && equilibria(view.concepts()).cardinality() < size) {
      page.heading("All states");
      List<Integer> all = new ArrayList<>();
      for (int s = 0; s < size; s++) {
        all.add(s);
      }
      new OptionTableText(page, negotiation, result, states).write(view.concepts(), all);
    }
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
    concepts.forEach(
        c -> page.item(1, ConceptText.name(c) + ": " + ConceptText.meaning(c) + "."));
  }

  private static String count(@Nullable StateSet set) {
    return set == null ? "–" : Figures.count(set.size());
  }
}
