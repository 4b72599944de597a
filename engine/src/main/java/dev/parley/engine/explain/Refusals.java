package dev.parley.engine.explain;

import dev.parley.engine.explain.Explanation.Blocker;
import dev.parley.engine.explain.Explanation.Removal;
import dev.parley.engine.space.Refusal;
import dev.parley.engine.space.Space;
import dev.parley.engine.space.Voter;
import dev.parley.model.Case;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;

/** Who blocks a package, by how much, and why. */
final class Refusals {
  private final Case negotiation;
  private final Space space;
  private final Support support;

  Refusals(Case negotiation, Space space) {
    this.negotiation = negotiation;
    this.space = space;
    support = new Support(negotiation);
  }

  /** The blockers of a package that was reached by changing the chosen one. */
  Removal of(long chosen, long without) {
    List<String> changed = changed(chosen, without);
    return new Removal(
        space.evaluated(without),
        space.refusals(without).stream()
            .map(r -> blocker(r, without, changed, support.ofBody(r.who())))
            .toList());
  }

  private Blocker blocker(Refusal refusal, long index, List<String> changed, List<String> grounds) {
    Optional<BigFraction> shortfall = Optional.empty();
    List<String> because = grounds;
    if (refusal.voter().isPresent()) {
      Voter voter = space.voters().get(refusal.voter().getAsInt());
      if (voter.cardinal()) {
        BigFraction utility = space.utility(refusal.voter().getAsInt(), index);
        shortfall = Optional.of(voter.walkAway().subtract(utility));
      }
      because = support.ofParty(voter.party(), changed);
    } else if (refusal.body()) {
      shortfall = Optional.of(BigFraction.of(refusal.missingSeats()));
    }
    return new Blocker(
        refusal.who(),
        negotiation.body(refusal.who()).isPresent(),
        shortfall,
        refusal.members().stream()
            .map(m -> blocker(m, index, changed, support.ofMember(refusal.who(), m.who())))
            .toList(),
        because);
  }

  private List<String> changed(long from, long to) {
    int[] before = space.shape().digits(from);
    int[] after = space.shape().digits(to);
    List<String> changed = new ArrayList<>();
    for (int i = 0; i < before.length; i++) {
      if (before[i] != after[i]) {
        changed.add(negotiation.issues().get(i).id());
      }
    }
    return changed;
  }
}
