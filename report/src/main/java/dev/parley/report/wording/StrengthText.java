package dev.parley.report.wording;

import dev.parley.engine.stability.Concept;
import dev.parley.engine.stability.StateSet;
import dev.parley.engine.stability.StrengthOfPreference;
import dev.parley.engine.stability.StrengthOfPreference.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** Which states are stable by strong sanctions, and which by weak ones. */
final class StrengthText {
  private final Words words;
  private final List<Concept> concepts;

  StrengthText(Words words, List<Concept> concepts) {
    this.words = words;
    // Without sanctions there is nothing to tell apart.
    this.concepts =
        FurtherSections.inTurn(concepts).stream().filter(c -> c != Concept.NASH).toList();
  }

  Section write(StrengthOfPreference found, OptionalInt deal) {
    Section.Builder section = new Section.Builder();
    if (concepts.isEmpty()) {
      section.paragraph("None of the concepts asked for knows sanctions that could be strong.");
      return section.section("strength", "Strong and weak sanctions");
    }
    section.paragraph(
        "A sanction is strong where it takes a party from a state that it would sign to one that is"
            + " worse for it than no deal (its walk-away), and weak where it only takes the gain"
            + " away. Stable states that need strong sanctions only, plus those that are stable"
            + " through some weak one:");
    List<List<String>> rows = new ArrayList<>();
    for (Row row : found.rows()) {
      List<String> cells = new ArrayList<>(List.of(words.who(row.party())));
      concepts.forEach(c -> cells.add(size(row.strong().get(c)) + " + " + size(row.weak().get(c))));
      rows.add(cells);
    }
    section.numbers(FurtherSections.heads(concepts), rows);
    for (Concept concept : concepts) {
      StateSet strong = found.strongEquilibria().get(concept);
      section.item(
          "%s: strongly stable for all: %s."
              .formatted(
                  ConceptText.name(concept),
                  strong == null || strong.isEmpty() ? "none" : StateWords.named(strong)));
    }
    if (deal.isPresent()) {
      found.rows().forEach(r -> section.item(deal(r, deal.getAsInt())));
    }
    return section.section("strength", "Strong and weak sanctions");
  }

  private String deal(Row row, int state) {
    List<String> strong = names(row, state, true);
    List<String> weak = names(row, state, false);
    String who = "The deal, for " + words.who(row.party()) + ": ";
    if (strong.isEmpty() && weak.isEmpty()) {
      return who + "unstable.";
    }
    List<String> parts = new ArrayList<>();
    if (!strong.isEmpty()) {
      parts.add("strongly stable under " + Words.list(strong, "and"));
    }
    if (!weak.isEmpty()) {
      parts.add("weakly under " + Words.list(weak, "and"));
    }
    return who + String.join(", ", parts) + ".";
  }

  private List<String> names(Row row, int state, boolean strong) {
    return concepts.stream()
        .filter(c -> {
          StateSet states = (strong ? row.strong() : row.weak()).get(c);
          return states != null && states.contains(state);
        })
        .map(ConceptText::name)
        .toList();
  }

  private static String size(@Nullable StateSet states) {
    return states == null ? "–" : Figures.count(states.size());
  }
}
