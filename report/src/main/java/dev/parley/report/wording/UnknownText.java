package dev.parley.report.wording;

import dev.parley.engine.stability.Concept;
import dev.parley.engine.stability.KnownSoFar;
import dev.parley.engine.stability.StateSet;
import dev.parley.engine.stability.UnknownPreference.Extension;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** What holds with only that known on which all draws agree. */
final class UnknownText {
  private final Words words;
  private final List<Concept> concepts;

  UnknownText(Words words, List<Concept> concepts) {
    this.words = words;
    this.concepts = FurtherSections.inTurn(concepts);
  }

  Section write(KnownSoFar found, OptionalInt deal) {
    List<String> open = new ArrayList<>();
    found.unknown().forEach((p, n) -> open.add(words.who(p) + " " + Figures.count(n)));
    Section.Builder section = new Section.Builder();
    section.paragraph(
        "Known is what all %s draws (seed %s) agree on. Of %s the order is open: %s."
                .formatted(
                    Figures.count(found.draws()),
                    found.seed(),
                    Words.number(found.pairs(), "pair of states", "pairs of states"),
                    String.join(", ", open))
            + " How many states are equilibria, by what parties do about states of which they may"
            + " think either way:");
    List<List<String>> rows = new ArrayList<>();
    for (Extension extension : Extension.values()) {
      Map<Concept, StateSet> own = found.tables().equilibria().getOrDefault(extension, Map.of());
      List<String> cells = new ArrayList<>(List.of(letter(extension) + ": " + meaning(extension)));
      concepts.forEach(c -> cells.add(size(own.get(c))));
      rows.add(cells);
    }
    section.numbers(FurtherSections.heads(concepts), rows);
    Map<Concept, StateSet> sure = found.tables().equilibria().getOrDefault(Extension.A, Map.of());
    for (Concept concept : concepts) {
      StateSet states = sure.get(concept);
      section.item(
          "%s: equilibria whatever is unknown: %s."
              .formatted(
                  ConceptText.name(concept),
                  states == null || states.isEmpty() ? "none" : StateWords.named(states)));
    }
    if (deal.isPresent()) {
      deal(section, found, deal.getAsInt());
    }
    return section.section("unknown", "Without what is unknown");
  }

  private void deal(Section.Builder section, KnownSoFar found, int state) {
    for (Extension extension : Extension.values()) {
      Map<Concept, StateSet> own = found.tables().equilibria().getOrDefault(extension, Map.of());
      List<String> names =
          concepts.stream()
              .filter(c -> {
                StateSet states = own.get(c);
                return states != null && states.contains(state);
              })
              .map(ConceptText::name)
              .toList();
      section.item(
          "The deal under %s: %s."
              .formatted(
                  letter(extension),
                  names.isEmpty()
                      ? "no equilibrium"
                      : "equilibrium of " + Words.list(names, "and")));
    }
  }

  private static String letter(Extension extension) {
    return extension.name().toLowerCase(Locale.ROOT);
  }

  private static String meaning(Extension extension) {
    return switch (extension) {
      case A -> "tempted by them, not deterred";
      case B -> "neither tempted nor deterred";
      case C -> "both tempted and deterred";
      case D -> "not tempted, but deterred";
    };
  }

  private static String size(@Nullable StateSet states) {
    return states == null ? "–" : Figures.count(states.size());
  }
}
