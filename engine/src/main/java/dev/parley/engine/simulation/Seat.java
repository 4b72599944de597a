package dev.parley.engine.simulation;

import java.util.SplittableRandom;

/**
 * What a party knows in simulated talks: its own utilities, the packages, and nothing of the
 * others'.
 *
 * @param party its position among the negotiators
 * @param random its own stream of random numbers
 */
public record Seat(Arena arena, int party, SplittableRandom random) {
  /** Own utility of an offer: 0 is the walk-away, 1 the best feasible package. */
  public double gain(int offer) {
    return arena.gain(party, offer);
  }

  /**
   * The offers that gain from {@code least} to {@code most}, by ascending gain, as positions in
   * {@link #ranked}: from the first to behind the last.
   */
  public Band band(double least, double most) {
    return new Band(arena.firstAtLeast(party, least), arena.firstAbove(party, most));
  }

  /** The offers that gain at least so much, the cheapest of them and at most so many. */
  Band cheapest(double least, int most) {
    int from = arena.firstAtLeast(party, least);
    return new Band(from, Math.min(arena.offers(), from + most));
  }

  /** A range of positions in the party's ranking. */
  public record Band(int from, int to) {
    public boolean empty() {
      return from >= to;
    }
  }

  /** The offer at a position of the party's ranking, the least gain first. */
  public int ranked(int position) {
    return arena.ranked(party, position);
  }

  /** The party's best offer; the first in index order of those as good. */
  public int best() {
    return arena.best(party);
  }

  /** The gain of the best offers but the best; 0 where there is none above the walk-away. */
  double belowBest() {
    int position = arena.firstAtLeast(party, gain(best())) - 1;
    return position < 0 ? 0 : Math.max(0, gain(ranked(position)));
  }

  /** The offer that gains least of those gaining at least so much; the best one where none does. */
  public int nearest(double least) {
    int position = arena.firstAtLeast(party, least);
    return position < arena.offers() ? arena.ranked(party, position) : best();
  }
}
