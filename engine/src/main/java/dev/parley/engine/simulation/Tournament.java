package dev.parley.engine.simulation;

import dev.parley.engine.CannotCompute;
import dev.parley.engine.Workers;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;

/**
 * Strategies against each other: every combination of strategies in the negotiators' seats, several
 * times.
 *
 * @param rounds before the deadline
 * @param repeats of each combination
 * @param rows one per strategy, over all seats and negotiations in which it took part
 */
public record Tournament(int rounds, int repeats, int negotiations, List<Row> rows) {
  private static final int MOST = 100_000;

  public Tournament {
    rows = List.copyOf(rows);
  }

  /**
   * How a strategy fared.
   *
   * @param played seats that it sat in
   * @param agreements of these, with an agreement
   * @param gain mean of its own gain, 0 where there was no agreement
   * @param othersGain mean of the mean gain of the others
   * @param toPareto mean distance of its agreements to the Pareto set; 0 where there is none
   * @param toNash mean distance of agreements to the Nash package
   * @param meanRounds rounds begun
   */
  public record Row(
      String strategy,
      int played,
      int agreements,
      double gain,
      double othersGain,
      double toPareto,
      double toNash,
      double meanRounds) {}

  /** One negotiation's figures, for one seat. */
  private record Result(
      int strategy,
      boolean agreed,
      double gain,
      double others,
      double front,
      double nash,
      int rounds) {}

  static Tournament play(
      Arena arena,
      List<StrategyFactory> strategies,
      int rounds,
      int repeats,
      long seed,
      int threads) {
    long combinations = 1;
    for (int p = 0; p < arena.parties(); p++) {
      combinations = Math.min(MOST + 1L, combinations * strategies.size());
    }
    if (combinations * repeats > MOST) {
      throw new CannotCompute(
          "the tournament has more than 100,000 negotiations",
          List.of(),
          "name fewer strategies, or fewer repeats");
    }
    Yardstick yardstick = new Yardstick(arena);
    int games = (int) combinations * repeats;
    List<Callable<List<Result>>> tasks = new ArrayList<>();
    for (int game = 0; game < games; game++) {
      int number = game;
      tasks.add(() -> game(arena, yardstick, strategies, rounds, repeats, seed, number));
    }
    List<Result> all = Workers.run(threads, tasks).stream().flatMap(List::stream).toList();
    List<Row> rows =
        IntStream.range(0, strategies.size())
            .mapToObj(
                s -> row(strategies.get(s), all.stream().filter(r -> r.strategy() == s).toList()))
            .toList();
    return new Tournament(rounds, repeats, games, rows);
  }

  private static List<Result> game(
      Arena arena,
      Yardstick yardstick,
      List<StrategyFactory> strategies,
      int rounds,
      int repeats,
      long seed,
      int number) {
    int[] seats = new int[arena.parties()];
    int rest = number / repeats;
    for (int p = 0; p < seats.length; p++) {
      seats[p] = rest % strategies.size();
      rest /= strategies.size();
    }
    List<StrategyFactory> players = IntStream.of(seats).mapToObj(strategies::get).toList();
    // The golden ratio spreads neighbouring games over the seeds (Steele, Lea and Flood 2014).
    long own = seed + (number + 1) * 0x9E3779B97F4A7C15L;
    Outcome outcome = AlternatingOffers.run(arena, players, rounds, own, false);
    List<Result> results = new ArrayList<>();
    for (int p = 0; p < seats.length; p++) {
      int party = p;
      boolean agreed = outcome.agreement().isPresent();
      int offer = outcome.agreement().orElse(0);
      double others =
          IntStream.range(0, seats.length)
              .filter(q -> q != party)
              .mapToDouble(q -> agreed ? arena.gain(q, offer) : 0)
              .average()
              .orElse(0);
      results.add(
          new Result(
              seats[p],
              agreed,
              agreed ? arena.gain(p, offer) : 0,
              others,
              agreed ? yardstick.toFront(offer) : 0,
              agreed ? yardstick.toNash(offer) : 0,
              outcome.rounds()));
    }
    return results;
  }

  private static Row row(StrategyFactory strategy, List<Result> results) {
    List<Result> agreed = results.stream().filter(Result::agreed).toList();
    return new Row(
        strategy.name(),
        results.size(),
        agreed.size(),
        results.stream().mapToDouble(Result::gain).average().orElse(0),
        results.stream().mapToDouble(Result::others).average().orElse(0),
        agreed.stream().mapToDouble(Result::front).average().orElse(0),
        agreed.stream().mapToDouble(Result::nash).average().orElse(0),
        results.stream().mapToInt(Result::rounds).average().orElse(0));
  }
}
