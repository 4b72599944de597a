package dev.parley.engine.simulation;

import dev.parley.engine.Evaluated;
import dev.parley.engine.Exactness;
import dev.parley.engine.Finding;
import dev.parley.engine.deals.Basis;
import dev.parley.engine.space.Space;
import dev.parley.engine.space.SpaceCompiler;
import dev.parley.model.Case;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Simulates talks on the central scenario of a case. */
public final class Simulation {
  private static final String CAUTION =
      "shows how these strategies fare on the case's utilities, not how people negotiate";
  private static final Finding.Method ALTERNATING =
      new Finding.Method(
          "stacked alternating offers",
          List.of(
              "Aydoğan et al. 2017", "Faratin, Sierra and Jennings 1998", "Baarslag et al. 2014"));
  private static final Finding.Method SINGLE_TEXT =
      new Finding.Method("single negotiating text with votes", List.of("Klein et al. 2003"));
  private static final Finding.Method TOURNAMENT =
      new Finding.Method(
          "tournament of strategies in stacked alternating offers",
          List.of("Aydoğan et al. 2017", "Faratin, Sierra and Jennings 1998"));

  private Simulation() {}

  /**
   * Lets one strategy per negotiator exchange offers.
   *
   * @param strategies in the order of the negotiators; a single one plays all seats
   * @throws dev.parley.engine.CannotCompute if there are not two negotiators or too many packages
   */
  public static Finding<SimulatedTalks> offers(
      Case negotiation, List<StrategyFactory> strategies, int rounds, long seed) {
    Space space = space(negotiation);
    Arena arena = Arena.of(negotiation, space);
    List<StrategyFactory> seats = seats(arena, strategies);
    Outcome outcome = AlternatingOffers.run(arena, seats, rounds, seed, true);
    Map<String, String> played = new LinkedHashMap<>();
    Map<String, Double> gains = new LinkedHashMap<>();
    for (int p = 0; p < arena.parties(); p++) {
      int party = p;
      played.put(arena.party(p), seats.get(p).name());
      gains.put(arena.party(p), outcome.agreement().map(o -> arena.points(party, o)).orElse(0.0));
    }
    Yardstick yardstick = new Yardstick(arena);
    SimulatedTalks talks =
        new SimulatedTalks(
            "alternating-offers",
            played,
            outcome.rounds(),
            rounds,
            outcome.agreement().map(o -> space.evaluated(arena.index(o))),
            gains,
            outcome.agreement().map(yardstick::toFront),
            outcome.agreement().map(yardstick::toNash),
            List.of(),
            turns(arena, outcome));
    return finding("simulation", ALTERNATING, negotiation, space, seed, talks);
  }

  /** Lets a mediator change one text by votes. */
  public static Finding<SimulatedTalks> singleText(Case negotiation, SingleText.Options options) {
    Space space = space(negotiation);
    SimulatedTalks talks = new SingleText(negotiation, space, options).run();
    return finding("simulation", SINGLE_TEXT, negotiation, space, options.seed(), talks);
  }

  /**
   * Sets strategies against each other, every combination in every seat.
   *
   * @param repeats how often each combination plays, with seeds of its own
   */
  public static Finding<Tournament> tournament(
      Case negotiation,
      List<StrategyFactory> strategies,
      int rounds,
      int repeats,
      long seed,
      int threads) {
    Space space = space(negotiation);
    Tournament table =
        Tournament.play(Arena.of(negotiation, space), strategies, rounds, repeats, seed, threads);
    return finding("tournament", TOURNAMENT, negotiation, space, seed, table);
  }

  private static Space space(Case negotiation) {
    return new SpaceCompiler(negotiation).central();
  }

  private static List<StrategyFactory> seats(Arena arena, List<StrategyFactory> strategies) {
    List<StrategyFactory> seats = new ArrayList<>(strategies);
    while (seats.size() < arena.parties()) {
      seats.add(strategies.getLast());
    }
    return seats.subList(0, arena.parties());
  }

  private static List<SimulatedTalks.Turn> turns(Arena arena, Outcome outcome) {
    List<SimulatedTalks.Turn> turns = new ArrayList<>();
    Optional<Integer> onTable = Optional.empty();
    // The same packages come back round after round.
    Map<Integer, Evaluated> evaluated = new HashMap<>();
    for (Outcome.Move move : outcome.trace()) {
      String act =
          switch (move.action()) {
            case Strategy.Action.Accept _ -> "accepts";
            case Strategy.Action.Offer _ -> "offers";
            case Strategy.Action.Leave _ -> "leaves";
          };
      if (move.action() instanceof Strategy.Action.Offer(int offer)) {
        onTable = Optional.of(offer);
      }
      turns.add(
          new SimulatedTalks.Turn(
              move.round() + 1,
              arena.party(move.party()),
              act,
              onTable.map(o ->
                  evaluated.computeIfAbsent(o, k -> arena.space().evaluated(arena.index(k))))));
    }
    return turns;
  }

  private static <R> Finding<R> finding(
      String verb, Finding.Method method, Case negotiation, Space space, long seed, R result) {
    return new Finding<>(
        verb,
        method,
        Optional.of(seed),
        space.rounded() ? new Exactness.Grid() : new Exactness.Exact(),
        Basis.paths(negotiation, space),
        List.of(CAUTION),
        List.of(),
        result);
  }
}
