package dev.parley.engine.simulation;

import dev.parley.engine.simulation.Strategy.Action;
import dev.parley.engine.simulation.Strategy.Turn;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/**
 * The stacked alternating offers protocol (Aydoğan, Festen, Hindriks and Jonker 2017): the parties
 * take turns; whoever is on turn accepts the offer on the table, replaces it by its own, or leaves.
 * An offer that all others have accepted in a row is the agreement. After the last round there is
 * none.
 */
public final class AlternatingOffers {
  private AlternatingOffers() {}

  /**
   * Runs one negotiation. Time: rounds × parties turns.
   *
   * @param strategies one per negotiator of the arena; the first begins
   * @param rounds at least 1
   * @param seed of the strategies' randomness
   * @param traced whether every turn is kept
   * @throws IllegalStateException if a strategy breaks the protocol
   */
  public static Outcome run(
      Arena arena, List<StrategyFactory> strategies, int rounds, long seed, boolean traced) {
    SplittableRandom seeds = new SplittableRandom(seed);
    List<Strategy> players = new ArrayList<>();
    for (int p = 0; p < arena.parties(); p++) {
      players.add(strategies.get(p).start(new Seat(arena, p, seeds.split())));
    }
    List<Outcome.Move> trace = new ArrayList<>();
    Optional<Integer> onTable = Optional.empty();
    int accepted = 0;
    for (int round = 0; round < rounds; round++) {
      double time = rounds == 1 ? 1 : (double) round / (rounds - 1);
      for (int p = 0; p < players.size(); p++) {
        Action action = players.get(p).act(new Turn(time, onTable));
        if (traced) {
          trace.add(new Outcome.Move(round, p, action));
        }
        switch (action) {
          case Action.Accept _ -> {
            if (onTable.isEmpty()) {
              throw new IllegalStateException(
                  strategies.get(p).name() + " accepted where nothing was on the table");
            }
            accepted++;
            if (accepted == players.size() - 1) {
              return new Outcome(onTable, round + 1, trace);
            }
          }
          case Action.Offer(int offer) -> {
            if (offer < 0 || offer >= arena.offers()) {
              throw new IllegalStateException(
                  strategies.get(p).name() + " offered number " + offer + ", which is none");
            }
            onTable = Optional.of(offer);
            accepted = 0;
            for (int other = 0; other < players.size(); other++) {
              if (other != p) {
                players.get(other).heard(p, offer);
              }
            }
          }
          case Action.Leave _ -> {
            return new Outcome(Optional.empty(), round + 1, trace);
          }
        }
      }
    }
    return new Outcome(Optional.empty(), rounds, trace);
  }
}
