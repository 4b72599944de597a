package dev.parley.report.wording;

import dev.parley.engine.stability.Concept;
import dev.parley.engine.stability.FurtherConcepts;
import dev.parley.engine.stability.Stability;
import dev.parley.report.StabilityView;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/** What was asked beyond the table, one section each, in words. */
public final class FurtherSections {
  private FurtherSections() {}

  /** The sections in their order; none where nothing was asked and nobody is mistaken. */
  public static List<Section> of(Words words, Stability result, StabilityView view) {
    StateWords states = new StateWords(words, result.states());
    OptionalInt deal =
        result.holding().map(h -> OptionalInt.of(h.shown())).orElseGet(OptionalInt::empty);
    FurtherConcepts further = result.further();
    List<Section> sections = new ArrayList<>();
    if (!further.inverse().isEmpty()) {
      sections.add(
          new InverseText(words, states, result.model()).write(further.inverse(), view.inverse()));
    }
    further
        .probable()
        .ifPresent(p -> sections.add(new DrawsText(words, states, view).write(p, deal)));
    result
        .hypergame()
        .ifPresent(h -> sections.add(new HypergameText(words, view.concepts()).write(h, deal)));
    further
        .coalitions()
        .ifPresent(c -> sections.add(new CoalitionText(words, view.limit()).write(c, deal)));
    further.limited().ifPresent(l -> sections.add(new LookaheadText(words).write(l, deal)));
    further
        .strength()
        .ifPresent(s -> sections.add(new StrengthText(words, view.concepts()).write(s, deal)));
    further
        .unknown()
        .ifPresent(u -> sections.add(new UnknownText(words, view.concepts()).write(u, deal)));
    return sections;
  }

  /** The concepts that some tables are made for, as the columns of a table. */
  static List<String> heads(List<Concept> concepts) {
    List<String> heads = new ArrayList<>(List.of(""));
    concepts.forEach(c -> heads.add(ConceptText.name(c)));
    return heads;
  }

  /** Those of the concepts wanted that reachable sets decide; not SIM. */
  static List<Concept> inTurn(List<Concept> concepts) {
    return concepts.stream().filter(c -> c != Concept.SIM).toList();
  }
}
