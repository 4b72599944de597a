package dev.parley.engine.deals;

import java.util.List;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * A consenter or member that does not say yes.
 *
 * @param shortfall missing points of a cardinal party, missing yes seats of a body
 * @param members of a body, those that do not say yes
 * @param because statements behind the answer; empty means assumption
 */
public record Blocker(
    String who,
    boolean body,
    Optional<BigFraction> shortfall,
    List<Blocker> members,
    List<String> because) {
  public Blocker {
    members = List.copyOf(members);
    because = List.copyOf(because);
  }
}
