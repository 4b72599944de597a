package dev.parley.report.wording;

import dev.parley.engine.stability.Concept;
import dev.parley.engine.stability.Hypergame;
import dev.parley.engine.stability.StateSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** What holds only because parties are mistaken about each other. */
final class HypergameText {
  private final Words words;
  private final List<Concept> concepts;

  HypergameText(Words words, List<Concept> concepts) {
    this.words = words;
    this.concepts = concepts;
  }

  Section write(Hypergame found, OptionalInt deal) {
    Section.Builder section = new Section.Builder();
    section.paragraph(
        "The case says that parties see others otherwise than they are (views). The table counts"
            + " the states that are stable for each party as it sees the others, and in brackets if"
            + " it knew them; a surprise is an equilibrium that somebody leaves once all know.");
    List<Concept> shown = concepts.stream().filter(found.equilibria()::containsKey).toList();
    List<List<String>> rows = new ArrayList<>();
    for (int row = 0; row < found.perceived().size(); row++) {
      Map<Concept, StateSet> believed = found.perceived().get(row).stable();
      Map<Concept, StateSet> real = found.real().get(row).stable();
      List<String> cells = new ArrayList<>(List.of(words.who(found.real().get(row).party())));
      shown.forEach(c -> cells.add(size(believed.get(c)) + " (" + size(real.get(c)) + ")"));
      rows.add(cells);
    }
    rows.add(counts("all of them", shown, found.equilibria()));
    rows.add(counts("surprises", shown, found.surprises()));
    section.numbers(FurtherSections.heads(shown), rows);
    for (Concept concept : shown) {
      StateSet surprises = found.surprises().get(concept);
      if (surprises != null && !surprises.isEmpty()) {
        section.item(
            "%s: surprises: %s.".formatted(ConceptText.name(concept), StateWords.named(surprises)));
      }
    }
    if (deal.isPresent()) {
      deal(section, found, shown, deal.getAsInt());
    }
    return section.section("views", "As the parties see each other");
  }

  private static void deal(
      Section.Builder section, Hypergame found, List<Concept> shown, int state) {
    List<String> mistaken =
        shown.stream()
            .filter(c -> has(found.surprises().get(c), state))
            .map(ConceptText::name)
            .toList();
    List<String> believed =
        shown.stream()
            .filter(c -> has(found.equilibria().get(c), state))
            .map(ConceptText::name)
            .toList();
    section.paragraph(
        believed.isEmpty()
            ? "The deal: somebody would leave it as it sees the others, under every concept."
            : "The deal: as the parties see each other nobody would leave it under "
                + Words.list(believed, "and")
                + (mistaken.isEmpty()
                    ? "."
                    : "; under "
                        + Words.list(mistaken, "and")
                        + " only because somebody is mistaken."));
  }

  private static boolean has(@Nullable StateSet states, int state) {
    return states != null && states.contains(state);
  }

  private static List<String> counts(
      String name, List<Concept> shown, Map<Concept, StateSet> states) {
    List<String> cells = new ArrayList<>(List.of(name));
    shown.forEach(c -> cells.add(size(states.get(c))));
    return cells;
  }

  private static String size(@Nullable StateSet states) {
    return states == null ? "–" : Figures.count(states.size());
  }
}
