package dev.parley.report.wording;

import dev.parley.engine.stability.CoalitionConcept;
import dev.parley.engine.stability.CoalitionStability;
import dev.parley.engine.stability.CoalitionStability.Row;
import dev.parley.engine.stability.StateSet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** What parties would leave together. */
final class CoalitionText {
  private static final List<CoalitionConcept> CONCEPTS = Arrays.asList(CoalitionConcept.values());

  private final Words words;
  private final int limit;

  CoalitionText(Words words, int limit) {
    this.words = words;
    this.limit = limit;
  }

  Section write(CoalitionStability found, OptionalInt deal) {
    Section.Builder section = new Section.Builder();
    section.paragraph(
        "Several parties leave together for a state that all of them like better, by moves of"
            + " theirs one after the other. How many states each coalition would stay in:");
    List<List<String>> rows = new ArrayList<>();
    found.rows().stream().limit(limit).forEach(r -> rows.add(row(name(r), r.stable())));
    rows.add(row("every coalition", found.equilibria()));
    List<String> heads = new ArrayList<>(List.of(""));
    CONCEPTS.forEach(c -> heads.add(name(c)));
    section.numbers(heads, rows);
    if (found.rows().size() > limit) {
      section.paragraph(
          "%s of %s coalitions; a larger --limit shows more."
              .formatted(Figures.count(limit), Figures.count(found.rows().size())));
    }
    for (CoalitionConcept concept : CONCEPTS) {
      StateSet held = found.equilibria().get(concept);
      String which = held == null || held.isEmpty() ? "no state" : StateWords.named(held);
      section.item(
          "%s: %s. Every coalition stays in %s.".formatted(name(concept), meaning(concept), which));
    }
    if (deal.isPresent()) {
      deal(section, found, deal.getAsInt());
    }
    return section.section("coalitions", "Leaving together");
  }

  private void deal(Section.Builder section, CoalitionStability found, int state) {
    List<String> leavers = new ArrayList<>();
    for (Row row : found.rows()) {
      List<String> under =
          CONCEPTS.stream()
              .filter(c -> !has(row.stable().get(c), state))
              .map(CoalitionText::name)
              .toList();
      if (!under.isEmpty()) {
        leavers.add("%s (under %s)".formatted(name(row), Words.list(under, "and")));
      }
    }
    section.paragraph(
        leavers.isEmpty()
            ? "The deal: no coalition would leave it."
            : "The deal would be left by "
                + String.join("; ", leavers.subList(0, Math.min(limit, leavers.size())))
                + (leavers.size() > limit ? "; and others" : "")
                + ".");
  }

  private String name(Row row) {
    return Words.list(row.members().stream().map(words::who).toList(), "and");
  }

  private static String name(CoalitionConcept concept) {
    return concept.id().toUpperCase(Locale.ROOT);
  }

  private static String meaning(CoalitionConcept concept) {
    return switch (concept) {
      case CR -> "no coalition gets to a state that all its members like better";
      case CGMR -> "the others have some answer after which not all its members are better off";
      case CSMR -> "the same, and the coalition cannot get out of it";
      case CSEQ -> "as CGMR, and whoever answers gains by each step";
    };
  }

  private static boolean has(@Nullable StateSet states, int state) {
    return states != null && states.contains(state);
  }

  private static List<String> row(String name, Map<CoalitionConcept, StateSet> stable) {
    List<String> cells = new ArrayList<>(List.of(name));
    for (CoalitionConcept concept : CONCEPTS) {
      StateSet states = stable.get(concept);
      cells.add(states == null ? "–" : Figures.count(states.size()));
    }
    return cells;
  }
}
