package dev.parley.engine.deals;

import dev.parley.engine.space.Choice;
import dev.parley.engine.space.Refusal;
import dev.parley.engine.space.Space;
import dev.parley.engine.space.Voter;
import dev.parley.model.Case;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;

/** Who blocks a package, by how much, and why. */
public final class Refusals {
  private final Case negotiation;
  private final Space space;
  private final Support support;

  public Refusals(Case negotiation, Space space) {
    this.negotiation = negotiation;
    this.space = space;
    support = new Support(negotiation);
  }

  /**
   * The consents that are required at a package and not given.
   *
   * @param issues ids of the issues whose statements the answers of parties are shown with
   */
  public List<Blocker> of(Choice choice, List<String> issues) {
    return space.refusals(choice).stream()
        .map(r -> blocker(r, choice, issues, support.ofBody(r.who())))
        .toList();
  }

  private Blocker blocker(
      Refusal refusal, Choice choice, List<String> issues, List<String> grounds) {
    Optional<BigFraction> shortfall = Optional.empty();
    List<String> because = grounds;
    if (refusal.voter().isPresent()) {
      Voter voter = space.voters().get(refusal.voter().getAsInt());
      if (voter.cardinal()) {
        BigFraction utility = space.utility(refusal.voter().getAsInt(), choice);
        shortfall = Optional.of(voter.walkAway().subtract(utility));
      }
      because = support.ofParty(voter.party(), issues);
    } else if (refusal.body()) {
      shortfall = Optional.of(BigFraction.of(refusal.missingSeats()));
    }
    return new Blocker(
        refusal.who(),
        negotiation.body(refusal.who()).isPresent(),
        shortfall,
        refusal.members().stream()
            .map(m -> blocker(m, choice, issues, support.ofMember(refusal.who(), m.who())))
            .toList(),
        because);
  }

  /** Ids of the issues on which two packages differ. */
  public List<String> changed(Choice from, Choice to) {
    List<String> changed = new ArrayList<>();
    for (int i = 0; i < from.issues(); i++) {
      if (from.digit(i) != to.digit(i)) {
        changed.add(negotiation.issues().get(i).id());
      }
    }
    return changed;
  }
}
