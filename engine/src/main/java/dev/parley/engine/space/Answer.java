package dev.parley.engine.space;

import dev.parley.model.Body.DecisionRule;
import java.util.List;
import java.util.stream.Stream;

/** How a consenter or member answers at a package: +1 yes, −1 no, 0 neither. */
sealed interface Answer {
  int YES = 1;
  int NO = -1;
  int ABSTAINS = 0;

  int at(Ballot ballot);

  /** The conditions on which it depends, beside the voters' answers. */
  Stream<Condition> conditions();

  /** A party's own answer. */
  record OfVoter(int voter) implements Answer {
    @Override
    public int at(Ballot ballot) {
      return ballot.accepts(voter) ? YES : NO;
    }

    @Override
    public Stream<Condition> conditions() {
      return Stream.empty();
    }
  }

  /** A vote that the case fixes: the first case that holds decides, none abstains. */
  record Fixed(List<FixedCase> cases) implements Answer {
    @Override
    public int at(Ballot ballot) {
      if (ballot.othersSayYes()) {
        return YES;
      }
      for (FixedCase c : cases) {
        if (ballot.holds(c.when())) {
          return c.yes() ? YES : NO;
        }
      }
      return ABSTAINS;
    }

    @Override
    public Stream<Condition> conditions() {
      return cases.stream().map(FixedCase::when).filter(c -> !c.equals(Condition.ALWAYS));
    }
  }

  /** One line of a fixed vote. */
  record FixedCase(Condition when, boolean yes) {}

  /** A body with members. */
  record OfBody(String id, DecisionRule rule, List<Seat> members) implements Answer {
    @Override
    public int at(Ballot ballot) {
      return new Tally(this, ballot).passes() ? YES : NO;
    }

    @Override
    public Stream<Condition> conditions() {
      return members.stream().flatMap(m -> m.answer().conditions());
    }
  }

  /**
   * A member's answer and its weight.
   *
   * @param own whether the member answers for itself, as a party or body
   */
  record Seat(String id, Answer answer, long seats, boolean veto, boolean own) {}
}
