package dev.parley.engine.space;

import java.util.ArrayList;
import java.util.List;

/**
 * How parties and bodies answer at single packages of any space, also those that no consent of the
 * case names.
 */
public final class Approvals {
  private final Space space;
  private final AnswerCompiler answers;

  Approvals(Space space, AnswerCompiler answers) {
    this.space = space;
    this.answers = answers;
  }

  /** Compiles the conditions behind an answer, so that later calls only read. */
  void compile(String id) {
    Answer _ = answers.of(id);
  }

  /** Whether a party or body says yes at a package. */
  public boolean approves(String id, Choice deal) {
    return answers.of(id).at(space.ballot(deal)) == Answer.YES;
  }

  /** Members of a body that do not say yes at a package, in the body's order. */
  public List<String> holdouts(String body, Choice deal) {
    List<String> found = new ArrayList<>();
    if (answers.of(body) instanceof Answer.OfBody members) {
      Ballot ballot = space.ballot(deal);
      for (Answer.Seat seat : members.members()) {
        if (seat.answer().at(ballot) != Answer.YES) {
          found.add(seat.id());
        }
      }
    }
    return found;
  }
}
