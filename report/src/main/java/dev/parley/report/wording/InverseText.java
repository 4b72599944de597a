package dev.parley.report.wording;

import dev.parley.engine.stability.GraphModel;
import dev.parley.engine.stability.InverseStability;
import dev.parley.engine.stability.InverseStability.Ask;
import java.util.ArrayList;
import java.util.List;

/** Which preferences would make a state an equilibrium. */
final class InverseText {
  private static final int MOST_NAMED = 3;

  private final Words words;
  private final StateWords states;
  private final GraphModel model;

  InverseText(Words words, StateWords states, GraphModel model) {
    this.words = words;
    this.states = states;
    this.model = model;
  }

  /**
   * The section.
   *
   * @param answers one per concept, at least one
   * @param deal how the deal is called
   */
  Section write(List<InverseStability> answers, String deal) {
    InverseStability first = answers.getFirst();
    Section.Builder section = new Section.Builder();
    section.paragraph(
        "The deal: %s, state %s (%s). The table counts the states that a party likes better today"
                .formatted(deal, StateWords.number(first.state()), states.state(first.state()))
            + " and would have to like no better, at the least; 0 where it is stable already.");
    List<String> heads = new ArrayList<>(List.of(""));
    first.asks().forEach(a -> heads.add(words.who(a.party())));
    heads.add("asks most of");
    section.words(heads, answers.stream().map(this::row).toList());
    for (InverseStability answer : answers) {
      for (Ask ask : answer.asks()) {
        if (!ask.stable()) {
          section.item(ConceptText.name(answer.concept()) + ": " + ask(answer, ask));
        }
      }
    }
    return section.section("inverse", "What would make it an equilibrium");
  }

  private List<String> row(InverseStability answer) {
    List<String> row = new ArrayList<>(List.of(ConceptText.name(answer.concept())));
    answer.asks().forEach(a -> row.add(fewest(a)));
    row.add(answer.most().map(words::who).orElse("nobody"));
    return row;
  }

  private static String fewest(Ask ask) {
    return ask.fewestNew()
        .map(n -> (ask.complete() || n == 0 ? "" : "at most ") + Figures.count(n))
        .orElse("impossible");
  }

  private String ask(InverseStability answer, Ask ask) {
    String who = words.who(ask.party());
    if (ask.needed().isEmpty()) {
      return "nothing that " + who + " could prefer makes it stay.";
    }
    List<Integer> set = ask.needed().getFirst();
    List<Integer> news = set.stream().filter(s -> prefers(ask.party(), s, answer.state())).toList();
    List<String> named =
        news.stream().limit(MOST_NAMED).map(s -> named(answer.state(), s)).toList();
    String rest =
        (news.size() > MOST_NAMED
                ? " and " + Words.number(news.size() - MOST_NAMED, "more state", "more states")
                : "")
            + (set.size() > news.size()
                ? ", and kept thinking so of %s that it likes no better today"
                    .formatted(Words.number(set.size() - news.size(), "state", "states"))
                : "");
    String ways =
        ask.needed().size() == 1 && ask.complete()
            ? "There is no other way"
            : "It is one of %s%s smallest ways"
                .formatted(ask.complete() ? "" : "more than ", Figures.count(ask.needed().size()));
    String share =
        ask.share()
            .map(s ->
                "; %s of all strict rankings of the states make it stay"
                    .formatted(Figures.percent(s.doubleValue())))
            .orElse("");
    return "%s would stay if it came to like no better: %s%s. %s%s."
        .formatted(who, String.join("; ", named), rest, ways, share);
  }

  private boolean prefers(String party, int other, int state) {
    return model.movers().stream().anyMatch(m -> m.id().equals(party) && m.prefers(other, state));
  }

  private String named(int state, int other) {
    return "state " + StateWords.number(other) + " (" + states.change(state, other) + ")";
  }
}
