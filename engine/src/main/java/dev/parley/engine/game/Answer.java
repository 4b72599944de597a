package dev.parley.engine.game;

import java.util.List;

/**
 * What one method finds.
 *
 * @param equilibria none where the method does not apply
 * @param note in words for users: why nothing was computed, or what else must be known
 */
public record Answer(Method method, Extent extent, List<Equilibrium> equilibria, String note) {
  public Answer {
    equilibria = List.copyOf(equilibria);
  }

  /** How complete a list is. */
  public enum Extent {
    /** There are no others, pure or mixed. */
    ALL("all"),
    /** There are no others without mixing. */
    ALL_PURE("all-pure"),
    /** All pure subgame-perfect equilibria. */
    ALL_SUBGAME_PERFECT("all-pure-subgame-perfect"),
    /** All pure sequential equilibria. */
    ALL_SEQUENTIAL("all-pure-sequential"),
    /** Every other equilibrium mixes some of these. */
    ALL_EXTREME("all-extreme"),
    /** Others may exist. */
    SOME("some"),
    /** There are more than the cap. */
    CUT("cut"),
    /** Points of a curve that are no Nash equilibria. */
    BRANCH("branch"),
    /** The method does not apply, or the game is too large for it. */
    NOT_COMPUTED("not-computed");

    private final String id;

    Extent(String id) {
      this.id = id;
    }

    public String id() {
      return id;
    }
  }
}
