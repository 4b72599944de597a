package dev.parley.engine.search;

import java.util.List;

/** The packages that are left after the last issue, with what decides whether they are signable. */
final class Ending {
  private final Explorer explorer;
  private final Merge merge;
  private final List<Slice> slices;
  private final List<Integer> voters;
  private final int[] votes;
  private final int consents;

  /**
   * @param voters those whose yes may change some consent
   * @param votes the axis of each one's utility
   * @param consents how many of the watched conditions decide consents; they come first
   */
  Ending(
      Explorer explorer,
      Merge merge,
      List<Slice> slices,
      List<Integer> voters,
      int[] votes,
      int consents) {
    this.explorer = explorer;
    this.merge = merge;
    this.slices = slices;
    this.voters = voters;
    this.votes = votes;
    this.consents = consents;
  }

  /** Looks at one end. */
  interface Visitor {
    /**
     * Is shown one row at the end of a slice.
     *
     * @param holding the truth of the conditions that decide consents, as bits
     * @param split the truth of the conditions told apart, as bits
     * @param slack how far what the row stands for may be above it, at the same places; may be
     *     empty
     */
    void visit(long[] rows, int at, long holding, long split, int node, long[] slack);
  }

  /** All but today's package where that is kept apart. */
  void each(Visitor visitor) {
    for (Slice slice : slices) {
      if (!slice.apart() && slice.size() > 0) {
        long bits = merge.watched(slice);
        int width = slice.width();
        for (int p = 0; p < slice.size(); p++) {
          visitor.visit(
              slice.rows(),
              p * width,
              bits & ((1L << consents) - 1),
              bits >>> consents,
              slice.firstNode() + p,
              slice.slack());
        }
      }
    }
  }

  /**
   * Whether all consents are given, for numbers higher by some amounts.
   *
   * @param more at the same places; empty for the numbers as they are
   */
  boolean signable(long[] rows, int at, long holding, long[] more) {
    long accepting = 0;
    for (int k = 0; k < votes.length; k++) {
      long number = rows[at + votes[k]] + (more.length > 0 ? more[at + votes[k]] : 0);
      boolean yes = number >= explorer.threshold(voters.get(k));
      accepting |= yes ? 1L << voters.get(k) : 0;
    }
    return explorer.outcome(accepting, holding).blocking() == 0;
  }

  /** Whether the rows of one slice are such that none beats another on so many goals alone. */
  boolean comparedOn(int goals) {
    return !merge.thinned() && slices.stream().allMatch(s -> s.size() == 0 || s.width() == goals);
  }

  /** Whether some of the packages stand for others. */
  boolean thinned() {
    return merge.thinned();
  }

  /** Partial packages that were compared. */
  long compared() {
    return merge.compared();
  }

  Trail trail() {
    return merge.trail();
  }
}
