package dev.parley.engine.space;

import java.util.List;
import java.util.stream.Stream;

/** A compiled consent: where it is required and who answers. */
record ConsentRule(String by, List<Condition> when, Answer answer) {
  boolean required(Ballot ballot) {
    for (Condition condition : when) {
      if (ballot.holds(condition)) {
        return true;
      }
    }
    return when.isEmpty();
  }

  /** The conditions that decide, beside the voters' answers. */
  Stream<Condition> conditions() {
    return Stream.concat(when.stream(), answer.conditions());
  }
}
