package dev.parley.report.wording;

import dev.parley.engine.Exactness;
import dev.parley.engine.stability.Concept;
import dev.parley.engine.stability.Holding.Verdict;
import dev.parley.engine.stability.ProbabilisticStability;
import dev.parley.engine.stability.ProbabilisticStability.Counts;
import dev.parley.report.StabilityView;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;

/** How often states hold over the draws of a case. */
final class DrawsText {
  private static final int MOST_SHOWN = 10;

  private final Words words;
  private final StateWords states;
  private final StabilityView view;

  DrawsText(Words words, StateWords states, StabilityView view) {
    this.words = words;
    this.states = states;
    this.view = view;
  }

  Section write(ProbabilisticStability found, OptionalInt deal) {
    Section.Builder section = new Section.Builder();
    found.deal().ifPresent(v -> deal(section, found, v));
    if (deal.isPresent()) {
      party(section, found, deal.getAsInt());
    }
    List<Concept> concepts =
        view.concepts().stream().filter(found.equilibria()::containsKey).toList();
    section.paragraph(
        "How often a state is an equilibrium, the most frequent ones first. --json has every"
            + " party's shares and their intervals.");
    Set<Integer> shown = new LinkedHashSet<>();
    int most = Math.min(view.limit(), MOST_SHOWN);
    concepts.forEach(c -> shown.addAll(counts(found.equilibria(), c, most)));
    List<List<String>> rows = new ArrayList<>();
    shown.stream()
        .limit(most)
        .forEach(s -> rows.add(row(found, found.equilibria(), "state " + StateWords.number(s), s)));
    section.numbers(FurtherSections.heads(concepts), rows);
    leaders(found, concepts).forEach((s, counts) -> section.item(leader(found, s, counts)));
    return section.section(
        "draws",
        "How often, over %s draws (seed %s)".formatted(Figures.count(found.draws()), found.seed()));
  }

  private static List<Integer> counts(Map<Concept, Counts> counts, Concept concept, int most) {
    Counts own = counts.get(concept);
    return own == null ? List.of() : own.mostFrequent(most);
  }

  private static void deal(
      Section.Builder section, ProbabilisticStability found, Map<Verdict, Integer> verdicts) {
    for (Verdict verdict : Verdict.values()) {
      section.item(
          "The deal: %s in %s."
              .formatted(verdict.words(), share(found, verdicts.getOrDefault(verdict, 0))));
    }
  }

  private void party(Section.Builder section, ProbabilisticStability found, int state) {
    section.paragraph(
        "How often the deal, state %s, is stable for each party."
            .formatted(StateWords.number(state)));
    List<List<String>> rows = new ArrayList<>();
    found.parties().forEach((p, counts) -> rows.add(row(found, counts, words.who(p), state)));
    rows.add(row(found, found.equilibria(), "all of them", state));
    section.numbers(
        FurtherSections.heads(
            view.concepts().stream().filter(found.equilibria()::containsKey).toList()),
        rows);
  }

  private List<String> row(
      ProbabilisticStability found, Map<Concept, Counts> counts, String name, int state) {
    List<String> row = new ArrayList<>(List.of(name));
    for (Concept concept : view.concepts()) {
      Counts own = counts.get(concept);
      if (own != null) {
        row.add(Figures.percent((double) own.of(state) / found.draws()));
      }
    }
    return row;
  }

  /** The most frequent state of each concept; per state and number of draws which concepts. */
  private static Map<Integer, Map<Integer, List<Concept>>> leaders(
      ProbabilisticStability found, List<Concept> concepts) {
    Map<Integer, Map<Integer, List<Concept>>> leaders = new LinkedHashMap<>();
    for (Concept concept : concepts) {
      Counts own = found.equilibria().get(concept);
      counts(found.equilibria(), concept, 1)
          .forEach(s ->
              leaders
                  .computeIfAbsent(s, _ -> new LinkedHashMap<>())
                  .computeIfAbsent(own == null ? 0 : own.of(s), _ -> new ArrayList<>())
                  .add(concept));
    }
    return leaders;
  }

  private String leader(
      ProbabilisticStability found, int state, Map<Integer, List<Concept>> counts) {
    List<String> parts = new ArrayList<>();
    counts.forEach((count, concepts) ->
        parts.add(
            "under %s in %s"
                .formatted(
                    Words.list(concepts.stream().map(ConceptText::name).toList(), "and"),
                    share(found, count))));
    return "The most frequent equilibrium, %s: state %s (%s)."
        .formatted(String.join(", ", parts), StateWords.number(state), states.state(state));
  }

  private static String share(ProbabilisticStability found, int count) {
    Exactness.Sampled interval = found.interval(count);
    return "%s of draws (95\u00a0%% interval %s to %s\u00a0%%)"
        .formatted(
            Figures.percent((double) count / found.draws()),
            Figures.decimal(interval.low() * 100),
            Figures.decimal(interval.high() * 100));
  }
}
