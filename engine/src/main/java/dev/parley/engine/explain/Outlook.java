package dev.parley.engine.explain;

import dev.parley.engine.Plan;
import dev.parley.engine.explain.Explanation.Pivotal;
import dev.parley.engine.explain.Explanation.Removals;
import dev.parley.engine.space.Choice;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What an explanation asks about all packages at once, whichever way it is found out. */
interface Outlook {
  Judgement judgement();

  /** That of the judgement, for when nothing else of it is wanted. */
  default Verdict verdict() {
    return judgement().verdict();
  }

  Tallies tallies();

  /** The party's best signable package on one side of the concession, first in index order. */
  Optional<Choice> best(boolean conceding);

  /** How much turns on the concession. */
  Pivotal pivotal();

  /** The inclusion-minimal sets of blocking consents with the concession, as bits, unordered. */
  List<Long> minimalBlocking();

  /** Per body in such sets the minimal sets of members whose yes would pass it. */
  Members members(List<Long> blocking);

  /** The first Nash package in index order, among all signable ones or those that concede. */
  Optional<Choice> firstNash(boolean conceding);

  /** Whether the Nash packages are weighted by bargaining power. */
  boolean weighted();

  /** Whether some other answer to the concession's issues alone would be worth more. */
  boolean gainsWithout(Choice chosen);

  /** The feasible packages that change the fewest issues, with who blocks them. */
  Removals removals(Choice chosen, int limit);

  /**
   * The signable package that changes the fewest issues, then costs the cardinal consenters least,
   * then comes first.
   */
  Choice cheapestRepair(Choice chosen);

  /** The party's demanded package beside a chosen one. */
  Optional<Choice> demanded(Demands demands, Choice chosen);

  /** How each part was computed; asked last. */
  Plan plan();

  /**
   * Sets of members.
   *
   * @param complete whether all sets are listed
   */
  record Members(Map<String, List<List<String>>> byBody, boolean complete) {}
}
