package dev.parley.engine.space;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Somebody who does not say yes at a package.
 *
 * @param who id of a party, body or member
 * @param voter the party whose own preferences decide
 * @param missingSeats of a body with members: yes seats that are missing
 * @param members of a body: its members that do not say yes
 */
public record Refusal(
    String who, OptionalInt voter, boolean body, long missingSeats, List<Refusal> members) {
  public Refusal {
    members = List.copyOf(members);
  }

  static Optional<Refusal> of(String who, Answer answer, Ballot ballot) {
    if (answer.at(ballot) == Answer.YES) {
      return Optional.empty();
    }
    return Optional.of(
        switch (answer) {
          case Answer.OfVoter own ->
              new Refusal(who, OptionalInt.of(own.voter()), false, 0, List.of());
          case Answer.Fixed _ -> new Refusal(who, OptionalInt.empty(), false, 0, List.of());
          case Answer.OfBody body -> {
            List<Refusal> members = new ArrayList<>();
            body.members().forEach(m -> of(m.id(), m.answer(), ballot).ifPresent(members::add));
            yield new Refusal(
                who, OptionalInt.empty(), true, new Tally(body, ballot).missing(), members);
          }
        });
  }
}
