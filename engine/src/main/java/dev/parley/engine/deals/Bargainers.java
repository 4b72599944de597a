package dev.parley.engine.deals;

import dev.parley.engine.space.Space;
import dev.parley.engine.space.Voter;
import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;

/** The parties whose gains the points compare, with their bargaining powers. */
final class Bargainers {
  private final Space space;
  private final int[] voters;
  private final List<BigFraction> powers;

  /**
   * @param voters their positions among the space's voters
   */
  Bargainers(Space space, int[] voters, List<BigFraction> powers) {
    this.space = space;
    this.voters = voters.clone();
    this.powers = List.copyOf(powers);
  }

  int size() {
    return voters.length;
  }

  /** Whether utilities take two limbs. */
  boolean wide() {
    return space.wide();
  }

  int position(int bargainer) {
    return voters[bargainer];
  }

  Voter voter(int bargainer) {
    return space.voters().get(voters[bargainer]);
  }

  List<BigFraction> powers() {
    return powers;
  }
}
