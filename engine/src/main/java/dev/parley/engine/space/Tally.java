package dev.parley.engine.space;

import dev.parley.model.Body.DecisionRule;

/** The votes of a body's members at one package. */
final class Tally {
  private final Answer.OfBody body;
  private long total;
  private long yes;
  private long no;
  private int yesMembers;
  private int noMembers;
  private long vetoesOpen;
  private boolean vetoed;

  Tally(Answer.OfBody body, Ballot ballot) {
    this.body = body;
    for (Answer.Seat seat : body.members()) {
      int answer = seat.answer().at(ballot);
      total += seat.seats();
      if (answer == Answer.YES) {
        yes += seat.seats();
        yesMembers++;
      } else {
        no += answer == Answer.NO ? seat.seats() : 0;
        noMembers += answer == Answer.NO ? 1 : 0;
        vetoed |= seat.veto();
        vetoesOpen += seat.veto() ? seat.seats() : 0;
      }
    }
  }

  boolean passes() {
    return !vetoed
        && switch (body.rule()) {
          case DecisionRule.Unanimity _ -> yesMembers == body.members().size();
          case DecisionRule.Consensus _ -> noMembers == 0;
          case DecisionRule.AnyMember _ -> yesMembers > 0;
          case DecisionRule.Majority _, DecisionRule.Quota _ -> yes >= needed();
        };
  }

  /** Yes seats that a rule by seats asks for. */
  long needed() {
    return switch (body.rule()) {
      case DecisionRule.Majority _ -> total / 2 + 1;
      case DecisionRule.Quota quota -> quota.yes();
      case DecisionRule.Unanimity _ -> total;
      case DecisionRule.Consensus _ -> yes + no;
      case DecisionRule.AnyMember _ -> 1;
    };
  }

  /** Yes seats that are missing, those of members with a veto among them. */
  long missing() {
    return Math.max(Math.max(0, needed() - yes), vetoesOpen);
  }

  long yes() {
    return yes;
  }
}
