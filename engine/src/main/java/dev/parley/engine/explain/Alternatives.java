package dev.parley.engine.explain;

import dev.parley.engine.deals.Refusals;
import dev.parley.engine.explain.Explanation.Removal;
import dev.parley.engine.explain.Explanation.Removals;
import dev.parley.engine.space.Choice;
import dev.parley.engine.space.Condition;
import dev.parley.engine.space.Space;
import dev.parley.model.Case;
import java.math.BigInteger;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;

/** Packages near a chosen one that do without the concession. */
final class Alternatives {
  private final Case negotiation;
  private final Space space;
  private final Condition concession;

  Alternatives(Case negotiation, Space space, Condition concession) {
    this.negotiation = negotiation;
    this.space = space;
    this.concession = concession;
  }

  /** Whether a change of some issues alone that gives up the concession is worth more. */
  boolean gains(int voter, List<Integer> issues, Choice chosen) {
    BigFraction worth = space.utility(voter, chosen);
    return !new Nearby(space.shape(), issues)
        .nearest(
            chosen,
            1,
            x ->
                space.feasible(x)
                    && !concession.holds(x)
                    && space.utility(voter, x).compareTo(worth) > 0)
        .choices()
        .isEmpty();
  }

  /** The feasible packages that change the fewest issues, with who blocks them. */
  Removals removals(Choice chosen, int limit) {
    Nearby.Found found =
        Nearby.anywhere(space.shape())
            .nearest(
                chosen,
                1,
                x ->
                    !space.today().equals(Optional.of(x))
                        && space.feasible(x)
                        && !concession.holds(x));
    Refusals refusals = new Refusals(negotiation, space);
    return new Removals(
        BigInteger.valueOf(found.choices().size()),
        found.changes(),
        found.choices().stream()
            .limit(limit)
            .map(x -> new Removal(space.evaluated(x), refusals.of(x, refusals.changed(chosen, x))))
            .toList());
  }

  /**
   * The signable package that changes the fewest issues, then costs the cardinal consenters least,
   * then comes first.
   */
  Choice cheapestRepair(Choice chosen) {
    return Nearby.anywhere(space.shape())
        .nearest(chosen, 1, x -> space.signable(x) && !concession.holds(x))
        .choices()
        .stream()
        .min(Comparator.comparing((Choice x) -> space.loss(chosen, x)))
        .orElseThrow();
  }
}
