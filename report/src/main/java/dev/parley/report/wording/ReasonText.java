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
  private final Phrases phrases;
  private final StateWords states;

  public ReasonText(Words words, StateWords states) {
    this.words = words;
    this.phrases = words.phrases();
    this.states = states;
  }

  /** One sentence per improvement that is deterred; otherwise a single one. */
  public List<String> sentences(int state, String party, Concept concept, Reason reason) {
    String who = words.who(party);
    return switch (reason) {
      case Reason.NoImprovement() -> List.of(phrases.say("reason.no-improvement", who));
      case Reason.Unpunished(int improvement) ->
          List.of(
              phrases.say(
                  "reason.unpunished." + concept.name(), who, states.change(state, improvement)));
      case Reason.Deterred(List<Sanction> sanctions) ->
          sanctions.stream().map(s -> deterred(state, who, concept, s)).toList();
    };
  }

  private String deterred(int state, String who, Concept concept, Sanction sanction) {
    String change = states.change(state, sanction.improvement());
    if (concept == Concept.SIM) {
      List<String> others = new ArrayList<>();
      for (Step step : sanction.answer()) {
        others.add(
            phrases.say(
                "reason.changes", words.who(step.mover()), states.change(state, step.to())));
      }
      return phrases.say("reason.sim", who, change, phrases.all(others));
    }
    List<String> answers = new ArrayList<>();
    int here = sanction.improvement();
    for (Step step : sanction.answer()) {
      answers.add(
          phrases.say("reason.answers", words.who(step.mover()), states.change(here, step.to())));
      here = step.to();
    }
    boolean escape = concept == Concept.SMR || concept == Concept.SSEQ;
    return phrases.say(
        escape ? "reason.deterred.no-escape" : "reason.deterred",
        who,
        change,
        Words.list(answers, phrases.say("reason.and-then")));
  }
}
