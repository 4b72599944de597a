package dev.parley.engine.stability;

import dev.parley.engine.Workers;
import dev.parley.engine.scenario.Draws;
import dev.parley.engine.space.SpaceCompiler;
import dev.parley.model.Case;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;

/**
 * What holds where only that is known of the preferences on which all draws of a case agree.
 *
 * @param draws how many were made; more of them can only leave less known
 * @param pairs how many pairs of states there are
 * @param unknown per party with preferences the pairs that some draws order one way and some not
 */
public record KnownSoFar(
    UnknownPreference tables, int draws, long seed, long pairs, Map<String, Long> unknown) {
  public KnownSoFar {
    unknown = Collections.unmodifiableMap(new LinkedHashMap<>(unknown));
  }

  /**
   * Draws, compares and solves the four extensions.
   *
   * @throws dev.parley.engine.CannotCompute above {@link LegalReach#MOST_STATES} states
   */
  static KnownSoFar of(
      Case negotiation,
      GraphModel model,
      List<String> movers,
      FurtherQuestions.Sampling sampling,
      int threads) {
    OutlookTable.requireFew(model);
    SpaceCompiler compiler = new SpaceCompiler(negotiation);
    Draws draws = new Draws(negotiation, sampling.seed());
    List<Callable<GraphModel>> tasks =
        IntStream.range(0, sampling.draws())
            .<Callable<GraphModel>>mapToObj(i ->
                () -> CaseGraph.of(negotiation, movers, compiler.compile(draws.draw(i)), 1).model())
            .toList();
    List<GraphModel> drawn = Workers.run(threads, tasks);
    List<PartialRanks> known = new ArrayList<>();
    Map<String, Long> unknown = new LinkedHashMap<>();
    for (int m = 0; m < movers.size(); m++) {
      int mover = m;
      if (model.mover(m).ranks().isEmpty()) {
        known.add(new PartialRanks(List.of(Ranks.of(new long[model.states()]))));
      } else {
        PartialRanks own = new PartialRanks(drawn.stream().map(d -> d.ranks(mover)).toList());
        known.add(own);
        unknown.put(movers.get(m), own.unknownPairs());
      }
    }
    long states = model.states();
    return new KnownSoFar(
        UnknownPreference.of(model, known),
        sampling.draws(),
        sampling.seed(),
        states * (states - 1) / 2,
        unknown);
  }
}
