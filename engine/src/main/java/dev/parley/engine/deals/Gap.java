package dev.parley.engine.deals;

import dev.parley.engine.Evaluated;
import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * How far the parties are from a deal where nothing is signable. The shortfalls of the cardinal
 * parties that do not say yes are measured, as consenters or as members of a body that does not
 * consent; of packages equally near the one with the fewest missing consents comes first.
 *
 * @param largest the feasible package with the least largest shortfall
 * @param sum the one with the least sum of shortfalls
 */
public record Gap(Nearest largest, Nearest sum) {

  /**
   * A package that comes near, first in index order of those as near.
   *
   * @param shortfall the measure that it minimizes, in points
   * @param blockers who would have to move, and how far
   */
  public record Nearest(Evaluated deal, BigFraction shortfall, List<Blocker> blockers) {
    public Nearest {
      blockers = List.copyOf(blockers);
    }
  }
}
