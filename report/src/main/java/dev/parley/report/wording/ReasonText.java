package dev.parley.report.wording;

import dev.parley.engine.stability.Concept;
import dev.parley.engine.stability.Reason;
import dev.parley.engine.stability.Sanction;
import dev.parley.engine.stability.Step;
import java.util.ArrayList;
import java.util.List;

/** Why a state holds for a party, or does not, as sentences that name the moves. */
public final class ReasonText {
  private final Words words;
  private final StateWords states;

  public ReasonText(Words words, StateWords states) {
    this.words = words;
    this.states = states;
  }

  /** One sentence per improvement that is deterred; otherwise a single one. */
  public List<String> sentences(int state, String party, Concept concept, Reason reason) {
    String who = words.who(party);
    return switch (reason) {
      case Reason.NoImprovement() -> List.of(who + " has no move of its own that it likes better.");
      case Reason.Unpunished(int improvement) ->
          List.of(
              "%s could change %s, which it likes better; %s."
                  .formatted(who, states.change(state, improvement), unpunished(concept, who)));
      case Reason.Deterred(List<Sanction> sanctions) ->
          sanctions.stream().map(s -> deterred(state, who, concept, s)).toList();
    };
  }

  private static String unpunished(Concept concept, String who) {
    return switch (concept) {
      case NASH -> "this concept asks for no more";
      case GMR -> "nothing that the others can do then takes the gain away";
      case SMR ->
          "nothing that the others can do then takes the gain away without leaving "
              + who
              + " a way out";
      case SEQ -> "no answer that the others would like themselves takes the gain away";
      case SSEQ ->
          "no answer that the others would like themselves takes the gain away without leaving "
              + who
              + " a way out";
      case SIM -> "no improvement that the others make at the same moment takes the gain away";
    };
  }

  private String deterred(int state, String who, Concept concept, Sanction sanction) {
    String start =
        "%s could change %s".formatted(who, states.change(state, sanction.improvement()));
    if (concept == Concept.SIM) {
      List<String> others = new ArrayList<>();
      for (Step step : sanction.answer()) {
        others.add(words.who(step.mover()) + " changes " + states.change(state, step.to()));
      }
      return "%s; where at the same moment %s, %s is no better off."
          .formatted(start, Words.list(others, "and"), who);
    }
    List<String> answers = new ArrayList<>();
    int here = sanction.improvement();
    for (Step step : sanction.answer()) {
      answers.add(
          "%s answers with %s".formatted(words.who(step.mover()), states.change(here, step.to())));
      here = step.to();
    }
    String escape =
        concept == Concept.SMR || concept == Concept.SSEQ
            ? ", and no further move of its own helps"
            : "";
    return "%s; then %s, which leaves %s no better off%s."
        .formatted(start, Words.list(answers, "and then"), who, escape);
  }
}
